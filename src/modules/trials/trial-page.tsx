import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Chain } from '../../ui/components/chain.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { DetailsBlock, PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import { initiativePath } from '../initiatives/public.ts';
import { stateAfter } from './domain.ts';
import { isDrawn } from './drawing.ts';
import { AmendmentList, AssignmentView, DataList, LockView, RepeatView } from './lock-view.tsx';
import type { KeptAssignment, KeptData, KeptResult } from './materials.ts';
import { messages } from './messages.ts';
import type { Locked, Trial } from './queries.ts';
import { RegistrationView } from './registration-view.tsx';
import { ResultView } from './result-view.tsx';

export const doings = ['registered', 'amended', 'assigned', 'data', 'analysed', 'ended'] as const;
export type Done = (typeof doings)[number];

export interface TrialPageProps {
  readonly language: Language;
  readonly trial: Trial;
  readonly locked: Locked;
  readonly assignments: readonly KeptAssignment[];
  readonly data: readonly KeptData[];
  readonly results: readonly KeptResult[];
  readonly chain: readonly ChainStop[];
  readonly canWrite: boolean;
  readonly seesRows: boolean;
  readonly token: string | undefined;
  readonly done: Done | undefined;
}

/** A trial: the answer when there is one, what was registered, and how anybody can check it. */
export const TrialPage = (props: TrialPageProps) => {
  const { language, trial, locked, results, done } = props;
  const m = messages[language];
  const own = trial.language === language ? undefined : trial.language;
  const { dataBefore } = locked.original.texts;
  const [last] = results;
  return (
    <>
      <PageHeading
        kicker={m.kicker(m.state[trial.state], trial.initiative.owner.name)}
        title={trial.title}
        {...(own ? { titleLang: own } : {})}
        actions={
          last && (
            <ButtonLink href={reportHref(props)} variant="secondary">
              {m.nextReport}
            </ButtonLink>
          )
        }
      />
      {done && <Notice lang={language} kind="done" title={m.done[done]} isStatus />}
      {dataBefore !== 'none' && <Notice lang={language} kind="warning" title={m.retrospective[dataBefore]} />}
      <Chain lang={language} current="trial" done={stationsOf(language, props.chain)} />
      <NextStep {...props} />
      <PageColumns asideLabel={m.lockHeading('')} aside={<Aside {...props} />}>
        {last && <ResultView {...{ language, kept: last, results, seesRows: props.seesRows }} />}
        <EndNote {...props} />
        <RegistrationView language={language} registration={locked.current} lang={own} />
        <AmendmentList {...props} lang={own} />
        <AssignmentView {...props} />
        <DataList {...props} />
        {last && <RepeatView {...props} kept={last} />}
        <EndForm {...props} />
      </PageColumns>
    </>
  );
};

const stationsOf = (language: Language, chain: readonly ChainStop[]) =>
  chain.map(({ station, href }) => ({ station, href: localisedPath(language, href) }));

const reportHref = ({ language, trial }: Pick<TrialPageProps, 'language' | 'trial'>) =>
  localisedPath(language, `/trials/${trial.record.slug ?? trial.record.id}/report`);

/** The one thing to do now, for those who may. */
const NextStep = (props: TrialPageProps) => {
  const { language, trial, locked, assignments, data, results, canWrite, token } = props;
  const m = messages[language];
  if (!canWrite) return null;
  const href = (to: string) => localisedPath(language, `/trials/${trial.record.id}/${to}`);
  const canTakeData = stateAfter(trial.state, 'add_data') !== undefined;
  const isUnanalysed = data.length > 0 && results[0]?.dataNumber !== data[0]?.number;
  const mustDraw =
    trial.state === 'registered' && isDrawn(locked.current.spec.design) && assignments.length === 0;
  if (mustDraw) {
    return (
      <div class="nytte-actions">
        <ButtonLink href={href('assign')}>{m.nextAssign}</ButtonLink>
        <ButtonLink href={href('data')} variant="tertiary">
          {m.nextData}
        </ButtonLink>
      </div>
    );
  }
  const isAnswered = results.length > 0 && !isUnanalysed;
  return (
    <div class="nytte-actions">
      {isAnswered && (
        <ButtonLink href={localisedPath(language, initiativePath(trial.initiative.record))}>
          {m.nextDecide}
        </ButtonLink>
      )}
      {isUnanalysed && stateAfter(trial.state, 'analyse') && (
        <PostForm action={href('analyse')} token={token}>
          <Button>{m.nextAnalyse}</Button>
        </PostForm>
      )}
      {canTakeData && (
        <ButtonLink href={href('data')} variant={isUnanalysed || isAnswered ? 'secondary' : 'primary'}>
          {data.length > 0 ? m.moreData : m.nextData}
        </ButtonLink>
      )}
    </div>
  );
};

const Aside = (props: TrialPageProps) => {
  const { language, trial, locked, canWrite, assignments, data } = props;
  const m = messages[language];
  const href = (to: string) => localisedPath(language, `/trials/${trial.record.id}/${to}`);
  const { initiative } = trial;
  const canDrawAgain = trial.state === 'registered' && assignments.length > 0 && data.length === 0;
  return (
    <>
      <p>
        {m.partOf}{' '}
        <a
          href={localisedPath(language, initiativePath(initiative.record))}
          lang={initiative.language === language ? undefined : initiative.language}
        >
          {initiative.body.title}
        </a>
      </p>
      <LockView language={language} trial={trial} locked={locked} />
      {canWrite && stateAfter(trial.state, 'amend') && (
        <p>
          <a href={href('amend')}>{m.amendLink}</a>
        </p>
      )}
      {canWrite && canDrawAgain && (
        <p>
          <a href={href('assign')}>{m.assignAgain}</a>
        </p>
      )}
      <p>
        <a href={localisedPath(language, '/methods/trials')}>{m.methods}</a>
      </p>
      {trial.target.isPublic && !trial.record.isDemonstration && (
        <p>
          <a href={`/api/v1/trials/${trial.record.slug ?? trial.record.id}`}>{m.asData}</a>
        </p>
      )}
    </>
  );
};

const EndNote = ({ language, trial }: TrialPageProps) => {
  const m = messages[language];
  const { end_note: note, changed_at: at } = trial.row;
  if (!note) return null;
  const why = trial.state === 'stopped' ? m.stoppedBecause : m.endedBecause;
  return (
    <Notice lang={language} kind="info" title={why}>
      <p class="nytte-need-said" lang={trial.language === language ? undefined : trial.language}>
        {note}
      </p>
      <p class="nytte-quiet">{m.ended(formatDay(language, osloDay(at)))}</p>
    </Notice>
  );
};

const EndForm = ({ language, trial, canWrite, token }: TrialPageProps) => {
  const m = messages[language];
  if (!canWrite || !stateAfter(trial.state, 'end')) return null;
  return (
    <DetailsBlock summary={m.endHeading}>
      <p>{m.endLead}</p>
      <PostForm action={localisedPath(language, `/trials/${trial.record.id}/end`)} token={token}>
        <TextArea lang={language} name="note" label={m.endNote} maxLength={3000} />
        <div class="nytte-actions">
          <Button name="move" value="end" variant="secondary">
            {m.end}
          </Button>
          <Button name="move" value="stop" variant="tertiary">
            {m.stopNow}
          </Button>
        </div>
      </PostForm>
    </DetailsBlock>
  );
};
