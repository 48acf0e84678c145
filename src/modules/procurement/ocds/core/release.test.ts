import { expect, it } from 'vitest';
import type { LotFacts, NoticeFacts, OrganisationFacts, RoleFacts, TenderFacts } from '../../eforms/facts.ts';
import type { JsonObject } from './json.ts';
import { mergeReleases } from './merge.ts';
import { releaseOf } from './release.ts';
import { usedReleaseSchema } from './testing-release-schema.ts';

type Changes = { [Part in keyof NoticeFacts]?: Partial<NoticeFacts[Part]> };

const text = (words: string) => [{ language: 'NOB', text: words }];

/** A notice with little in it. `undefined` stands for what is not reported. */
function notice(changes: Changes = {}): NoticeFacts {
  return {
    notice: {
      identifier: 'n1',
      version: '01',
      document: 'ContractNotice',
      formType: 'competition',
      languages: ['NOB'],
      sentDate: '2026-03-01',
      sentTime: '08:00:00+01:00',
      ...changes.notice,
    },
    procedure: {
      identifier: 'p1',
      directAwardText: [],
      additionalNatures: [],
      additionalCpv: [],
      places: [],
      legalGrounds: [],
      ...changes.procedure,
    },
    lots: changes.lots ?? [],
    parts: [],
    groups: [],
    organisations: changes.organisations ?? [],
    roles: changes.roles ?? [],
    result: changes.result ? { lotResults: [], tenders: [], contracts: [], ...changes.result } : undefined,
    change: changes.change ? { reasonText: [], changed: [], ...changes.change } : undefined,
    modification: undefined,
    withheld: changes.withheld ?? [],
    remarks: [],
  } as unknown as NoticeFacts;
}

const lot = (id: string, changes: Partial<LotFacts> = {}) =>
  ({
    id,
    additionalNatures: [],
    additionalCpv: [],
    strategicText: [],
    performanceTerms: [],
    additionalInformation: [],
    places: [],
    criteria: [],
    criteriaText: [],
    ...changes,
  }) as unknown as LotFacts;

const organisation = (id: string, changes: Partial<OrganisationFacts> = {}) =>
  ({ id, numbers: [], isNaturalPerson: false, ...changes }) as unknown as OrganisationFacts;

const role = (organisationId: string, name: string, changes: Partial<RoleFacts> = {}) =>
  ({ organisationId, role: name, ...changes }) as unknown as RoleFacts;

const tender = (id: string, changes: Partial<TenderFacts> = {}) =>
  ({
    id,
    lotId: 'LOT-0001',
    origins: [],
    isWinner: false,
    tenderers: [],
    subcontractors: [],
    ...changes,
  }) as unknown as TenderFacts;

function made(changes: Changes = {}): JsonObject {
  const release = releaseOf(notice(changes));
  if (typeof release === 'string') throw new Error(release);
  expect(usedReleaseSchema.safeParse(JSON.parse(JSON.stringify(release))).error?.issues ?? []).toEqual([]);
  return release;
}

it('a process is called by its procedure, a release by notice and version', () => {
  expect(made()).toMatchObject({
    ocid: 'ocds-nytte-p1',
    id: 'n1-01',
    date: '2026-03-01T08:00:00+01:00',
    tag: ['tender'],
  });
  expect(releaseOf(notice(), { ocidPrefix: 'ocds-abc123-' })).toMatchObject({ ocid: 'ocds-abc123-p1' });
  expect(made({ procedure: { identifier: undefined }, notice: { formType: 'planning' } })).toMatchObject({
    ocid: 'ocds-nytte-notice-n1',
    tag: ['planning', 'tender'],
    tender: { status: 'planned' },
  });
});

it.each([
  ['no_identifier', { notice: { identifier: undefined } }],
  ['no_date', { notice: { sentDate: undefined } }],
  ['no_process', { notice: { document: 'BusinessRegistrationInformationNotice' } }],
])('a notice may make no release: %s', (code, changes) => {
  expect(releaseOf(notice(changes))).toBe(code);
});

it('an innovation partnership is told as such, and as selective', () => {
  expect(made({ procedure: { type: 'innovation' } }).tender).toMatchObject({
    procurementMethod: 'selective',
    procurementMethodDetails: 'Innovation partnership',
    nytte: { procedureType: 'innovation' },
  });
  expect(made({ procedure: { type: 'UNKNOWN' } }).tender).toEqual({
    id: 'p1',
    status: 'active',
    nytte: { procedureType: 'UNKNOWN' },
  });
});

it('none is another thing than not reported, and survives a later notice that does not report it', () => {
  const call = made({
    lots: [
      lot('LOT-0001', { strategicAims: ['none'] }),
      lot('LOT-0002'),
      lot('LOT-0003', { strategicAims: ['inn-pur', 'soc-obj'], innovationAims: ['rd-act', 'new-code'] }),
    ],
  });
  const lots = [
    { id: 'LOT-0001', nytte: { strategicAims: ['none'] } },
    { id: 'LOT-0002' },
    {
      id: 'LOT-0003',
      hasSustainability: true,
      sustainability: [
        { goal: 'economic.innovativePurchase' },
        { goal: 'social' },
        { goal: 'economic.researchDevelopmentActivities' },
      ],
      nytte: { strategicAims: ['inn-pur', 'soc-obj'], innovationAims: ['rd-act', 'new-code'] },
    },
  ];
  expect(call.tender).toMatchObject({ lots });
  const award = made({
    notice: { identifier: 'n2', formType: 'result', sentDate: '2026-06-01' },
    lots: [lot('LOT-0001'), lot('LOT-0002'), lot('LOT-0003')],
  });
  expect(mergeReleases('compiled', [award, call]).release.tender).toMatchObject({ status: 'complete', lots });
});

it('a changed call is an update, a cancelled one a cancellation', () => {
  const change = (reason: string) =>
    made({
      notice: { version: '02' },
      lots: [lot('LOT-0001')],
      change: {
        reason,
        changesIdentifier: 'n1',
        changesVersion: '01',
        changes: 'n1-01',
        reasonText: [text('Feil frist')],
        changed: [{ description: text('Ny frist'), sections: ['LOT-0001', 'PROCEDURE'] }],
      },
    });
  expect(change('update-add')).toMatchObject({
    tag: ['tenderUpdate'],
    tender: {
      status: 'active',
      amendments: [
        {
          id: 'n1-02-1',
          description: 'Ny frist',
          rationale: 'Feil frist',
          amendsReleaseID: 'n1-01',
          releaseID: 'n1-02',
          relatedLots: ['LOT-0001'],
        },
      ],
    },
    nytte: { notices: [{ id: 'n1-02', changes: 'n1-01', changeReason: 'update-add' }] },
  });
  expect(change('cancel')).toMatchObject({ tag: ['tenderCancellation'], tender: { status: 'cancelled' } });
});

it('an organisation is one by its number, in one notice and in all', () => {
  const numbered = { organisationNumber: '974760673', numbers: ['NO 974 760 673 MVA'] };
  const { parties, buyer } = made({
    organisations: [
      organisation('ORG-0001', { ...numbered, name: text('Kommunen'), country: 'NOR' }),
      organisation('ORG-0002', { ...numbered, name: text('Kommunen, innkjøp') }),
      organisation('ORG-0003', { numbers: ['HRB 1'], name: text('GmbH'), country: 'ZZZ' }),
    ],
    roles: [
      role('ORG-0001', 'buyer', { buyerType: 'la' }),
      role('ORG-0002', 'review'),
      role('ORG-0003', 'odd'),
    ],
  });
  expect(buyer).toEqual({ id: 'NO-BRC-974760673', name: 'Kommunen' });
  expect(parties).toEqual([
    {
      id: 'NO-BRC-974760673',
      name: 'Kommunen',
      identifier: { scheme: 'NO-BRC', id: '974760673' },
      additionalIdentifiers: [{ id: 'NO 974 760 673 MVA' }],
      address: { country: 'NO' },
      roles: ['buyer', 'reviewBody'],
      details: { classifications: [{ scheme: 'TED_CA_TYPE', id: 'la' }] },
      nytte: { roles: ['buyer', 'review'], otherNames: ['Kommunen, innkjøp'] },
    },
    {
      id: 'n1-ORG-0003',
      name: 'GmbH',
      identifier: { id: 'HRB 1' },
      address: { countryName: 'ZZZ' },
      roles: ['odd'],
      nytte: { roles: ['odd'] },
    },
  ]);
});

it('a natural person is told without name, number and place', () => {
  const { parties } = made({
    organisations: [
      organisation('ORG-0001', {
        name: text('Kari'),
        numbers: ['01017012345'],
        city: 'Moss',
        country: 'NOR',
        isNaturalPerson: true,
      }),
    ],
    roles: [role('ORG-0001', 'signatory')],
  });
  expect(parties).toEqual([
    {
      id: 'n1-ORG-0001',
      address: { country: 'NO' },
      roles: ['signatory'],
      nytte: { roles: ['signatory'], isNaturalPerson: true },
    },
  ]);
});

it('awards are summed exactly, over winners only, and not over mixed currencies', () => {
  const nok = (amount: string) => ({ amount, currency: 'NOK' });
  const award = (values: ({ amount: string; currency: string } | undefined)[]) =>
    made({
      notice: { formType: 'result' },
      organisations: [organisation('ORG-0001', { name: text('Vinner') })],
      result: {
        lotResults: [
          {
            id: 'RES-0001',
            lotId: 'LOT-0001',
            outcome: 'selec-w',
            received: [],
            tenderIds: ['T0', 'T1', 'T2'],
            contractIds: ['C1'],
          },
        ] as never,
        tenders: values.map((value, at) =>
          tender(`T${at}`, {
            value,
            isWinner: at < 2,
            tenderers: [{ organisationId: 'ORG-0001', isLead: true }],
          }),
        ),
        contracts: [{ id: 'C1', tenderIds: ['T0'], decidedDate: '2026-05-02' }] as never,
      },
    });
  expect(award([nok('9007199254740993.10'), nok('1.9'), nok('5')])).toMatchObject({
    tag: ['award', 'contract'],
    awards: [
      {
        id: 'n1-RES-0001',
        status: 'active',
        date: '2026-05-02T23:59:59Z',
        value: { amount: { rawJSON: '9007199254740995.00' }, currency: 'NOK' },
        suppliers: [{ id: 'n1-ORG-0001', name: 'Vinner' }],
        relatedBids: ['n1-T0', 'n1-T1'],
        nytte: { tenderIds: ['n1-T0', 'n1-T1', 'n1-T2'] },
      },
    ],
    contracts: [{ id: 'n1-C1', awardID: 'n1-RES-0001' }],
  });
  for (const other of [{ amount: '1', currency: 'EUR' }, nok('om lag 5'), undefined]) {
    expect(award([nok('1'), other]).awards).toEqual([
      expect.not.objectContaining({ value: expect.anything() }),
    ]);
  }
});

it('results of two notices of a process stay apart', () => {
  const award = (identifier: string, sentDate: string) =>
    made({
      notice: { identifier, sentDate, formType: 'result' },
      result: {
        lotResults: [
          {
            id: 'RES-0001',
            lotId: 'LOT-0001',
            outcome: 'selec-w',
            received: [],
            tenderIds: [],
            contractIds: [],
          },
        ] as never,
      },
    });
  const { awards, nytte } = mergeReleases('compiled', [
    award('a', '2026-04-01'),
    award('b', '2026-05-01'),
  ]).release;
  expect(awards).toMatchObject([{ id: 'a-RES-0001' }, { id: 'b-RES-0001' }]);
  expect(nytte).toMatchObject({ notices: [{ id: 'a-01' }, { id: 'b-01' }] });
});

it('says what the buyer withholds, of what and until when', () => {
  const field = {
    field: 'win-ten-val',
    of: 'TEN-0001',
    reason: 'fair-comp',
    reasonText: [text('Konkurranse')],
    until: '2027-01-01',
  };
  expect(made({ withheld: [field, field] as never }).withheldInformation).toMatchObject([
    {
      id: 'n1-win-ten-val-TEN-0001',
      field: 'win-ten-val',
      availabilityDate: '2027-01-01T00:00:00Z',
      rationale: 'Konkurranse',
      rationaleClassifications: [{ scheme: 'eu-non-publication-justification', id: 'fair-comp' }],
      nytte: { of: 'TEN-0001' },
    },
    { id: 'n1-win-ten-val-TEN-0001-2' },
  ]);
});
