import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type ComparableField, compareFields } from '../../kernel/records/differences.ts';
import { joinDrafts, readSeen } from '../../kernel/records/seen.ts';
import { Button } from '../../ui/components/button.tsx';
import { ConflictChooser } from '../../ui/components/conflict-chooser.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';

/**
 * What is to be saved of an edit, after others may have saved too: the writer's own over the revision that it began
 * from, or both joined where they changed different fields.
 * @returns undefined when both changed the same field, so that a person must choose.
 */
export function joinEdit(edit: {
  readonly mine: object;
  readonly theirs: object;
  /** The revision that the form was drawn from, and the one that is saved now. */
  readonly revisions: { readonly begun: number; readonly now: number };
  /** The marks that the form carried, as `writeSeen` wrote them. */
  readonly seen: string | undefined;
}): unknown {
  if (edit.revisions.begun === edit.revisions.now) return edit.mine;
  return edit.seen ? joinDrafts(edit.mine, edit.theirs, readSeen(edit.seen)) : undefined;
}

export interface EditConflictPageProps {
  readonly language: Language;
  readonly words: { readonly title: string; readonly lead: string; readonly save: string };
  /** Where the choice is sent, without language prefix. */
  readonly action: string;
  readonly token: string | undefined;
  readonly revision: number;
  readonly mine: unknown;
  readonly before: readonly ComparableField[];
  readonly after: readonly ComparableField[];
}

/** Two wrote on the same: what was saved and what was typed beside each other, to choose from. */
export const EditConflictPage = (props: EditConflictPageProps) => {
  const { language, words } = props;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <PostForm
        action={localisedPath(language, props.action)}
        token={props.token}
        hidden={[
          { name: 'revision', value: String(props.revision) },
          { name: 'mine', value: JSON.stringify(props.mine) },
        ]}
      >
        <ConflictChooser lang={language} fields={compareFields(props.before, props.after)} />
        <div class="nytte-actions">
          <Button icon="check">{words.save}</Button>
        </div>
      </PostForm>
    </>
  );
};
