import { osloDay } from '../../kernel/i18n/format.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import {
  beginInitiative,
  type Initiative,
  type InitiativeContext,
  type InitiativePhase,
  initiativeBody,
  moveInitiative,
} from '../initiatives/public.ts';
import type { Cast } from './cast.ts';
import type { NeedIds } from './needs.ts';

/** What the rooms of trials and benefits show their parts of. */
export interface DemonstrationInitiatives {
  readonly reminders: Initiative;
  readonly collection: Initiative;
  readonly keys: Initiative;
  readonly schoolDay: Initiative;
}

/** So many days from today, `YYYY-MM-DD`: what is late in a demonstration is late whenever it is made. */
export function dayFrom({ now }: Pick<InitiativeContext, 'now'>, days: number): string {
  return osloDay(new Date(now().getTime() + days * 86_400_000));
}

/** Initiatives in every phase: one stopped, one late, one without an owner, one that the two carry together. */
export async function makeInitiatives(
  context: InitiativeContext,
  cast: Cast,
  needs: NeedIds,
): Promise<DemonstrationInitiatives> {
  const { editor, colleague, otherEditor } = cast.people;
  const { eksempelvik, provefjord } = cast.organisations;
  const day = (days: number) => dayFrom(context, days);
  const carry = (actor: Actor, body: object, through: Steps) =>
    goThrough(context, actor, { ownerId: accountIdOf(actor), ...body }, through);

  await carry(editor, { ...bodies.meals, needIds: [needs.meals], startOn: day(-20), dueOn: day(60) }, [
    'need',
  ]);
  await carry(colleague, { ...bodies.forms, ownerId: undefined, ownerRole: undefined, startOn: day(-40) }, [
    'need',
    'idea',
  ]);
  const reminders = await carry(editor, { ...bodies.reminders, startOn: day(-150), dueOn: day(45) }, [
    'need',
    'idea',
    'trial',
  ]);
  await carry(colleague, { ...bodies.list, needIds: [needs.meals], startOn: day(-300), dueOn: day(-14) }, [
    'idea',
    'trial',
    'decision',
  ]);
  const keys = await carry(
    editor,
    {
      ...bodies.keys,
      startOn: day(-400),
      dueOn: day(120),
      participants: [
        { organisationId: provefjord, name: 'Prøvefjord', sector: 'county', part: 'takes_part' },
        { name: 'Tillitsvalgte i hjemmetjenesten', sector: 'employees', part: 'social_partner' },
        { name: 'Brukerrådet', sector: 'citizens', part: 'users' },
      ],
    },
    ['idea', 'trial', 'decision', ['implementation', words.keysDecided]],
  );
  const collection = await carry(
    editor,
    { ...bodies.collection, needIds: [needs.waste], startOn: day(-900), dueOn: day(200) },
    ['need', 'idea', 'decision', ['implementation', words.collectionDecided], 'in_use'],
  );
  await carry(colleague, { ...bodies.rooms, startOn: day(-1200) }, [
    'idea',
    ['implementation', words.roomsDecided],
    'in_use',
    'spread',
  ]);
  await carry(colleague, { ...bodies.phone, needIds: [needs.meals], startOn: day(-500) }, [
    'idea',
    'trial',
    ['stopped', words.phoneLearned],
  ]);
  const schoolDay = await carry(
    otherEditor,
    {
      ...bodies.schoolDay,
      needIds: [needs.buses],
      startOn: day(-90),
      dueOn: day(90),
      participants: [
        { organisationId: eksempelvik, name: 'Eksempelvik', sector: 'municipal', part: 'takes_part' },
        { name: 'Elevrådene', sector: 'citizens', part: 'users' },
      ],
    },
    ['need', 'idea', 'trial'],
  );
  return { reminders, collection, keys, schoolDay };
}

type Move = readonly [InitiativePhase, note?: string];
type Step = InitiativePhase | Move;
type Steps = readonly [Step, ...Step[]];
const withNote = (step: Step): Move => (typeof step === 'string' ? [step] : step);

/** Begins an initiative in the first of the phases and moves it through the others, as people do. */
async function goThrough(
  context: InitiativeContext,
  actor: Actor,
  body: object,
  steps: Steps,
): Promise<Initiative> {
  const { dueOn, ...rest } = initiativeBody.parse({ ownerRole: 'Prosjektleder', ...body });
  const [[phase], ...others] = steps.map(withNote) as [Move, ...Move[]];
  const isLast = others.length === 0;
  let initiative = await beginInitiative(context, actor, {
    body: { ...rest, ...(isLast && dueOn ? { dueOn } : {}) },
    phase,
  });
  for (const [at, [to, note]] of others.entries()) {
    initiative = await moveInitiative(context, actor, {
      id: initiative.record.id,
      to,
      note,
      dueOn: at === others.length - 1 ? dueOn : undefined,
    });
  }
  return initiative;
}

const words = {
  keysDecided: 'Eksempel: Ledermøtet vedtok å innføre nøklene, én sone om gangen.',
  collectionDecided: 'Eksempel: Utvalget vedtok å sette kalenderen på fakturaen.',
  roomsDecided: 'Eksempel: Rådmannen vedtok at alle lokaler skal bestilles samme sted.',
  phoneLearned:
    'Eksempel: De fleste slo av lyden. Spør hva folk gjør når telefonen ringer, før det lages noe som ringer.',
} as const;

const bodies = {
  meals: {
    title: 'Eksempel: Se når maten blir stående',
    summary:
      'Vi vil forstå når og hvorfor eldre med hjelp hjemme spiser for lite, før vi velger noe å gjøre.',
    lifeEvents: [],
    goals: [3],
    visibility: 'organisation',
  },
  forms: {
    title: 'Eksempel: Ett skjema for lag og foreninger',
    summary: 'Frivillige skal gi opplysningene om laget én gang, ikke to.',
    idea: 'Et felles skjema som både støtte og utlån av lokaler leser fra.',
    types: ['process'],
    goals: [17],
    visibility: 'public',
  },
  reminders: {
    title: 'Eksempel: Færre som glemmer timen på helsestasjonen',
    summary:
      'Noen glemmer timen, og andre venter lenger. Vi prøver om en melding på telefon dagen før hjelper.',
    idea: 'En kort melding klokken tolv dagen før timen, med en lenke for å flytte den.',
    types: ['service', 'communication'],
    degree: 'incremental',
    novelty: 'copied',
    goals: [3],
    socialPartners: 'De tillitsvalgte var med på å skrive meldingen.',
    visibility: 'public',
  },
  list: {
    title: 'Eksempel: Måltidslisten i alle soner',
    summary: 'Listen på kjøleskapet er prøvd i én sone. Nå må noen bestemme om alle skal få den.',
    idea: 'Alle som er innom, fyller ut den samme listen.',
    types: ['process'],
    degree: 'incremental',
    novelty: 'first',
    goals: [3],
    visibility: 'public',
  },
  keys: {
    title: 'Eksempel: Digital nøkkel i hjemmetjenesten',
    summary: 'Ansatte henter ikke lenger nøkler på kontoret. De åpner døren med telefonen.',
    idea: 'En lås som åpnes av den som har vakt, og som skriver ned hvem som var innom.',
    socialPartners: 'De tillitsvalgte er med i styringsgruppen, og har sagt ja til hva som blir skrevet ned.',
    types: ['service', 'process'],
    degree: 'incremental',
    novelty: 'adapted',
    goals: [3, 9],
    costNok: 1_200_000,
    visibility: 'public',
  },
  collection: {
    title: 'Eksempel: Hentekalenderen på fakturaen',
    summary: 'Hentedagene står på fakturaen og i en melding kvelden før.',
    idea: 'Det som folk får fra før, sier også når avfallet blir hentet.',
    types: ['communication'],
    degree: 'incremental',
    novelty: 'first',
    goals: [11, 12],
    costNok: 250_000,
    visibility: 'public',
  },
  rooms: {
    title: 'Eksempel: Bestill alle lokaler samme sted',
    summary: 'Gymsaler, møterom og kulturhus bestilles på én side.',
    types: ['service'],
    degree: 'incremental',
    novelty: 'copied',
    goals: [11],
    visibility: 'public',
  },
  phone: {
    title: 'Eksempel: Påminning om måltid',
    summary: 'Telefonen ga lyd til måltidene. Det hjalp ikke.',
    types: ['service'],
    degree: 'incremental',
    goals: [3],
    visibility: 'public',
  },
  schoolDay: {
    title: 'Eksempel: Skoledagen som følger bussen',
    summary: 'Skolene og ruteplanleggeren legger dagen og ruten i samme møte. To skoler prøver det.',
    types: ['organisation'],
    degree: 'incremental',
    goals: [4],
    visibility: 'public',
  },
} as const;
