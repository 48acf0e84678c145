import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language, Localised } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { methodsEn } from './methods-messages.en.ts';
import { type MethodsMessages, methodsNb } from './methods-messages.nb.ts';
import { methodsNn } from './methods-messages.nn.ts';

export const methodsMessages: Localised<MethodsMessages> = { nb: methodsNb, nn: methodsNn, en: methodsEn };

/** Values that the tests of the core hold it to; the calls are their own words. */
const checks: readonly {
  readonly what: string;
  readonly values: readonly number[];
  readonly source: string;
}[] = [
  { what: 'pwr.t.test(d = 0.5, power = 0.8)', values: [63.765610444142], source: 'R 4.2, pwr' },
  {
    what: 'power.prop.test(p1 = 0.10, p2 = 0.20, power = 0.8)',
    values: [198.963413283821],
    source: 'R 4.2, stats',
  },
  {
    what: 'k = 16, m = 10, d = 1, ICC = 0.1, s² = 5',
    values: [0.8017660228329],
    source: 'Donner & Klar 2000',
  },
  { what: 'Wilson 14/28', values: [0.32633127457293465, 0.6736687254270654], source: 'statsmodels 0.13' },
  {
    what: 'Newcombe 16/30 − 14/28',
    values: [-0.2110311284961098, 0.2724345142951782],
    source: 'statsmodels 0.13',
  },
  {
    what: 'Holm 0.01, 0.02, 0.03, 0.04, 0.05, 0.2',
    values: [0.06, 0.1, 0.12, 0.12, 0.12, 0.2],
    source: 'R 4.2',
  },
];

const sources: readonly { readonly text: string; readonly url: string }[] = [
  {
    text: 'Welch (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34.',
    url: 'https://doi.org/10.1093/biomet/34.1-2.28',
  },
  {
    text: 'Newcombe (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17.',
    url: 'https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
  },
  {
    text: 'Hussey & Hughes (2007). Design and analysis of stepped wedge cluster randomized trials. Contemporary Clinical Trials 28.',
    url: 'https://doi.org/10.1016/j.cct.2006.05.007',
  },
  {
    text: 'Callaway & Sant’Anna (2021). Difference-in-differences with multiple time periods. Journal of Econometrics 225.',
    url: 'https://doi.org/10.1016/j.jeconom.2020.12.001',
  },
  {
    text: 'Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas. Time-uniform central limit theory and asymptotic confidence sequences.',
    url: 'https://arxiv.org/abs/2103.06476',
  },
  {
    text: 'Holm (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6.',
    url: 'https://www.jstor.org/stable/4615733',
  },
  {
    text: 'Altman & Bland (1995). Absence of evidence is not evidence of absence. BMJ 311.',
    url: 'https://doi.org/10.1136/bmj.311.7003.485',
  },
  {
    text: 'Donner & Klar (2000). Design and Analysis of Cluster Randomization Trials in Health Research. Arnold.',
    url: '',
  },
];

const commands = [
  'nytte trial power spec.json',
  'nytte trial assign units.csv --seed 17 --spec spec.json --out assignment.csv',
  'nytte trial analyse spec.json data.csv --assignment assignment.csv',
  'nytte trial coverage',
  'nytte trial schema',
];

/** How trials are reckoned: for whoever will trust the figures only when they can be checked. */
export const MethodsPage = ({ language }: { readonly language: Language }) => {
  const m = methodsMessages[language];
  return (
    <>
      <PageHeading title={m.title} lead={m.lead} />
      {m.parts.map(({ id, heading, paragraphs }) => (
        <Section id={id} heading={heading}>
          <Prose>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Prose>
        </Section>
      ))}
      <Section id="checks" heading={m.checksHeading} lead={m.checksLead}>
        <DataTable
          caption={m.checksHeading}
          isCaptionHidden
          columns={[{ heading: m.checkWhat }, { heading: m.checkValue }, { heading: m.checkSource }]}
          rows={checks.map(({ what, values, source }) => [
            <span lang="en">{what}</span>,
            values.map((value) => formatNumber(language, value, 6)).join(' · '),
            source,
          ])}
        />
      </Section>
      <Section id="commands" heading={m.commandsHeading}>
        <pre class="nytte-command">
          <code>{commands.join('\n')}</code>
        </pre>
      </Section>
      <Section id="sources" heading={m.sourcesHeading}>
        <ul class="nytte-prose" lang={language === 'en' ? undefined : 'en'}>
          {sources.map(({ text, url }) => (
            <li>{url ? <a href={url}>{text}</a> : text}</li>
          ))}
        </ul>
      </Section>
      <p>
        <a href={localisedPath(language, '/trials/choose')}>{messages[language].choose}</a>
      </p>
    </>
  );
};
