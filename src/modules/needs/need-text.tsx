import { formatNok } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Tags } from '../../ui/components/tags.tsx';
import { Prose, Section } from '../../ui/layout/page-parts.tsx';
import { languageOf } from './body.ts';
import { messages } from './messages.ts';
import { type NeedBody, type NeedDraft, readNok } from './schema.ts';

export interface NeedTextProps {
  readonly language: Language;
  readonly body: NeedBody | NeedDraft;
  readonly topics: ReadonlyMap<string, Topic>;
}

/** The language of a need's own words, where it is not the page's. */
export function markedLanguage(language: Language, body: NeedBody | NeedDraft): Language | undefined {
  const own = languageOf(body);
  return own === language ? undefined : own;
}

/** What a need says, as its page and its preview show it. */
export const NeedText = ({ language, body, topics }: NeedTextProps) => {
  const m = messages[language];
  const lang = markedLanguage(language, body);
  return (
    <>
      <Said id="today" heading={m.todayHeading} text={body.today} lang={lang} />
      <Facts language={language} body={body} />
      <Cost language={language} body={body} />
      <Said id="know-met" heading={m.knowMetHeading} text={body.knowMet} lang={lang} />
      <BelongsTo language={language} body={body} topics={topics} />
    </>
  );
};

const Said = ({
  id,
  heading,
  text,
  lang,
}: {
  id: string;
  heading: string;
  text: string | undefined;
  lang: Language | undefined;
}) => {
  if (!text) return null;
  return (
    <Section id={id} heading={heading}>
      <Prose {...(lang ? { lang } : {})}>
        <p class="nytte-need-said">{text}</p>
      </Prose>
    </Section>
  );
};

const Facts = ({ language, body }: Pick<NeedTextProps, 'language' | 'body'>) => {
  const { fact } = messages[language];
  const lang = markedLanguage(language, body);
  const facts = (['whom', 'where', 'howOften'] as const).flatMap((name) =>
    body[name] ? [{ term: fact[name], value: body[name], lang }] : [],
  );
  return facts.length > 0 ? <KeyFacts facts={facts} /> : null;
};

const Cost = ({ language, body }: Pick<NeedTextProps, 'language' | 'body'>) => {
  const m = messages[language];
  const lang = markedLanguage(language, body);
  const amount = typeof body.costNokPerYear === 'string' ? readNok(body.costNokPerYear) : body.costNokPerYear;
  if (!body.costOfNothing && amount === undefined) return null;
  return (
    <Section id="cost" heading={m.costHeading}>
      {body.costOfNothing && (
        <Prose {...(lang ? { lang } : {})}>
          <p class="nytte-need-said">{body.costOfNothing}</p>
        </Prose>
      )}
      {amount !== undefined && (
        <KeyFacts
          facts={[
            { term: m.fact.cost, value: m.fact.costPerYear(formatNok(language, amount)) },
            body.costBasis
              ? { term: m.fact.basis, value: body.costBasis, lang }
              : { term: m.fact.basis, value: m.fact.costUnsourced },
          ]}
        />
      )}
    </Section>
  );
};

const BelongsTo = ({ language, body, topics }: NeedTextProps) => {
  const m = messages[language];
  const items = [...(body.topics ?? []), ...(body.lifeEvents ?? [])].flatMap((id) => {
    const topic = topics.get(id);
    if (!topic) return [];
    const name = topic.kind === 'life-event' ? 'lifeEvent' : 'topic';
    return [
      {
        label: topic.label[language],
        href: localisedPath(language, `/needs?${name}=${encodeURIComponent(id)}`),
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
