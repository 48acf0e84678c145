import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { compareFields } from '../../../kernel/records/differences.ts';
import { Button } from '../../../ui/components/button.tsx';
import { ConflictChooser } from '../../../ui/components/conflict-chooser.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { PageHeading } from '../../../ui/layout/page-parts.tsx';
import { comparableFields, type Names } from '../comparable.ts';
import { markedLanguage } from '../initiative-text.tsx';
import type { Initiative } from '../queries.ts';
import type { InitiativeBody } from '../schema.ts';
import { formWords } from './words.ts';

export interface ConflictPageProps {
  readonly language: Language;
  /** As somebody else saved it. */
  readonly theirs: Initiative;
  readonly savedBy: string | undefined;
  readonly mine: InitiativeBody;
  readonly names: Names;
  readonly token: string | undefined;
}

/** Somebody saved meanwhile: both stand here, and the second chooses. */
export const ConflictPage = ({ language, theirs, mine, names, ...props }: ConflictPageProps) => {
  const m = formWords[language];
  const fieldsOf = (body: InitiativeBody) => comparableFields(language, names, body);
  const fields = compareFields(fieldsOf(theirs.body), fieldsOf(mine));
  return (
    <>
      <PageHeading title={m.conflictTitle} lead={m.conflictLead(props.savedBy ?? m.someone)} />
      <PostForm
        action={localisedPath(language, `/initiatives/${theirs.record.id}/resolve`)}
        token={props.token}
        hidden={[
          { name: 'revision', value: String(theirs.record.revision) },
          { name: 'mine', value: JSON.stringify(mine) },
        ]}
      >
        {fields.some(({ state }) => state !== 'same') ? (
          <ConflictChooser lang={language} fields={fields} contentLang={markedLanguage(language, theirs)} />
        ) : (
          <p>{m.conflictNone}</p>
        )}
        <div class="nytte-actions">
          <Button icon="check">{m.conflictSave}</Button>
        </div>
      </PostForm>
    </>
  );
};
