import { z } from 'zod';
import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { formatDay, formatNumber } from '../../kernel/i18n/format.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { methodSources, methodTexts } from './method-texts.ts';
import type { BenefitRoom } from './room.ts';
import { valueMessages } from './value-messages.ts';

/** How benefits are reckoned, with the parameters in use and the sources. */
export function methodPages({ parameterSets }: Pick<BenefitRoom, 'parameterSets'>): PageRoute[] {
  return [
    pageRoute({
      name: 'benefits.method',
      path: '/methods/benefits',
      permission: 'public',
      query: z.object({}),
      handler: async ({ language }) => {
        const t = methodTexts[language];
        const sets = await parameterSets();
        return {
          title: t.title,
          main: (
            <>
              <PageHeading title={t.title} lead={t.lead} />
              {t.sections.map(({ heading, paragraphs }, index) => (
                <Section id={`part-${index + 1}`} heading={heading}>
                  <Prose>
                    {paragraphs.map((text) => (
                      <p>{text}</p>
                    ))}
                  </Prose>
                </Section>
              ))}
              <Section id="parameters" heading={t.parametersHeading}>
                <DataTable
                  caption={t.parametersHeading}
                  isCaptionHidden
                  columns={t.parameterColumns.map((heading, index) => ({ heading, isNumeric: index === 3 }))}
                  rows={sets.map(({ title, language: own, validFrom, discountRates, taxFinancingCost }) => [
                    <span lang={own}>{title}</span>,
                    formatDay(language, validFrom),
                    discountRates
                      .map(({ percent, fromYear, toYear }) =>
                        valueMessages[language].rateStep(
                          `${formatNumber(language, percent)} %`,
                          fromYear,
                          toYear,
                        ),
                      )
                      .join(', '),
                    formatNumber(language, taxFinancingCost.nokPerKrone),
                  ])}
                />
                <p class="nytte-quiet">{t.note}</p>
              </Section>
              <Section id="sources" heading={t.sourcesHeading}>
                <ul>
                  {methodSources.map(({ title, url }) => (
                    <li lang="nb">{url === undefined ? title : <a href={url}>{title}</a>}</li>
                  ))}
                </ul>
              </Section>
            </>
          ),
        };
      },
    }),
  ];
}
