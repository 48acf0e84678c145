import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { compareFields } from '../../kernel/records/differences.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { Button } from '../../ui/components/button.tsx';
import { ConflictChooser } from '../../ui/components/conflict-chooser.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { comparableFields } from './comparable.ts';
import { messages } from './messages.ts';
import { fieldsOfStep, type NeedDraft, type Step } from './schema.ts';

export interface ConflictPageProps {
  readonly language: Language;
  readonly step: Step;
  readonly record: { readonly id: string; readonly revision: number };
  readonly mine: NeedDraft;
  readonly theirs: NeedDraft;
  /** The fields that both changed. */
  readonly conflicts: readonly (keyof NeedDraft)[];
  /** What the fields held when my form was drawn; for those in conflict, what they hold now. */
  readonly seen: Readonly<Record<string, string>>;
  readonly theirName: string | undefined;
  readonly token: string | undefined;
  readonly topics: ReadonlyMap<string, Topic>;
}

/** Two wrote on the same: what was saved and what was typed beside each other, to choose from. */
export const ConflictPage = (props: ConflictPageProps) => {
  const { language, step, record, conflicts } = props;
  const m = messages[language];
  const fieldsOf = (draft: NeedDraft) => comparableFields(language, props.topics, draft, conflicts);
  return (
    <>
      <PageHeading title={m.conflictTitle} lead={m.conflictLead(props.theirName ?? m.somebody)} />
      <PostForm
        action={localisedPath(language, `/needs/${record.id}/resolve`)}
        token={props.token}
        hidden={[
          { name: 'step', value: step },
          { name: 'revision', value: String(record.revision) },
          ...conflicts.map((field) => ({ name: 'conflicts', value: field })),
          ...Object.entries(props.seen).map(([name, value]) => ({ name: `seen.${name}`, value })),
          ...mineOf(props.mine, fieldsOfStep[step]),
        ]}
      >
        <ConflictChooser
          lang={language}
          fields={compareFields(fieldsOf(props.theirs), fieldsOf(props.mine))}
        />
        <p class="nytte-quiet">{m.conflictUnsent}</p>
        <div class="nytte-actions">
          <Button>{m.conflictSave}</Button>
          <Button name="whole" value="mine" variant="secondary">
            {m.conflictMine}
          </Button>
          <Button name="whole" value="theirs" variant="secondary">
            {m.conflictTheirs}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

function mineOf(mine: NeedDraft, fields: readonly (keyof NeedDraft)[]): { name: string; value: string }[] {
  return fields.flatMap((field) =>
    [mine[field] ?? []].flat().map((value) => ({ name: `mine.${field}`, value })),
  );
}
