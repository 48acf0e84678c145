import { readCriteria } from './criteria.ts';
import type { LotFacts } from './facts.ts';
import { along, child, children, listOf } from './find.ts';
import { additional, additionalTexts, readProject } from './project.ts';
import { code, codes, date, indicator, moment, number, type Reading, texts, word } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

export interface LotsOfNotice {
  readonly lots: readonly LotFacts[];
  readonly parts: readonly LotFacts[];
  readonly groups: readonly LotFacts[];
}

/** Lots, parts of a planning notice and groups of lots, told apart by the scheme of their identifier (BT-137). */
export function readLots(root: XmlElement, reading: Reading): LotsOfNotice {
  const found: Record<string, LotFacts[]> = { Lot: [], Part: [], LotsGroup: [] };
  const seen = new Set<string>();
  for (const lot of children(root, 'cac:ProcurementProjectLot')) {
    const identifier = child(lot, 'cbc:ID');
    const id = word(identifier);
    const named = identifier?.attribute('schemeName');
    const scheme = named ?? schemeOf(id) ?? '';
    const kin = Object.hasOwn(found, scheme) ? found[scheme] : undefined;
    if (named === undefined && kin) reading.remarks.add('not_as_in_sdk', `BT-137-${scheme}`, id);
    if (id === undefined || !kin) {
      reading.remarks.add('missing_identifier', 'BT-137-Lot', `${scheme} ${id ?? ''}`.trim());
      continue;
    }
    if (seen.has(id)) reading.remarks.add('duplicate_id', `BT-137-${scheme}`, id);
    seen.add(id);
    kin.push(readLot(lot, id, scheme, reading));
  }
  return { lots: found.Lot ?? [], parts: found.Part ?? [], groups: found.LotsGroup ?? [] };
}

const prefixes: readonly (readonly [prefix: string, scheme: string])[] = [
  ['LOT-', 'Lot'],
  ['PAR-', 'Part'],
  ['GLO-', 'LotsGroup'],
];

/** An identifier says itself what it is of, where its scheme was left out. */
function schemeOf(id: string | undefined): string | undefined {
  return prefixes.find(([prefix]) => id?.startsWith(prefix))?.[1];
}

function readLot(lot: XmlElement, id: string, part: string, reading: Reading): LotFacts {
  const project = child(lot, 'cac:ProcurementProject');
  const terms = child(lot, 'cac:TenderingTerms');
  const process = child(lot, 'cac:TenderingProcess');
  return {
    id,
    ...readProject(project, part, reading),
    ...readAims(project, reading),
    ...readTechniques(process, part, reading),
    variants: code(child(terms, 'cbc:VariantConstraintCode'), 'permission', `BT-63-${part}`, reading),
    performanceTerms: readPerformanceTerms(terms, reading),
    additionalInformation: texts(children(project, 'cbc:Note'), reading),
    ...readTimes(process, part, reading),
    ...readPeriod(child(project, 'cac:PlannedPeriod'), part, reading),
    euFunded: code(
      children(terms, 'cbc:FundingProgramCode').find((funding) => listOf(funding) === 'eu-funded'),
      'eu-funded',
      `BT-60-${part}`,
      reading,
    ),
    suitableForSmes: indicator(child(project, 'cbc:SMESuitableIndicator'), `BT-726-${part}`, reading),
    criteria: readCriteria(terms, part, reading),
    criteriaText: texts(
      along(terms, 'cac:AwardingTerms', 'cac:AwardingCriterion', 'cbc:CalculationExpression'),
      reading,
    ),
  };
}

/** Requirements of their own kind have a code; a description alone is one of performance, whose code was left out. */
function readPerformanceTerms(terms: XmlElement | undefined, reading: Reading): LotFacts['performanceTerms'] {
  const name = 'cbc:ExecutionRequirementCode';
  return children(terms, 'cac:ContractExecutionRequirement')
    .filter((requirement) => {
      const found = children(requirement, name);
      if (found.some((it) => listOf(it) === 'conditions')) return true;
      const isBare = found.length === 0 && child(requirement, 'cbc:Description') !== undefined;
      if (isBare) reading.remarks.add('not_as_in_sdk', 'BT-70-Lot', undefined);
      return isBare;
    })
    .flatMap((requirement) => texts(children(requirement, 'cbc:Description'), reading));
}

type Aims = Pick<
  LotFacts,
  'strategicAims' | 'innovationAims' | 'environmentalAims' | 'socialAims' | 'strategicText'
>;

function readAims(project: XmlElement | undefined, reading: Reading): Aims {
  const aims = (list: string, field: string) => codes(additional(project, list), list, field, reading);
  return {
    strategicAims: aims('strategic-procurement', 'BT-06-Lot'),
    innovationAims: aims('innovative-acquisition', 'BT-776-Lot'),
    environmentalAims: aims('environmental-impact', 'BT-774-Lot'),
    socialAims: aims('social-objective', 'BT-775-Lot'),
    strategicText: additionalTexts(project, 'strategic-procurement', reading),
  };
}

function readTechniques(
  process: XmlElement | undefined,
  part: string,
  reading: Reading,
): Pick<LotFacts, 'framework' | 'dynamicPurchasing'> {
  const systems = along(process, 'cac:ContractingSystem', 'cbc:ContractingSystemTypeCode');
  const ofList = (list: string) => systems.find((system) => listOf(system) === list);
  return {
    framework: code(ofList('framework-agreement'), 'framework-agreement', `BT-765-${part}`, reading),
    dynamicPurchasing: code(ofList('dps-usage'), 'dps-usage', `BT-766-${part}`, reading),
  };
}

function readTimes(
  process: XmlElement | undefined,
  part: string,
  reading: Reading,
): Pick<LotFacts, 'tenderDeadline' | 'participationDeadline'> {
  const end = (period: string, field: string): string | undefined => {
    const found = child(process, period);
    return moment(
      child(found, 'cbc:EndDate'),
      child(found, 'cbc:EndTime'),
      [`${field}(d)-${part}`, `${field}(t)-${part}`],
      reading,
    );
  };
  return {
    tenderDeadline: end('cac:TenderSubmissionDeadlinePeriod', 'BT-131'),
    participationDeadline: end('cac:ParticipationRequestReceptionPeriod', 'BT-1311'),
  };
}

function readPeriod(
  period: XmlElement | undefined,
  part: string,
  reading: Reading,
): Pick<LotFacts, 'duration' | 'startDate' | 'endDate' | 'durationOther'> {
  const measure = child(period, 'cbc:DurationMeasure');
  const length = number(measure, `BT-36-${part}`, reading);
  return {
    duration:
      length === undefined
        ? undefined
        : { length, unit: measure?.attribute('unitCode')?.trim() || undefined },
    startDate: date(child(period, 'cbc:StartDate'), `BT-536-${part}`, reading),
    endDate: date(child(period, 'cbc:EndDate'), `BT-537-${part}`, reading),
    durationOther: word(child(period, 'cbc:DescriptionCode')),
  };
}
