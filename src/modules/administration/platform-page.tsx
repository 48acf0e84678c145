import { formatDay, formatNumber, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { AdmissionState } from '../../kernel/identity/tables.ts';
import { Button } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Pagination } from '../../ui/components/pagination.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { ListedAdmission } from './platform-queries.ts';
import type { Told } from './schema.ts';
import { PlatformSections, ToldMessage } from './sections.tsx';
import type { Stuck } from './stuck.ts';

export interface PlatformPageProps {
  readonly language: Language;
  readonly told: Told | undefined;
  readonly waiting: readonly ListedAdmission[];
  readonly stuck: readonly Stuck[];
  readonly approved: number;
  readonly listed: readonly ListedAdmission[];
  readonly filter: { readonly q?: string | undefined; readonly state?: AdmissionState | undefined };
  readonly page: number;
  readonly pageCount: number;
}

export const PlatformPage = (props: PlatformPageProps) => {
  const { language, waiting, told } = props;
  const m = messages[language];
  return (
    <>
      <ToldMessage language={language} told={told} />
      <PageHeading kicker={m.platformTitle} title={m.platformHeading(waiting.length)} />
      <PlatformSections language={language} current="/platform" />
      {waiting.length === 0 ? <p class="nytte-quiet">{m.waitingNone}</p> : <WaitingTable {...props} />}
      <StuckSection {...props} />
      <AllOrganisations {...props} />
    </>
  );
};

const day = (language: Language, moment: Date) => formatDay(language, osloDay(moment));

const OrganisationLink = ({ language, admission }: { language: Language; admission: ListedAdmission }) => (
  <>
    <a href={localisedPath(language, `/platform/organisations/${admission.organisationId}`)}>
      {admission.name}
    </a>
    {admission.organisationNumber && (
      <span class="nytte-quiet nytte-under">{admission.organisationNumber}</span>
    )}
  </>
);

const WaitingTable = ({ language, waiting }: PlatformPageProps) => {
  const m = messages[language];
  return (
    <DataTable
      caption={m.platformHeading(waiting.length)}
      isCaptionHidden
      columns={[{ heading: m.organisation }, { heading: m.whoAsks }, { heading: m.waitedSince }]}
      rows={waiting.map((admission) => [
        <OrganisationLink language={language} admission={admission} />,
        m.people(admission.waiting),
        day(language, admission.requestedAt),
      ])}
    />
  );
};

const StuckSection = ({ language, stuck }: PlatformPageProps) => {
  const m = messages[language];
  return (
    <Section id="stuck" heading={m.stuckHeading(stuck.length)}>
      {stuck.length === 0 ? (
        <p class="nytte-quiet">{m.stuckNone}</p>
      ) : (
        <ul class="nytte-plain-list">
          {stuck.map(({ text, oldest, href }) => (
            <li>
              {href ? <a href={localisedPath(language, href)}>{text}</a> : text}
              {oldest && <span class="nytte-quiet"> {m.stuckOldest(day(language, oldest))}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const AllOrganisations = (props: PlatformPageProps) => {
  const { language, listed, filter } = props;
  const m = messages[language];
  const state = (['approved', 'suspended', 'requested', 'refused'] as const).map((value) => ({
    value,
    label: m.state[value],
  }));
  return (
    <Section id="all" heading={m.allHeading(props.approved)}>
      <form class="nytte-line-form" action={`${localisedPath(language, '/platform')}#all`} method="get">
        <TextField lang={language} name="q" type="search" label={m.search} value={filter.q} maxLength={200} />
        <Select
          lang={language}
          name="state"
          label={m.stateFilter}
          value={filter.state}
          emptyLabel={m.anyState}
          options={state}
        />
        <Button variant="secondary">{m.show}</Button>
      </form>
      {listed.length === 0 ? <p class="nytte-quiet">{m.allNone}</p> : <AllTable {...props} />}
      <Pagination
        lang={language}
        page={props.page}
        pageCount={props.pageCount}
        hrefOfPage={(page) => `${localisedPath(language, '/platform')}?${queryOf(filter, page)}#all`}
      />
    </Section>
  );
};

function queryOf(filter: PlatformPageProps['filter'], page: number): string {
  const query = new URLSearchParams();
  if (filter.q) query.set('q', filter.q);
  if (filter.state) query.set('state', filter.state);
  query.set('page', String(page));
  return query.toString();
}

const AllTable = ({ language, listed }: PlatformPageProps) => {
  const m = messages[language];
  return (
    <DataTable
      caption={m.all}
      isCaptionHidden
      columns={[
        { heading: m.organisation },
        { heading: m.stateFilter },
        { heading: m.members, isNumeric: true },
        { heading: m.lastActivity },
      ]}
      rows={listed.map((admission) => [
        <OrganisationLink language={language} admission={admission} />,
        m.state[admission.state],
        <div>
          {formatNumber(language, admission.members)}
          <span class="nytte-quiet nytte-under">{m.administratorsOf(admission.administrators)}</span>
        </div>,
        admission.lastActivityAt ? day(language, admission.lastActivityAt) : m.never,
      ])}
    />
  );
};
