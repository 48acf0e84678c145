import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { PageHeading, Prose, Section } from '../../../ui/layout/page-parts.tsx';
import { heldOutCounts, heldOutSentenceCount, precisionOf, recallOf } from '../wording-quality.ts';
import { shareText } from './cell-words.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { dfoReference, indicatorGroups, indicatorNames, indicatorOf, queryVersion } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import { methodSources, methodTexts, type WordingQuality } from './method-texts.ts';

/** How procurement is counted: the principles, then each figure. */
export const MethodPage = ({ language }: { readonly language: Language }) => {
  const m = statisticsMessages[language];
  const t = methodTexts[language];
  const texts = indicatorTexts[language];
  return (
    <>
      <PageHeading kicker={m.kicker} title={m.methodTitle} lead={t.lead} />
      {t.sections.map(({ heading, paragraphs }, index) => (
        <Section id={`part-${index + 1}`} heading={heading}>
          <Prose>
            {paragraphs.map((text) => (
              <p>{typeof text === 'string' ? text : text(wordingQuality(language))}</p>
            ))}
          </Prose>
        </Section>
      ))}
      <Section id="indicators" heading={t.indicatorsHeading} lead={m.version(queryVersion)}>
        {indicatorGroups.map((group) => (
          <Section id={`group-${group}`} level={3} heading={texts.groups[group]}>
            <dl class="nytte-prose">
              {indicatorNames
                .filter((name) => indicatorOf(name).group === group)
                .map((name) => (
                  <>
                    <dt id={name}>
                      <strong>{texts.indicators[name].name}</strong> <code>{name}</code>
                    </dt>
                    <dd>
                      {texts.indicators[name].rule}{' '}
                      <span class="nytte-quiet">
                        {t.fields}: {indicatorOf(name).fields.join(', ')}.
                      </span>
                    </dd>
                  </>
                ))}
            </dl>
            {group === 'procedures' && (
              <p>
                {m.dfo(
                  shareText(language, dfoReference.sharePercent / 100),
                  dfoReference.firstYear,
                  dfoReference.lastYear,
                )}
              </p>
            )}
          </Section>
        ))}
      </Section>
      <Section id="sources" heading={t.sourcesHeading}>
        <ul>
          {methodSources.map(({ title, url }) => (
            <li>
              <a href={url} lang="en">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};

function wordingQuality(language: Language): WordingQuality {
  return {
    precision: shareText(language, precisionOf(heldOutCounts)?.share ?? 0),
    recall: shareText(language, recallOf(heldOutCounts)?.share ?? 0),
    sentences: formatNumber(language, heldOutSentenceCount),
  };
}
