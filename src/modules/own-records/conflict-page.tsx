import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { Button } from '../../ui/components/button.tsx';
import { ConflictChooser } from '../../ui/components/conflict-chooser.tsx';
import type { ComparedField } from '../../ui/components/difference.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';

export interface ConflictPageProps {
  readonly language: Language;
  readonly theirs: OwnRecord;
  readonly savedBy: string | undefined;
  /** What the reader wrote: the whole draft, to be sent along. */
  readonly mine: unknown;
  readonly fields: readonly ComparedField[];
  readonly step: string;
  readonly contentLang: string | undefined;
  readonly token: string | undefined;
}

/** Somebody saved meanwhile: both stand here, and the second chooses. */
export const ConflictPage = (props: ConflictPageProps) => {
  const { language, theirs, fields } = props;
  const m = messages[language];
  const differ = fields.some(({ state }) => state !== 'same');
  return (
    <>
      <PageHeading title={m.conflictTitle} lead={m.conflictLead(props.savedBy ?? m.someone)} />
      <PostForm
        action={localisedPath(language, recordPath(theirs, '/resolve'))}
        token={props.token}
        hidden={[
          { name: 'revision', value: String(theirs.revision) },
          { name: 'mine', value: JSON.stringify(props.mine) },
          { name: 'step', value: props.step },
        ]}
      >
        {differ ? (
          <ConflictChooser lang={language} fields={fields} contentLang={props.contentLang} />
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
