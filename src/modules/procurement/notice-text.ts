import { labelOf } from './eforms/dictionary/labels.ts';
import type {
  CriterionFacts,
  LotFacts,
  Money,
  NoticeFacts,
  OrganisationFacts,
  ResultFacts,
  Text,
} from './eforms/facts.ts';

/** A notice as text in bokmål for a terminal; what is not reported is not mentioned. */
export function describeNotice(facts: NoticeFacts): string {
  const { notice, procedure, change, result } = facts;
  const names = new Map(facts.organisations.map((organisation) => [organisation.id, nameOf(organisation)]));
  return [
    first(procedure.title) ?? first([...facts.lots, ...facts.parts][0]?.title) ?? 'Kunngjøring uten tittel',
    line('Kunngjøring', join(notice.identifier, notice.version && `versjon ${notice.version}`)),
    line('Type', join(label('notice-type', notice.noticeType), notice.subtype && `skjema ${notice.subtype}`)),
    line('eForms', join(notice.sdkVersion, profileNames[notice.norwegianProfile ?? ''])),
    line('Sendt', notice.sentDate),
    line(
      'Kjøper',
      facts.roles
        .filter(({ role }) => role === 'buyer')
        .map(({ organisationId }) => names.get(organisationId)),
    ),
    line('Prosedyre', label('procurement-procedure-type', procedure.type)),
    line('CPV', label('cpv', procedure.mainCpv)),
    line('Anslått verdi', amount(procedure.estimatedValue)),
    line('Endrer', join(change?.changes, label('change-corrig-justification', change?.reason))),
    ...facts.lots.flatMap((lot) => describeLot('Delkontrakt', lot)),
    ...facts.parts.flatMap((part) => describeLot('Del', part)),
    ...facts.groups.flatMap((group) => describeLot('Gruppe av delkontrakter', group)),
    ...(result ? describeResult(result, names) : []),
    ...facts.withheld.map(
      ({ field, of }) =>
        `Unntatt offentlighet: ${label('non-publication-identifier', field)}${of ? `, ${of}` : ''}`,
    ),
    ...facts.remarks.map(({ code, field, value }) => `Merknad: ${join(code, field, value)}`),
  ]
    .filter((each) => each !== undefined)
    .join('\n');
}

const profileNames: Readonly<Record<string, string>> = {
  eu: 'norsk, over terskelverdi',
  national: 'norsk, under terskelverdi',
  'national-e': 'norsk, under terskelverdi (E-skjema)',
};

function describeLot(kind: string, lot: LotFacts): (string | undefined)[] {
  const each = (list: string, codes: readonly string[] | undefined) =>
    codes?.map((code) => label(list, code));
  return [
    '',
    `${kind} ${lot.id}: ${first(lot.title) ?? ''}`.trimEnd(),
    line('  Art', label('contract-nature', lot.nature)),
    line('  CPV', label('cpv', lot.mainCpv)),
    line('  Anslått verdi', amount(lot.estimatedValue)),
    line('  Strategisk formål', each('strategic-procurement', lot.strategicAims)),
    line('  Innovasjon', each('innovative-acquisition', lot.innovationAims)),
    line('  Miljø', each('environmental-impact', lot.environmentalAims)),
    line('  Sosialt formål', each('social-objective', lot.socialAims)),
    line('  Rammeavtale', label('framework-agreement', lot.framework)),
    line('  Dynamisk innkjøpsordning', label('dps-usage', lot.dynamicPurchasing)),
    line('  Alternative tilbud', label('permission', lot.variants)),
    line('  Tilbudsfrist', lot.tenderDeadline),
    ...lot.criteria.map((criterion) => line('  Tildelingskriterium', describeCriterion(criterion))),
  ];
}

function describeCriterion({ type, name, numbers }: CriterionFacts): string {
  const weights = numbers.map(({ value, kind, unit }) =>
    [value, kind && unit ? (labelOf(`number-${kind}`, unit, 'nob') ?? unit) : unit].filter(Boolean).join(' '),
  );
  return join(label('award-criterion-type', type), first(name), ...weights) ?? '';
}

function describeResult(result: ResultFacts, names: ReadonlyMap<string, string>): (string | undefined)[] {
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(' og ');
  return [
    '',
    'Resultat',
    line('  Samlet verdi', amount(result.totalValue)),
    ...result.lotResults.flatMap(({ lotId, outcome, noAwardReason, received, tenderIds }) => [
      line(
        `  ${lotId ?? 'Uten delkontrakt'}`,
        join(label('winner-selection-status', outcome), label('non-award-justification', noAwardReason)),
      ),
      ...received.map(({ kind, count }) =>
        line(`    ${label('received-submission-type', kind) ?? 'Mottatt'}`, count),
      ),
      ...result.tenders
        .filter(({ id, isWinner }) => isWinner && id !== undefined && tenderIds.includes(id))
        .map(({ tenderers, value }) =>
          line(
            '    Vinner',
            join(nameAll(tenderers.map(({ organisationId }) => organisationId)), amount(value)),
          ),
        ),
    ]),
  ];
}

function nameOf({ name, organisationNumber, id }: OrganisationFacts): string {
  return `${first(name) ?? id}${organisationNumber ? ` (${organisationNumber})` : ''}`;
}

function first(text: Text | undefined): string | undefined {
  return text?.[0]?.text.replace(/\s+/g, ' ').trim();
}

function amount(money: Money | undefined): string | undefined {
  return money && join(`${money.amount} ${money.currency ?? ''}`.trim());
}

/** The code with its label in bokmål; the code alone where the list does not have it. */
function label(list: string, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const found = labelOf(list, code, 'nob');
  return found === undefined ? code : `${found} [${code}]`;
}

function join(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(', ');
}

function line(
  heading: string,
  value: string | readonly (string | undefined)[] | undefined,
): string | undefined {
  const said = typeof value === 'string' || value === undefined ? value : join(...value);
  return said === undefined || said === '' ? undefined : `${heading}: ${said}`;
}
