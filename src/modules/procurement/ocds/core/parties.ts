import type { NoticeFacts, OrganisationFacts } from '../../eforms/facts.ts';
import { countryCode, partyRoles } from './codes.ts';
import type { Json, JsonObject } from './json.ts';
import { shape, shaped, textFields } from './shape.ts';

/** The parties of a release, and what they are called by wherever they are referred to. */
export interface Parties {
  readonly parties: readonly JsonObject[];
  /** A reference by the notice's own id (`ORG-0001`); undefined where the notice has no such organisation. */
  readonly reference: (organisationId: string) => JsonObject | undefined;
}

/** The scheme of the Norwegian register of legal entities, as org-id.guide lists it. */
const norwegianScheme = 'NO-BRC';

/**
 * Organisations with their roles. A Norwegian one is called by its number, so that it is the same in all notices of a
 * process; any other by notice and id, since `ORG-0001` is somebody else in the next notice. One that stands twice with
 * the same number is one party. A natural person is told without name, number and place.
 * @param scope the notice, as the beginning of ids
 */
export function partiesOf(facts: NoticeFacts, scope: string): Parties {
  const ids = new Map(
    facts.organisations.map((organisation) => [organisation.id, partyId(organisation, scope)] as const),
  );
  const roles = rolesByOrganisation(facts);
  const byId = new Map<string, OrganisationFacts[]>();
  for (const organisation of facts.organisations) {
    const id = ids.get(organisation.id) ?? '';
    byId.set(id, [...(byId.get(id) ?? []), organisation]);
  }
  const parties = [...byId].map(([id, same]) => partyOf(id, same, roles, facts));
  const byParty = new Map(parties.map((party) => [party.id, party] as const));
  return {
    parties,
    reference: (organisationId) => {
      const id = ids.get(organisationId);
      return id === undefined ? undefined : shape({ id, name: byParty.get(id)?.name });
    },
  };
}

function partyId({ id, organisationNumber, isNaturalPerson }: OrganisationFacts, scope: string): string {
  return organisationNumber !== undefined && !isNaturalPerson
    ? `${norwegianScheme}-${organisationNumber}`
    : `${scope}-${id}`;
}

interface HeldRoles {
  /** As OCDS has them. */
  readonly roles: Set<string>;
  /** As the notice has them. */
  readonly codes: Set<string>;
}

function rolesByOrganisation(facts: NoticeFacts): ReadonlyMap<string, HeldRoles> {
  const held = new Map<string, HeldRoles>();
  const add = (organisationId: string, role: string, code: string | undefined) => {
    const both = held.get(organisationId) ?? { roles: new Set(), codes: new Set() };
    both.roles.add(role);
    if (code !== undefined) both.codes.add(code);
    held.set(organisationId, both);
  };
  for (const { organisationId, role } of facts.roles) add(organisationId, partyRoles[role] ?? role, role);
  for (const { tenderers, subcontractors, isWinner } of facts.result?.tenders ?? []) {
    for (const { organisationId, isLead } of tenderers) {
      add(organisationId, 'tenderer', undefined);
      if (isLead) add(organisationId, 'leadTenderer', undefined);
      if (isWinner) add(organisationId, 'supplier', undefined);
    }
    for (const organisationId of subcontractors) add(organisationId, 'subcontractor', undefined);
  }
  return held;
}

function partyOf(
  id: string,
  same: readonly OrganisationFacts[],
  held: ReadonlyMap<string, HeldRoles>,
  facts: NoticeFacts,
): JsonObject {
  const [first] = same;
  const its = new Set(same.map((one) => one.id));
  const of = (which: keyof HeldRoles) => [
    ...new Set(same.flatMap((one) => [...(held.get(one.id)?.[which] ?? [])])),
  ];
  const isPerson = same.some(({ isNaturalPerson }) => isNaturalPerson);
  const country = first?.country;
  const size = same.find((one) => one.size !== undefined)?.size;
  const nytte = shape({
    roles: of('codes'),
    size,
    isNaturalPerson: isPerson || undefined,
    otherNames: isPerson ? [] : otherNames(same),
  });
  return shaped({
    id,
    ...(isPerson ? {} : textFields('name', first?.name)),
    identifier: isPerson ? undefined : identifierOf(same),
    additionalIdentifiers: isPerson ? [] : otherNumbers(same),
    address: shape({
      locality: isPerson ? undefined : first?.city,
      region: first?.region,
      country: country === undefined ? undefined : countryCode(country),
      countryName: country !== undefined && countryCode(country) === undefined ? country : undefined,
    }),
    roles: of('roles'),
    details: shape({
      scale: size !== undefined && scales.has(size) ? size : undefined,
      listedOnRegulatedMarket: same.find((one) => one.listed !== undefined)?.listed,
      classifications: classificationsOf(facts, its),
    }),
    nytte,
  });
}

/** Sizes of the organisation scale extension (BT-165). */
const scales: ReadonlySet<string> = new Set(['micro', 'small', 'medium', 'sme', 'large']);

function identifierOf(same: readonly OrganisationFacts[]): JsonObject | undefined {
  const number = same.find((one) => one.organisationNumber !== undefined)?.organisationNumber;
  if (number !== undefined) return { scheme: norwegianScheme, id: number };
  const given = same.flatMap(({ numbers }) => numbers)[0];
  // Of which register a foreign number is, the notice does not say.
  return given === undefined ? undefined : { id: given };
}

/** Numbers as they stand, other than the one that the party is identified by. */
function otherNumbers(same: readonly OrganisationFacts[]): readonly JsonObject[] {
  const identifier = identifierOf(same)?.id;
  const others = new Set(same.flatMap(({ numbers }) => numbers));
  return [...others].filter((number) => number !== identifier).map((id) => ({ id }));
}

function otherNames(same: readonly OrganisationFacts[]): readonly string[] {
  const names = new Set(same.flatMap(({ name }) => name?.[0]?.text ?? []));
  return [...names].slice(1);
}

/** What kind of buyer it is (BT-11, BT-740, BT-10). */
function classificationsOf(facts: NoticeFacts, its: ReadonlySet<string>): readonly JsonObject[] {
  const found = new Map<string, JsonObject>();
  for (const role of facts.roles) {
    if (!its.has(role.organisationId)) continue;
    const codes: readonly (readonly [string, Json | undefined])[] = [
      ['TED_CA_TYPE', role.buyerType],
      ['eu-buyer-contracting-type', role.buyerContractingType],
      ['eu-main-activity', role.activity],
    ];
    for (const [scheme, id] of codes) if (id !== undefined) found.set(`${scheme} ${id}`, { scheme, id });
  }
  return [...found.values()];
}
