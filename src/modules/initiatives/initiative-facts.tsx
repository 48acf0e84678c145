import { formatDay, formatNok } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { FollowButton } from '../../ui/components/follow-button.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Tags } from '../../ui/components/tags.tsx';
import { innovationFacetWord } from '../innovations/public.ts';
import { initiativePath } from './addresses.ts';
import type { InitiativePageProps } from './initiative-view.ts';
import { messages } from './messages.ts';

/** Beside the answer: the figures, following, and the ways to more. */
export const Facts = (props: InitiativePageProps) => {
  const { language, initiative, follow } = props;
  const m = messages[language];
  const path = initiativePath(initiative.record);
  return (
    <>
      <h2>{m.factsHeading}</h2>
      <KeyFacts facts={factsOf(props)} />
      <BelongsTo {...props} />
      {follow && <FollowButton {...follow} />}
      <p class="nytte-quiet">{m.followers(props.followers)}</p>
      <p>
        <a href={localisedPath(language, `${path}/history`)}>{m.historyLink}</a>
      </p>
      {initiative.record.isPublic && !initiative.record.isDemonstration && (
        <p>
          <a href={`/api/v1${path}`}>{m.asData}</a>
        </p>
      )}
    </>
  );
};

function factsOf({ language, initiative }: InitiativePageProps): KeyFact[] {
  const m = messages[language];
  const { body, phase } = initiative;
  const facts: (KeyFact | undefined)[] = [
    { term: m.fact.phase, value: m.phase[phase] },
    body.costNok === undefined ? undefined : { term: m.fact.cost, value: formatNok(language, body.costNok) },
    body.startOn ? { term: m.fact.start, value: formatDay(language, body.startOn) } : undefined,
    body.dueOn && phase !== 'stopped' && phase !== 'spread'
      ? { term: m.fact.due, value: formatDay(language, body.dueOn) }
      : undefined,
    body.types.length > 0
      ? {
          term: m.fact.types,
          value: body.types.map((type) => innovationFacetWord(language, 'type', type)).join(', '),
        }
      : undefined,
    body.degree
      ? { term: m.fact.degree, value: innovationFacetWord(language, 'degree', body.degree) }
      : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

const BelongsTo = ({ language, initiative, topics }: InitiativePageProps) => {
  const m = messages[language];
  const items = [...initiative.body.topics, ...initiative.body.lifeEvents].flatMap((id) => {
    const topic = topics.get(id);
    if (!topic) return [];
    const name = topic.kind === 'life-event' ? 'lifeEvent' : 'topic';
    return [
      {
        label: topic.label[language],
        href: localisedPath(language, `/initiatives?${name}=${encodeURIComponent(id)}`),
        ...(language === 'en' && !topic.hasEnglish ? { lang: 'nb' } : {}),
      },
    ];
  });
  if (items.length === 0) return null;
  return (
    <div class="nytte-belongs">
      <p class="nytte-quiet">{m.topicsHeading}</p>
      <Tags items={items} label={m.topicsHeading} />
    </div>
  );
};
