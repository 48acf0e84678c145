import type { Actor } from '../../kernel/identity/actor.ts';
import {
  askReview,
  beginRecord,
  findKind,
  type OwnRecordRoom,
  publishOwnRecord,
  saveRecord,
  sendCorrection,
} from '../own-records/public.ts';
import type { Cast } from './cast.ts';

const language = 'nb' as const;

/** Innovations, an instrument and a solution in every state, as examples. What they gave is told without figures. */
export async function makeRecords(room: OwnRecordRoom, { people }: Cast): Promise<void> {
  const innovation = requireKind('innovation');
  const instrument = requireKind('instrument');
  const solution = requireKind('solution');
  const { editor, colleague, otherEditor, otherReader } = people;
  const begin = (actor: Actor, body: unknown) =>
    beginRecord(room, actor, { kind: innovation, language, body });

  await begin(editor, {
    language,
    title: 'Eksempel: Felles kjøkken på tre steder',
    need: 'Maten ble ofte kald.',
  });

  const list = await begin(editor, bodies.list);
  const published = await publishOwnRecord(room, editor, {
    kind: innovation,
    id: list.id,
    revision: list.revision,
    language,
  });
  const changed = await saveRecord(room, colleague, {
    kind: innovation,
    id: list.id,
    revision: published.revision,
    body: { ...bodies.list, ...bodies.listLater },
  });
  await publishOwnRecord(room, colleague, {
    kind: innovation,
    id: list.id,
    revision: changed.revision,
    language,
    note: 'Eksempel på en endring: fortalt hvor mange steder som er med.',
  });
  await sendCorrection(room, otherReader, {
    kind: innovation,
    slug: published.slug ?? '',
    message: 'Eksempel på en melding: Ordningen gjelder nå også dagsenteret.',
    language,
  });

  const failure = await begin(colleague, bodies.failure);
  await publishOwnRecord(room, colleague, {
    kind: innovation,
    id: failure.id,
    revision: failure.revision,
    language,
  });

  // In Prøvefjord a colleague must look before anything is published.
  const waiting = await begin(otherEditor, bodies.bus);
  await askReview(room, otherEditor, {
    kind: innovation,
    id: waiting.id,
    revision: waiting.revision,
    language,
  });

  const fund = await beginRecord(room, editor, { kind: instrument, language, body: bodies.fund });
  await publishOwnRecord(room, editor, { kind: instrument, id: fund.id, revision: fund.revision, language });

  const template = await beginRecord(room, editor, { kind: solution, language, body: bodies.template });
  await publishOwnRecord(room, editor, {
    kind: solution,
    id: template.id,
    revision: template.revision,
    language,
  });
}

function requireKind(name: string) {
  const kind = findKind(name);
  if (!kind) throw new Error(`There is no kind ${name}.`);
  return kind;
}

/** What has an address on `example.org` is nobody's: the domain is set aside for examples (RFC 2606). */
const source = {
  title: 'Eksempel på en kilde',
  publisher: 'Demonstrasjon',
  year: '2026',
  url: 'https://example.org/demonstrasjon',
};

const bodies = {
  list: {
    language,
    title: 'Eksempel: Måltidslisten som alle ser',
    need: 'Ingen visste hvem som hadde spist, når flere var innom på samme dag.',
    solution: 'En liste på kjøleskapet, som alle som er innom, fyller ut.',
    types: ['process'],
    degree: 'incremental',
    phase: 'trial',
    yearStart: '2026',
    outcome: 'not_known',
    results: [{ text: 'De venter at færre måltider blir glemt.', status: 'expected', kind: 'effect' }],
    sources: [source],
    keywords: 'måltid, hjemmetjeneste, liste',
  },
  listLater: { solution: 'En liste på kjøleskapet, som alle som er innom, fyller ut. Den prøves i én sone.' },
  failure: {
    path: 'did-not-work',
    language,
    title: 'Eksempel: Påminning om måltid på telefon',
    need: 'Eldre som bor alene, glemte å spise.',
    solution: 'Telefonen ga lyd til måltidene.',
    types: ['service'],
    degree: 'incremental',
    phase: 'ended',
    yearStart: '2025',
    yearEnd: '2026',
    outcome: 'stopped',
    outcomeReason: 'De fleste slo av lyden.',
    learned: 'Spør hva folk gjør når telefonen ringer, før det lages noe som ringer.',
    results: [],
    sources: [source],
    keywords: 'måltid, påminning, telefon',
  },
  bus: {
    language,
    title: 'Eksempel: Bussruten som følger skoledagen',
    need: 'Elever kom for sent fordi bussen ikke passet med første time.',
    solution: 'Skolene og ruteplanleggeren legger dagen og ruten i samme møte.',
    types: ['organisation'],
    degree: 'incremental',
    phase: 'idea',
    yearStart: '2026',
    outcome: 'not_known',
    results: [],
    sources: [source],
    keywords: 'skole, buss, rute',
  },
  fund: {
    language,
    title: 'Eksempel: Eksempelvik innovasjonsmidler',
    description:
      'Midler til å prøve ut noe nytt i egen virksomhet. Oppdiktet, bare for å vise hvordan det ser ut.',
    category: 'economic',
    whoCanApply: ['municipality'],
    phases: ['trial'],
    ownContribution: 'none_stated',
    status: 'rolling',
    sources: [source],
    keywords: 'eksempel, utprøving, midler',
  },
  template: {
    language,
    title: 'Eksempel: Mal for måltidslisten',
    kind: 'material',
    phase: 'trial',
    need: 'Den som kommer innom, må se hva andre har gjort, uten å logge inn noe sted.',
    description: 'En mal som kan skrives ut. Oppdiktet, bare for å vise hvordan det ser ut.',
    terms: { whoMayUse: { text: 'Alle som vil.' }, price: { text: 'Gratis.' } },
    sources: [source],
    keywords: 'måltid, mal, hjemmetjeneste',
  },
} as const;
