import type { NoticeFacts, WithheldField } from '../../eforms/facts.ts';
import { categories, languageTag, procurementMethodDetails, procurementMethods } from './codes.ts';
import type { JsonObject } from './json.ts';
import { addressOf, cpv, itemOf, lotGroupOf, lotOf } from './lots.ts';
import { type Parties, partiesOf } from './parties.ts';
import { resultsOf } from './results.ts';
import { joinedText, list, moneyOf, shape, shaped, textFields } from './shape.ts';
import { tagsOf, tenderStatusOf } from './stage.ts';

/** No prefix of ours is registered with the Open Contracting Partnership; this one says so by its name. */
export const defaultOcidPrefix = 'ocds-nytte-';

export interface ReleaseSettings {
  /** What every ocid begins with. */
  readonly ocidPrefix?: string;
  /** When the notice itself lacks them: a day of publication, and an id such as the row's. */
  readonly date?: string | undefined;
  readonly id?: string | undefined;
}

/** Why a notice makes no release: nothing to call its process by, no date, or nothing is procured. */
export type NoRelease = 'no_identifier' | 'no_date' | 'no_process';

/**
 * A notice as an OCDS release (1.1.5), by OCDS for eForms (Open Contracting Partnership) with our extension for what
 * that leaves out; docs/ocds-profile.md tells what goes where. Pure: the same notice makes the same release.
 */
export function releaseOf(facts: NoticeFacts, settings: ReleaseSettings = {}): JsonObject | NoRelease {
  const { notice, procedure } = facts;
  // The registration of a business: there is no process.
  if (notice.document === 'BusinessRegistrationInformationNotice') return 'no_process';
  const scope = notice.identifier ?? settings.id;
  if (scope === undefined) return 'no_identifier';
  const date = dateOf(facts, settings);
  if (date === undefined) return 'no_date';
  const releaseId = releaseIdOf(scope, notice.version);
  const parties = partiesOf(facts, scope);
  const { bids, awards, contracts } = resultsOf(facts, scope, parties);
  return shaped({
    ocid: ocidOf(facts, scope, settings.ocidPrefix ?? defaultOcidPrefix),
    id: releaseId,
    date,
    tag: tagsOf(facts),
    initiationType: 'tender',
    language: notice.languages[0] === undefined ? undefined : languageTag(notice.languages[0]),
    parties: parties.parties,
    buyer: buyerOf(facts, parties),
    tender: tenderOf(facts, procedure.identifier ?? scope, releaseId),
    bids,
    awards,
    contracts,
    withheldInformation: withheldOf(facts.withheld, scope),
    nytte: { notices: [noticeOf(facts, releaseId)] },
  });
}

/** The process of a notice: its procedure, or where it has none (planning) the notice itself. */
export function ocidOf({ procedure }: NoticeFacts, scope: string, prefix: string): string {
  return `${prefix}${procedure.identifier ?? `notice-${scope}`}`;
}

/** `{notice}-{version}`; the standard allows no number sign in it. */
function releaseIdOf(scope: string, version: string | undefined): string {
  return `${scope}-${version ?? '01'}`.replaceAll('#', '-');
}

function dateOf({ notice }: NoticeFacts, settings: ReleaseSettings): string | undefined {
  const day = notice.sentDate ?? notice.publicationDate ?? settings.date;
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}/.test(day)) return undefined;
  if (notice.sentDate === undefined || notice.sentTime === undefined) return `${day.slice(0, 10)}T00:00:00Z`;
  const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/.test(notice.sentTime);
  return `${day.slice(0, 10)}T${notice.sentTime}${hasOffset ? '' : 'Z'}`;
}

function buyerOf({ roles }: NoticeFacts, parties: Parties): JsonObject | undefined {
  for (const { role, organisationId } of roles) {
    const reference = role === 'buyer' ? parties.reference(organisationId) : undefined;
    if (reference) return reference;
  }
  return undefined;
}

function tenderOf(facts: NoticeFacts, id: string, releaseId: string): JsonObject {
  const { procedure, lots, parts, groups, notice } = facts;
  const grounds = procedure.directAwardGrounds ?? [];
  return shaped({
    id,
    ...textFields('title', procedure.title),
    ...textFields('description', procedure.description),
    status: tenderStatusOf(facts),
    procurementMethod: procurementMethods[procedure.type ?? ''],
    procurementMethodDetails: procurementMethodDetails[procedure.type ?? ''],
    procurementMethodRationale: joinedText(procedure.directAwardText),
    procurementMethodRationaleClassifications: grounds.map((code) => ({
      scheme: 'eu-direct-award-justification',
      id: code,
    })),
    procedure: shape({ isAccelerated: procedure.accelerated }),
    mainProcurementCategory: categories[procedure.nature ?? ''],
    additionalProcurementCategories: procedure.additionalNatures.map(
      (nature) => categories[nature] ?? nature,
    ),
    legalBasis: notice.legalBasis === undefined ? undefined : { scheme: 'CELEX', id: notice.legalBasis },
    classification: cpv(procedure.mainCpv),
    additionalClassifications: procedure.additionalCpv.map((code) => ({ scheme: 'CPV', id: code })),
    value: moneyOf(procedure.estimatedValue),
    techniques: shape({ frameworkAgreement: shape({ value: moneyOf(procedure.frameworkMaximum) }) }),
    deliveryAddresses: list(procedure.places.map(addressOf)),
    lots: [...lots.map((lot) => lotOf(lot, 'lot')), ...parts.map((part) => lotOf(part, 'part'))],
    lotGroups: groups.map(lotGroupOf),
    items: list([...lots, ...parts].map(itemOf)),
    amendments: amendmentsOf(facts, releaseId),
    nytte: shape({
      procedureType: procedure.type,
      internalIdentifier: procedure.internalIdentifier,
      nature: procedure.nature,
      features: joinedText(procedure.features ? [procedure.features] : []),
      directAwardGrounds: procedure.directAwardGrounds,
      legalGrounds: procedure.legalGrounds,
    }),
  });
}

/** What a change notice changed (BT-140, BT-141, BT-762). Ids begin with the release, which is alone in having them. */
function amendmentsOf({ change, lots }: NoticeFacts, releaseId: string): readonly JsonObject[] {
  if (!change) return [];
  const ids = new Set(lots.map(({ id }) => id));
  const changed = change.changed.length > 0 ? change.changed : [{ description: undefined, sections: [] }];
  return changed.map(({ description, sections }, at) =>
    shaped({
      id: `${releaseId}-${at + 1}`,
      description: joinedText(description ? [description] : []),
      rationale: joinedText(change.reasonText),
      rationaleClassifications:
        change.reason === undefined ? [] : [{ scheme: 'eu-change-corrig-justification', id: change.reason }],
      amendsReleaseID: amendedRelease(change.changesIdentifier, change.changesVersion),
      releaseID: releaseId,
      relatedLots: sections.filter((section) => ids.has(section)),
    }),
  );
}

function amendedRelease(identifier: string | undefined, version: string | undefined): string | undefined {
  return identifier === undefined ? undefined : releaseIdOf(identifier, version);
}

/** Fields that the buyer keeps from publication (BT-195 to BT-198). */
function withheldOf(withheld: readonly WithheldField[], scope: string): readonly JsonObject[] {
  const seen = new Map<string, number>();
  return withheld.map(({ field, of, reason, reasonText, until }) => {
    const name = `${scope}-${field}${of === undefined ? '' : `-${of}`}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return shaped({
      id: times === 1 ? name : `${name}-${times}`,
      field,
      availabilityDate: until === undefined ? undefined : `${until}T00:00:00Z`,
      rationale: joinedText(reasonText),
      rationaleClassifications:
        reason === undefined ? [] : [{ scheme: 'eu-non-publication-justification', id: reason }],
      nytte: shape({ of }),
    });
  });
}

/** The notice itself, as one of those of the process: in a compiled release all of them stand. */
function noticeOf({ notice, change, modification, result }: NoticeFacts, releaseId: string): JsonObject {
  return shaped({
    id: releaseId,
    identifier: notice.identifier,
    version: notice.version,
    subtype: notice.subtype,
    formType: notice.formType,
    noticeType: notice.noticeType,
    sdkVersion: notice.sdkVersion,
    norwegianProfile: notice.norwegianProfile,
    languages: notice.languages,
    publicationNumber: notice.publicationNumber,
    publicationDate: notice.publicationDate,
    changes: change?.changes,
    changeReason: change?.reason,
    modifies: modification?.modifies,
    totalValue: moneyOf(result?.totalValue),
    frameworkValue: moneyOf(result?.frameworkValue),
  });
}
