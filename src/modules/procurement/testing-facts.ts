import { zstdDecompressSync } from 'node:zlib';
import type {
  LotFacts,
  NoticeFacts,
  NoticeHead,
  OrganisationFacts,
  ProcedureFacts,
  Text,
} from './eforms/facts.ts';
import type { NoticeReading } from './read-many.ts';
import type { NoticeSource, SourceItem } from './sources/source.ts';

export const testText = (text: string): Text => [{ language: 'NOR', text }];

export interface TestNotice {
  readonly head?: Partial<NoticeHead>;
  readonly procedure?: Partial<ProcedureFacts>;
  readonly lots?: readonly Partial<LotFacts>[];
  readonly organisations?: readonly Partial<OrganisationFacts>[];
  readonly rest?: Partial<NoticeFacts>;
}

/** Facts with nothing reported but what is given. */
export function testFacts({ head, procedure, lots, organisations, rest }: TestNotice): NoticeFacts {
  const none = {} as Record<string, undefined>;
  return {
    notice: {
      ...(none as unknown as NoticeHead),
      document: 'ContractNotice',
      identifier: 'n-1',
      version: '01',
      formType: 'competition',
      subtype: '16',
      languages: ['NOR'],
      sentDate: '2026-03-04+01:00',
      sentTime: '12:00:00+01:00',
      ...head,
    },
    procedure: {
      ...(none as unknown as ProcedureFacts),
      title: testText('Rydding av snø'),
      directAwardText: [],
      additionalNatures: [],
      additionalCpv: [],
      places: [],
      legalGrounds: [],
      ...procedure,
    },
    lots: (lots ?? [{}]).map((lot, at) => testLot({ id: `LOT-000${at + 1}`, ...lot })),
    parts: [],
    groups: [],
    organisations: (organisations ?? []).map((one, at) =>
      testOrganisationFacts({ id: `ORG-000${at + 1}`, ...one }),
    ),
    roles: [],
    result: undefined,
    change: undefined,
    modification: undefined,
    withheld: [],
    remarks: [],
    ...rest,
  };
}

function testLot(lot: Partial<LotFacts>): LotFacts {
  return {
    ...({} as LotFacts),
    additionalNatures: [],
    additionalCpv: [],
    strategicText: [],
    performanceTerms: [],
    additionalInformation: [],
    places: [],
    criteria: [],
    criteriaText: [],
    ...lot,
  };
}

function testOrganisationFacts(one: Partial<OrganisationFacts>): OrganisationFacts {
  return { ...({} as OrganisationFacts), numbers: [], isNaturalPerson: false, ...one };
}

/** Reads what `sourceOf` made: the facts stand in the bytes as they are. */
export const testReading: NoticeReading = {
  read: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as NoticeFacts,
  version: 1,
  signalsOf: () => [],
};

/** A source of facts or of whatever bytes; each is named by its place. */
export function sourceOfFacts(
  all: readonly (NoticeFacts | string | SourceItem)[],
  target = 'test',
): NoticeSource {
  return {
    kind: 'folder',
    target,
    async *items(cursor) {
      for (const [at, one] of all.entries()) {
        if (typeof cursor?.at === 'number' && at <= cursor.at) continue;
        const name = `${at}.xml`;
        if (typeof one === 'object' && 'name' in one) yield { ...one, cursor: { at } };
        else {
          const bytes = Buffer.from(typeof one === 'string' ? one : JSON.stringify(one));
          yield { name, bytes, cursor: { at } };
        }
      }
    },
  };
}

export const unpackedDocument = (document: Buffer) => zstdDecompressSync(document).toString();
