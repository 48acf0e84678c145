import { formatDay, formatMoment, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import { countWords, plainWords } from './amounts.ts';
import { drawnColumn } from './drawing.ts';
import type { KeptAssignment, KeptData, KeptResult } from './materials.ts';
import { messages } from './messages.ts';
import type { Locked, Trial } from './queries.ts';
import { fieldLabel, groupName } from './registration-words.ts';
import { resultMessages } from './result-messages.ts';

interface LockProps {
  readonly language: Language;
  readonly trial: Trial;
  readonly locked: Locked;
}

const refOf = ({ record }: Trial) => record.slug ?? record.id;

/** The hash, and how anybody checks it. */
export const LockView = ({ language, trial, locked }: LockProps) => {
  const m = messages[language];
  const day = formatDay(language, osloDay(locked.registeredAt));
  const { amendments } = locked;
  return (
    <section class="nytte-section" aria-labelledby="lock-heading">
      <h2 id="lock-heading">
        {amendments.length === 0 ? m.lockHeading(day) : m.lockHeadingAmended(day, amendments.length)}
      </h2>
      <p>{m.hash}</p>
      <p class="nytte-hash">{locked.hash}</p>
      <p>
        <a href={`/trials/${refOf(trial)}/registration.json`}>{m.download}</a>
      </p>
      <DetailsBlock summary={m.checkHow}>
        <p>{m.lockLead}</p>
        <p>{m.checkText}</p>
        <pre class="nytte-command">
          <code>sha256sum registration.json</code>
        </pre>
        <p>{m.checkSame}</p>
      </DetailsBlock>
    </section>
  );
};

/** Every change after the lock, always in sight. */
export const AmendmentList = ({
  language,
  locked,
  lang,
}: LockProps & { readonly lang: Language | undefined }) => {
  const m = messages[language];
  if (locked.amendments.length === 0) return null;
  return (
    <Section id="amendments" heading={m.amendmentsHeading}>
      {locked.amendments.map((amendment) => (
        <section aria-labelledby={`amendment-${amendment.number}`}>
          <h3 id={`amendment-${amendment.number}`}>
            {m.amendment(amendment.number, formatDay(language, osloDay(amendment.madeAt)))}
          </h3>
          <KeyFacts
            facts={[
              {
                term: m.amendmentOf,
                value:
                  amendment.field === 'assignment'
                    ? m.assignmentField
                    : fieldLabel(language, amendment.field),
              },
              { term: m.amendmentBefore, value: amendment.before || m.nothingSaid, lang },
              { term: m.amendmentAfter, value: amendment.after || m.nothingSaid, lang },
              { term: m.amendmentWhy, value: amendment.why, lang },
              { term: m.hash, value: <span class="nytte-hash">{amendment.hash}</span> },
            ]}
          />
        </section>
      ))}
    </Section>
  );
};

/** How lots were drawn: sizes and balance for all, who got what for the owner's editors. */
export const AssignmentView = ({
  language,
  trial,
  locked,
  assignments,
  seesRows,
}: LockProps & { readonly assignments: readonly KeptAssignment[]; readonly seesRows: boolean }) => {
  const m = messages[language];
  const [last] = assignments;
  if (!last) return null;
  const { spec } = locked.current;
  const { counts, strata, balance } = last.summary;
  // jsonb keeps keys in an order of its own: the comparison group stands first here too.
  const groups = spec.groups.map(({ code }) => code).filter((code) => code in counts);
  const codes = groups.length > 0 ? groups : Object.keys(counts);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const numeric = codes.map((code) => ({ heading: groupName(spec, code), isNumeric: true }));
  const file = (which: string) => `/trials/${trial.record.id}/${which}.csv?number=${last.number}`;
  return (
    <Section
      id="assignment"
      heading={m.assignmentHeading}
      lead={m.assignmentText(countWords(language, total), String(last.seed))}
    >
      <DataTable
        caption={m.assignmentTable}
        columns={[{ heading: m.stratum }, ...numeric]}
        rows={[
          ...strata.map(({ stratum, counts: own }) => [
            stratum,
            ...codes.map((code) => countWords(language, own[code] ?? 0)),
          ]),
          [m.all, ...codes.map((code) => countWords(language, counts[code] ?? 0))],
        ]}
      />
      {balance.length > 0 && (
        <DataTable
          caption={m.balanceTable}
          columns={[{ heading: m.stratum }, ...numeric]}
          rows={balance.map(({ column, means }) => [
            column,
            ...codes.map((code) => plainWords(language, means[code] ?? 0)),
          ])}
        />
      )}
      <DetailsBlock summary={resultMessages[language].repeatHeading}>
        <p>{m.repeatAssign}</p>
        <pre class="nytte-command">
          <code>
            {`nytte trial assign units.csv --seed ${last.seed} --spec spec.json --unit "${drawnColumn(spec)}"`}
          </code>
        </pre>
        <p class="nytte-quiet">{last.algorithm}</p>
        <KeyFacts
          facts={[
            { term: m.unitsHash, value: <span class="nytte-hash">{last.unitsSha256}</span> },
            { term: m.assignedHash, value: <span class="nytte-hash">{last.assignedSha256}</span> },
          ]}
        />
        <p>
          <a href={`/trials/${refOf(trial)}/spec.json`}>{m.downloadSpec}</a>
        </p>
        {seesRows && (
          <p>
            <a href={file('units')}>{m.downloadUnits}</a> ·{' '}
            <a href={file('assignment')}>{m.downloadAssigned}</a>
          </p>
        )}
      </DetailsBlock>
    </Section>
  );
};

/** Every upload, the last first. */
export const DataList = ({
  language,
  trial,
  data,
  seesRows,
}: LockProps & { readonly data: readonly KeptData[]; readonly seesRows: boolean }) => {
  const m = messages[language];
  if (data.length === 0) return null;
  const columns = [
    { heading: m.dataHeading(data.length) },
    { heading: m.dataWhen },
    { heading: m.dataRows, isNumeric: true },
    ...(seesRows ? [{ heading: m.downloadData }] : []),
  ];
  return (
    <Section id="data" heading={m.dataHeading(data.length)}>
      <DataTable
        caption={m.dataHeading(data.length)}
        isCaptionHidden
        columns={columns}
        rows={data.map(({ number, source, madeAt, rowCount }) => [
          `${m.dataUpload(number)} (${m.dataSource[source]})`,
          formatMoment(language, madeAt),
          countWords(language, rowCount),
          ...(seesRows ? [<a href={`/trials/${trial.record.id}/data.csv?number=${number}`}>CSV</a>] : []),
        ])}
      />
      <p class="nytte-quiet">{m.historyNote}</p>
    </Section>
  );
};

/** How anybody with the data gets the same answer. */
export const RepeatView = ({
  language,
  trial,
  assignments,
  kept,
  seesRows,
}: LockProps & {
  readonly assignments: readonly KeptAssignment[];
  readonly kept: KeptResult;
  readonly seesRows: boolean;
}) => {
  const m = messages[language];
  const r = resultMessages[language];
  const isWhole = assignments.length > 0 && !kept.spec.looks;
  const assignment = isWhole ? ' --assignment assignment.csv' : '';
  return (
    <DetailsBlock summary={r.repeatHeading}>
      <p>{seesRows ? r.repeatLead : r.repeatClosed}</p>
      <pre class="nytte-command">
        <code>{`nytte trial analyse spec.json data.csv${assignment}`}</code>
      </pre>
      <p>
        <a href={localisedPath('nb', `/trials/${refOf(trial)}/spec.json`)}>{m.downloadSpec}</a>
        {seesRows && (
          <>
            {' '}
            · <a href={`/trials/${trial.record.id}/data.csv?number=${kept.dataNumber}`}>{m.downloadData}</a>
          </>
        )}
      </p>
      <p>{r.dataHash}</p>
      <p class="nytte-hash">{kept.dataSha256}</p>
    </DetailsBlock>
  );
};
