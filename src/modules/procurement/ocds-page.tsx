import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './ocds-messages.ts';

export interface OcdsPageProps {
  readonly language: Language;
  /** The address of this site, without a slash at the end. */
  readonly origin: string;
  readonly ocidPrefix: string;
}

/** What the OCDS profile adds, how releases are fetched and merged, and what is left out. */
export const OcdsPage = ({ language, origin, ocidPrefix }: OcdsPageProps) => {
  const m = messages[language];
  const lines = (points: readonly string[]) => (
    <ul>
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeading title={m.title} lead={m.lead} />
      <Section id="fetch" heading={m.fetchHeading}>
        <Prose>
          <p>{m.fetch.releases}</p>
          <Command text={`curl '${origin}/api/v1/ocds/releases?since=2026-01-01'`} />
          <p>{m.fetch.record}</p>
          <Command
            text={`curl ${origin}/api/v1/ocds/records/${ocidPrefix}1e86a664-ae3c-41eb-8529-0242ac130003`}
          />
          <p>{m.fetch.files}</p>
          <Command
            text={
              'nytte notices ocds releases --out ocds\nnytte notices ocds records --out ocds --format jsonl'
            }
          />
        </Prose>
      </Section>
      <Section id="adds" heading={m.addsHeading} lead={m.addsLead}>
        <DataTable
          caption={m.addsHeading}
          isCaptionHidden
          columns={m.addsColumns.map((heading) => ({ heading }))}
          rows={m.adds}
        />
        <p>
          <a href="/api/v1/ocds/release-schema.json">{m.schema}</a>
        </p>
      </Section>
      <Section id="merge" heading={m.mergeHeading} lead={m.mergeLead}>
        <Prose>
          <p>{m.mergeCommand}</p>
          <Command
            text={
              'nytte ocds merge ocds/releases-*.json --compiled --out compiled.jsonl\nnytte ocds merge ocds/releases-*.json --versioned --out versioned.jsonl'
            }
          />
        </Prose>
      </Section>
      <Section id="identifiers" heading={m.idsHeading}>
        <Prose>{lines(m.idPoints(ocidPrefix))}</Prose>
      </Section>
      <Section id="left-out" heading={m.leftOutHeading}>
        <Prose>
          {lines(m.leftOutPoints)}
          <ul>
            <li>
              <a href="https://standard.open-contracting.org/latest/en/schema/merging/" rel="external">
                {m.standard}
              </a>
            </li>
            <li>
              <a href="https://github.com/open-contracting-extensions/eforms" rel="external">
                {m.mapping}
              </a>
            </li>
            <li>
              <a href={localisedPath(language, '/open-data')}>{m.openData}</a>
            </li>
          </ul>
        </Prose>
      </Section>
    </>
  );
};

const Command = ({ text }: { text: string }) => (
  <pre class="nytte-command">
    <code>{text}</code>
  </pre>
);
