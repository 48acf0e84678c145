import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Tags } from '../../ui/components/tags.tsx';
import { emptySelection, type FacetName } from './facets.ts';
import { libraryHref } from './library-filters.tsx';
import { listPath } from './library-page.tsx';
import { defaultState } from './library-schema.ts';
import { messages } from './messages.ts';
import type { Innovation, InnovationOrganisation } from './queries.ts';
import { contentLanguageOf, countryName, innovationFacetWord, yearsOf } from './words.ts';

export interface RecordFactsProps {
  readonly language: Language;
  readonly innovation: Innovation;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly instruments: readonly {
    readonly slug: string;
    readonly name: string;
    readonly language: string;
  }[];
}

/** The library narrowed to one value: where a fact leads to its like. */
function moreLike(language: Language, name: FacetName, value: string): string {
  return libraryHref(language, listPath, {
    ...defaultState,
    selection: { ...emptySelection, [name]: [value] },
  });
}

/** Who, when, what kind, with whom: the column beside the story. */
export const RecordFacts = (props: RecordFactsProps) => (
  <>
    <div id="facts">
      <KeyFacts facts={factsOf(props)} />
    </div>
    <RecordTopics {...props} />
  </>
);

function factsOf({ language, innovation, instruments }: RecordFactsProps): KeyFact[] {
  const m = messages[language];
  const contentLanguage = contentLanguageOf(language, innovation);
  const facet = (name: FacetName, value: string) => (
    <a href={moreLike(language, name, value)}>{innovationFacetWord(language, name, value)}</a>
  );
  const countries = [...new Set(innovation.organisations.map(({ country }) => country))];
  const abroad = countries.some((country) => country !== 'NO');
  return [
    {
      term: m.who,
      value: <Lines items={innovation.organisations.map((body) => organisationLine(language, body))} />,
    },
    { term: m.when, value: yearsOf(language, innovation) ?? m.yearUnknown },
    { term: m.phase, value: facet('phase', innovation.phase) },
    { term: m.type, value: <Lines items={innovation.types.map((type) => facet('type', type))} /> },
    ...(innovation.degree ? [{ term: m.degree, value: facet('degree', innovation.degree) }] : []),
    ...(abroad
      ? [{ term: m.country, value: countries.map((country) => countryName(language, country)).join(', ') }]
      : []),
    ...named(m.partners, innovation.partners, contentLanguage),
    ...named(m.spreadTo, innovation.spreadTo, contentLanguage),
    ...(instruments.length > 0
      ? [
          {
            term: m.instrumentsUsed,
            value: (
              <Lines
                items={instruments.map((instrument) => (
                  <a
                    href={localisedPath(language, `/instruments/${instrument.slug}`)}
                    lang={contentLanguageOf(language, instrument)}
                  >
                    {instrument.name}
                  </a>
                ))}
              />
            ),
          },
        ]
      : []),
  ];
}

function organisationLine(language: Language, organisation: InnovationOrganisation): Child {
  const m = messages[language];
  const name = organisation.isCollective ? m.whoCollective(organisation.namedAs) : organisation.namedAs;
  return <a href={localisedPath(language, `/organisations/${organisation.slug}`)}>{name}</a>;
}

function named(term: string, names: readonly string[], lang: string | undefined): KeyFact[] {
  return names.length === 0 ? [] : [{ term, value: <Lines items={[...names]} />, lang }];
}

/** One a line. */
const Lines = ({ items }: { readonly items: readonly Child[] }) => (
  <>
    {items.map((item, index) => (
      <>
        {index > 0 && <br />}
        {item}
      </>
    ))}
  </>
);

const RecordTopics = ({ language, innovation, topics }: RecordFactsProps) => {
  const m = messages[language];
  const groups = [
    { heading: m.topicsHeading, name: 'topic' as const, ids: innovation.topics },
    { heading: m.lifeEventsHeading, name: 'lifeEvent' as const, ids: innovation.lifeEvents },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <>
      {groups.map(({ heading, name, ids }) => (
        <div>
          <h2>{heading}</h2>
          <Tags label={heading} items={ids.map((id) => topicTag(language, topics.get(id), name, id))} />
        </div>
      ))}
      <div>
        <h2>{m.keywordsHeading}</h2>
        <p lang={contentLanguageOf(language, innovation)}>{innovation.keywords.join(', ')}</p>
      </div>
    </>
  );
};

function topicTag(language: Language, topic: Topic | undefined, name: FacetName, id: string) {
  return {
    label: topic?.label[language] ?? id,
    href: moreLike(language, name, id),
    lang: language === 'en' && topic && !topic.hasEnglish ? 'nb' : undefined,
  };
}
