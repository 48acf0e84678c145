import { formatDay, osloDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import { KeyFacts } from '../../../ui/components/key-facts.tsx';
import { Prose, Section } from '../../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { PublishedCase } from './queries.ts';
import type { SandboxDraft } from './schema.ts';
import { periodWords, ruleWords } from './words.ts';

interface CaseTextProps {
  readonly language: Language;
  readonly draft: SandboxDraft;
  /** The language of the case, when it is not the page's. */
  readonly contentLang: Language | undefined;
}

/** What a case says, the answer first: the same for a draft and for what is published. */
export const CaseText = ({ language, draft, contentLang }: CaseTextProps) => {
  const m = messages[language];
  return (
    <>
      {draft.outcome && (
        <Said
          id="answer"
          heading={m.answer[draft.outcome](draft.authority ?? '…')}
          text={draft.reasoning}
          lang={contentLang}
        />
      )}
      <Said
        id="rely"
        heading={m.relyHeading}
        text={draft.mayRely ?? (draft.outcome === 'undecided' ? m.relyNone : undefined)}
        lang={draft.mayRely ? contentLang : undefined}
      />
      <Said id="not-rely" heading={m.notRelyHeading} text={draft.mayNotRely} lang={contentLang} />
      <Said id="question" heading={m.questionHeading} text={draft.question} lang={contentLang} />
      {(draft.rules ?? []).length > 0 && (
        <Section id="rules" heading={m.rulesHeading}>
          <Prose {...(contentLang ? { lang: contentLang } : {})}>
            <ul>
              {(draft.rules ?? []).map((rule) => (
                <li>{ruleWords(rule)}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      <Said id="data" heading={m.dataHeading} text={draft.dataUsed} lang={contentLang} />
      <Said id="safeguards" heading={m.safeguardsHeading} text={draft.safeguards} lang={contentLang} />
      <Sources language={language} draft={draft} contentLang={contentLang} />
    </>
  );
};

const Said = ({
  id,
  heading,
  text,
  lang,
}: {
  readonly id: string;
  readonly heading: string;
  readonly text: string | undefined;
  readonly lang: string | undefined;
}) => {
  if (!text) return null;
  return (
    <Section id={id} heading={heading}>
      <Prose {...(lang ? { lang } : {})}>
        {text.split(/\n+/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Prose>
    </Section>
  );
};

const Sources = ({ language, draft, contentLang }: CaseTextProps) => {
  const m = messages[language];
  const sources = draft.sources ?? [];
  if (sources.length === 0) return null;
  return (
    <Section id="sources" heading={m.sourcesHeading}>
      <Prose>
        <ul>
          {sources.map(({ title, url, publisher, year, isOwn }) => (
            <li>
              {/^https?:\/\//.test(url ?? '') ? (
                <a href={url} rel="external" lang={contentLang}>
                  {title || url}
                </a>
              ) : (
                (title ?? url)
              )}
              {[publisher, year, isOwn && m.ownReport].filter(Boolean).map((part) => `, ${part}`)}
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
};

/** Who asked, who guided, when, and what it is about. */
export const CaseFacts = ({
  language,
  found,
  topics,
  initiative,
}: {
  readonly language: Language;
  readonly found: PublishedCase;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly initiative:
    | { readonly title: string; readonly href: string; readonly language: string }
    | undefined;
}) => {
  const m = messages[language];
  const { body, owner } = found;
  const period = periodWords(language, body);
  const topicNames = body.topics.map((id) => topics.get(id)?.label[language] ?? id).join(', ');
  const facts = [
    {
      term: m.owner,
      value: <a href={localisedPath(language, `/organisations/${owner.slug}`)}>{owner.name}</a>,
    },
    { term: m.authority, value: body.authority },
    ...(period ? [{ term: m.period, value: period }] : []),
    ...(topicNames ? [{ term: m.topics, value: topicNames }] : []),
    ...(initiative
      ? [
          {
            term: m.initiative,
            value: (
              <a href={localisedPath(language, initiative.href)} lang={initiative.language}>
                {initiative.title}
              </a>
            ),
          },
        ]
      : []),
  ];
  const published = osloDay(found.publishedAt);
  const changed = osloDay(found.changedAt);
  return (
    <>
      <h2>{m.aboutHeading}</h2>
      <KeyFacts facts={facts} />
      <p class="nytte-quiet">
        {m.published(formatDay(language, published))}
        {changed !== published && ` ${m.changed(formatDay(language, changed))}`}
      </p>
    </>
  );
};
