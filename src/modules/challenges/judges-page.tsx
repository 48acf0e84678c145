import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { formMessages } from './form-messages.ts';
import { judgeMessages } from './judge-messages.ts';
import type { Judge } from './judge-queries.ts';
import type { Challenge } from './queries.ts';
import { reasonLimits } from './schema.ts';

export interface JudgesPageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly judges: readonly Judge[];
  readonly members: readonly { readonly accountId: string; readonly name: string }[];
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

/** Who judges and how far they have come, for those who run the challenge. What they score is not here. */
export const JudgesPage = (props: JudgesPageProps) => {
  const { language, challenge, judges, members, errors } = props;
  const j = judgeMessages[language];
  const f = formMessages[language];
  const path = localisedPath(language, challengePath(challenge.record));
  const counted = judges.filter(({ counts }) => counts);
  const done = counted.filter(({ handedInAt }) => handedInAt !== null).length;
  const isRunning = challenge.phase !== 'judged' && challenge.phase !== 'concluded';
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  const nameOf = (judge: Judge) => judge.name ?? j.gone;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={<a href={path}>{challenge.body.title}</a>}
        title={done === 0 ? j.judgesNone : j.judgesTitle(done, counted.length)}
        lead={j.judgesLead}
      />
      <DataTable
        caption={j.judgesNone}
        isCaptionHidden
        columns={[{ heading: j.judgeName }, { heading: j.judgeTitle }, { heading: j.judgeState }]}
        rows={judges.map((judge) => [nameOf(judge), judge.title, stateWords(language, judge)])}
      />
      {isRunning &&
        counted
          .filter(({ handedInAt }) => handedInAt === null)
          .map((judge) => (
            <DetailsBlock summary={j.removeHeading(nameOf(judge))}>
              <PostForm action={`${path}/judges/${judge.id}/removal`} token={props.token}>
                <TextArea
                  lang={language}
                  name="reason"
                  id={`reason-${judge.id}`}
                  {...j.removeReason}
                  rows={2}
                  maxLength={reasonLimits.reason}
                />
                <Button variant="secondary">{j.removeSubmit}</Button>
              </PostForm>
            </DetailsBlock>
          ))}
      {isRunning && (
        <Section id="name" heading={j.nameHeading}>
          <PostForm action={`${path}/judges`} token={props.token}>
            <Select
              lang={language}
              name="account"
              {...f.judge.account}
              error={errorOf('account')}
              emptyLabel={f.judge.nobody}
              options={members
                .filter(({ accountId }) => !judges.some((judge) => judge.accountId === accountId))
                .map(({ accountId, name }) => ({ value: accountId, label: name }))}
            />
            <TextField
              lang={language}
              name="title"
              {...f.judge.title}
              error={errorOf('title')}
              maxLength={100}
            />
            <div class="nytte-actions">
              <Button>{j.nameSubmit}</Button>
            </div>
          </PostForm>
        </Section>
      )}
    </>
  );
};

function stateWords(language: Language, judge: Judge): string {
  const { state } = judgeMessages[language];
  if (judge.removedAt) return state.removed(judge.removedReason ?? '');
  if (judge.hasConflict) return state.conflict;
  if (judge.handedInAt) return state.handedIn;
  if (!judge.isMember) return state.left;
  return judge.declaredAt ? state.reading : state.waiting;
}
