import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { TextSectionView } from './text-section.tsx';
import type { SiteTexts } from './texts.ts';

/** The files with all of the content. */
export const downloads = [
  { content: 'innovations', format: 'CSV', path: '/innovations.csv' },
  { content: 'innovations', format: 'JSON', path: '/innovations.json' },
  { content: 'instruments', format: 'CSV', path: '/instruments.csv' },
  { content: 'instruments', format: 'JSON', path: '/instruments.json' },
  { content: 'solutions', format: 'CSV', path: '/solutions.csv' },
  { content: 'solutions', format: 'JSON', path: '/solutions.json' },
  { content: 'needs', format: 'CSV', path: '/needs.csv' },
  { content: 'initiatives', format: 'CSV', path: '/initiatives.csv' },
  { content: 'initiatives', format: 'JSON', path: '/initiatives.json' },
  { content: 'trials', format: 'CSV', path: '/trials.csv' },
  { content: 'sandboxCases', format: 'CSV', path: '/sandbox.csv' },
  { content: 'challenges', format: 'CSV', path: '/challenges.csv' },
  { content: 'challenges', format: 'JSON', path: '/challenges.json' },
  { content: 'benefits', format: 'CSV', path: '/benefits/national.csv' },
  { content: 'adoptions', format: 'CSV', path: '/adoption.csv' },
  { content: 'deadlines', format: 'calendar', path: '/instruments/calendar.ics' },
] as const;

export const apiDocumentPath = '/api/v1/openapi.json';

export interface OpenDataPageProps {
  readonly language: Language;
  /** The address of this site, without a slash at the end. */
  readonly origin: string;
  readonly contentVersion: string | undefined;
}

/** What may be downloaded, how the API is asked, and on which terms. */
export const OpenDataPage = ({ language, origin, contentVersion }: OpenDataPageProps) => {
  const m = messages[language].openData;
  return (
    <>
      <PageHeading title={m.title} lead={m.lead} />
      <Section id="downloads" heading={m.downloadsHeading}>
        <DataTable
          caption={m.downloadsCaption}
          columns={m.downloadsColumns.map((heading) => ({ heading }))}
          rows={downloads.map(({ content, format, path }) => [
            m[content],
            format === 'calendar' ? m.calendar : format,
            <a href={path}>{path}</a>,
          ])}
        />
        {contentVersion && (
          <Prose>
            <p>{m.version(contentVersion)}</p>
          </Prose>
        )}
      </Section>
      <Api language={language} origin={origin} />
      <TextSectionView language={language} section={m.procurement} />
      <TextSectionView language={language} section={m.writing} />
      <TextSectionView language={language} section={m.licence} />
    </>
  );
};

const Api = ({ language, origin }: { language: Language; origin: string }) => {
  const m = messages[language].openData;
  return (
    <Section id="api" heading={m.apiHeading}>
      <Prose>
        <p>{m.apiLead}</p>
        <p>
          <a href={apiDocumentPath}>{m.apiDocument}</a>
        </p>
        {examplesOf(language, m, origin).map(({ text, command }) => (
          <>
            <p>{text}</p>
            <p>
              <Command lines={command} />
            </p>
          </>
        ))}
        <ul>
          {m.apiPoints.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
};

/** A command as it is pasted: every line but the last ends in a backslash. */
const Command = ({ lines }: { lines: readonly string[] }) => (
  <code>
    {lines.map((line, index) => (
      <>
        {index > 0 && (
          <>
            {' \\'}
            <br />
          </>
        )}
        {line}
      </>
    ))}
  </code>
);

/** Trondheim's municipality number, in the example that says who is asking. */
const exampleOrganisation = '5001';

function examplesOf(
  language: Language,
  m: SiteTexts['openData'],
  origin: string,
): { text: string; command: readonly string[] }[] {
  const post = (body: object) => [
    `curl ${origin}/api/v1/brief`,
    "-H 'content-type: application/json'",
    `-d '${JSON.stringify(body)}'`,
  ];
  const inLanguage = language === 'nb' ? {} : { language };
  const need = m.exampleNeed;
  return [
    { text: m.examples.brief, command: post({ need, ...inLanguage }) },
    {
      text: m.examples.organisation,
      command: post({ need, organisation: exampleOrganisation, ...inLanguage }),
    },
    { text: m.examples.list, command: [`curl ${origin}/api/v1/innovations`] },
  ];
}
