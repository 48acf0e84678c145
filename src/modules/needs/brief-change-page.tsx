import type { Child } from 'hono/jsx';
import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { type Innovation, InnovationCard } from '../innovations/public.ts';
import { needPath } from './addresses.ts';
import { wordsOf } from './body.ts';
import type { KeptBrief } from './brief-actions.ts';
import type { BriefChange } from './brief-change.ts';
import { capitalise, changeWords } from './change-words.ts';
import { messages } from './messages.ts';
import type { Need } from './queries.ts';
import type { ChangeCounts } from './schema.ts';

export interface BriefChangePageProps {
  readonly language: Language;
  readonly need: Need;
  readonly brief: KeptBrief;
  readonly change: BriefChange;
  readonly counts: ChangeCounts;
  readonly innovations: ReadonlyMap<string, Innovation>;
  readonly instruments: ReadonlyMap<
    string,
    { readonly name: string; readonly slug: string; readonly language: Language }
  >;
}

/** What has changed between a kept brief and now, in a sentence, with each item under it. */
export const BriefChangePage = (props: BriefChangePageProps) => {
  const { language, need, brief, change } = props;
  const m = messages[language];
  const address = `/brief?${new URLSearchParams({ need: wordsOf(need.body) })}`;
  return (
    <>
      <PageHeading
        kicker={<a href={localisedPath(language, needPath(need.record))}>{need.body.title}</a>}
        title={capitalise(changeWords(language, props.counts))}
        lead={m.changeSince(formatDay(language, osloDay(brief.madeAt)))}
        actions={
          <ButtonLink href={localisedPath(language, address)} icon="arrow">
            {m.seeBrief}
          </ButtonLink>
        }
      />
      <Innovations {...props} name="added" ids={change.added} />
      <Innovations {...props} name="measured" ids={change.measured.map(({ id }) => id)} />
      <Innovations {...props} name="spread" ids={change.spread} />
      <Innovations {...props} name="adopted" ids={change.adopted.map(({ id }) => id)} />
      <Support {...props} />
      <Innovations {...props} name="gone" ids={change.gone} />
      <p class="nytte-quiet">{m.changeHow}</p>
    </>
  );
};

const Innovations = ({
  language,
  innovations,
  name,
  ids,
}: BriefChangePageProps & {
  name: 'added' | 'measured' | 'spread' | 'adopted' | 'gone';
  ids: readonly string[];
}) => {
  const m = messages[language];
  if (ids.length === 0) return null;
  const cards = ids.flatMap((id): Child[] => {
    const innovation = innovations.get(id);
    return innovation ? [<InnovationCard language={language} innovation={innovation} summary={null} />] : [];
  });
  const unnamed = ids.length - cards.length;
  return (
    <Section id={name} heading={m.changeHeading[name]}>
      {cards.length > 0 && <CardList cards={cards} />}
      {unnamed > 0 && <p>{m.goneUnnamed(unnamed)}</p>}
    </Section>
  );
};

const Support = ({ language, change, instruments }: BriefChangePageProps) => {
  const found = change.support.flatMap((id) => instruments.get(id) ?? []);
  if (found.length === 0) return null;
  return (
    <Section id="support" heading={messages[language].changeHeading.support}>
      <ul>
        {found.map(({ name, slug, language: own }) => (
          <li>
            <a
              href={localisedPath(language, `/instruments/${slug}`)}
              lang={own === language ? undefined : own}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
