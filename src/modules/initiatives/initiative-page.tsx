import { Chain } from '../../ui/components/chain.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import { Facts } from './initiative-facts.tsx';
import { From, Goals, Needs, PhaseHistory, Shared, Support } from './initiative-sections.tsx';
import { markedLanguage, Said } from './initiative-text.tsx';
import type { InitiativePageProps } from './initiative-view.ts';
import { messages } from './messages.ts';
import { MoreActions, NextStepCard } from './next-step.tsx';
import { standingSentence } from './standing-words.ts';
import { Who } from './who.tsx';

/** An initiative: where it stands, what to do next, what it is, who is in it, and how it came here. */
export const InitiativePage = (props: InitiativePageProps) => {
  const { language, initiative, today } = props;
  const { body, phase } = initiative;
  const m = messages[language];
  const lang = markedLanguage(language, initiative);
  const learned = phase === 'stopped' || phase === 'spread' ? m.learnedHeading : m.learnedSoFarHeading;
  const isStopped = phase === 'stopped';
  return (
    <>
      <PageHeading
        kicker={`${m.kicker} · ${initiative.owner.name}`}
        title={body.title}
        {...(lang ? { titleLang: lang } : {})}
        lead={standingSentence(language, initiative, today)}
      />
      {props.done && <Notice lang={language} kind="done" title={m.done[props.done]} isStatus />}
      {!initiative.record.isPublic && <Notice lang={language} kind="info" title={m.onlyUs} />}
      <Chain
        lang={language}
        current="initiative"
        done={props.chain.map(({ station, href }) => ({ station, href }))}
      />
      <NextStepCard {...props} />
      <PageColumns asideLabel={m.factsHeading} aside={<Facts {...props} />}>
        {isStopped && <Said id="learned" heading={learned} text={body.learned} lang={lang} />}
        {body.summary ? (
          <Said id="summary" heading={m.summaryHeading} text={body.summary} lang={lang} />
        ) : (
          <p class="nytte-quiet">{m.noSummary}</p>
        )}
        <Needs {...props} />
        <Said id="idea" heading={m.ideaHeading} text={body.idea} lang={lang} />
        <Said id="decision" heading={m.decisionHeading} text={body.decision} lang={lang} />
        {[...props.sections]}
        {!isStopped && <Said id="learned" heading={learned} text={body.learned} lang={lang} />}
        <Shared {...props} />
        <Who {...props} />
        <From {...props} />
        <Support {...props} />
        <Goals {...props} />
        <PhaseHistory {...props} />
        <MoreActions {...props} />
      </PageColumns>
    </>
  );
};
