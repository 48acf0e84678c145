import type { Actor } from '../../kernel/identity/actor.ts';
import type { BriefContext } from '../evidence/public.ts';
import {
  beginNeed,
  followNeed,
  joinNeed,
  keepBrief,
  meetNeed,
  type NeedDraft,
  publishNeed,
  saveNeed,
  withdrawNeed,
} from '../needs/public.ts';
import type { Cast } from './cast.ts';

/** The needs that the initiatives of the demonstration are to meet. */
export interface NeedIds {
  readonly meals: string;
  readonly buses: string;
  readonly waste: string;
}

/** Needs in every state, as examples. No figure in them is a finding: what is not known is left out. */
export async function makeNeeds(context: BriefContext, { people }: Cast): Promise<NeedIds> {
  const { editor, colleague, otherEditor, reader } = people;
  await beginNeed(context, editor, drafts.solution);
  await beginNeed(context, colleague, drafts.unfinished);

  await publish(context, editor, drafts.internal);

  const meals = await publish(context, editor, drafts.meals);
  const saved = await saveNeed(context, colleague, {
    id: meals.id,
    revision: meals.revision,
    draft: { ...drafts.meals, ...drafts.mealsLater },
  });
  await publishNeed(context, colleague, {
    id: meals.id,
    revision: saved.revision,
    note: 'Eksempel på en endring: skrevet om etter samtaler med hjemmetjenesten.',
  });
  await joinNeed(context, otherEditor, { id: meals.id, note: 'Eksempel: Vi ser det samme hos våre.' });
  await keepBrief(context, editor, { id: meals.id });
  await followNeed(context, reader, { id: meals.id, isFollowing: true });

  const buses = await publish(context, otherEditor, drafts.buses);
  await joinNeed(context, editor, { id: buses.id });
  await followNeed(context, editor, { id: buses.id, isFollowing: true });
  const later = await saveNeed(context, otherEditor, {
    id: buses.id,
    revision: buses.revision,
    draft: { ...drafts.buses, whom: 'Elever som bor mer enn en time fra skolen, og lærerne deres' },
  });
  if (later.publishedVersion === null) throw new Error('A published need lost its version.');

  const waste = await publish(context, editor, drafts.waste);
  await meetNeed(context, editor, { id: waste.id, words: 'Eksempel: Kalenderen står nå på fakturaen.' });

  const forms = await publish(context, otherEditor, drafts.forms);
  await withdrawNeed(context, otherEditor, {
    id: forms.id,
    reason: 'Eksempel: Behovet falt bort da to skjemaer ble til ett.',
  });
  return { meals: meals.id, buses: buses.id, waste: waste.id };
}

async function publish(context: BriefContext, actor: Actor, draft: NeedDraft) {
  const begun = await beginNeed(context, actor, draft);
  return publishNeed(context, actor, { id: begun.id, revision: begun.revision });
}

const drafts = {
  solution: {
    title: 'Eksempel: Vi trenger en app for å melde fra om hull i veien',
    today:
      'Innbyggerne ringer sentralbordet når de ser hull i veien. Meldingen blir ofte borte på veien til dem som asfalterer.',
  },
  unfinished: {
    title: 'Eksempel: Foreldre vet ikke når de får svar om barnehageplass',
    today: 'Foreldre søker, og hører ingenting før vedtaket kommer. Mange ringer for å spørre.',
    whom: 'Foreldre som har søkt om plass, og de som svarer telefonen',
  },
  internal: {
    title: 'Eksempel: Nyansatte i hjemmetjenesten finner ikke rutinene',
    today:
      'Rutinene ligger flere steder, i ulike utgaver. Nyansatte spør en kollega, eller gjør det de er vant til.',
    whom: 'Nyansatte og vikarer i hjemmetjenesten',
    howOften: 'Hver gang noen begynner, og på kveld og i helg',
    knowMet: 'Nyansatte finner riktig rutine uten å spørre noen.',
    visibility: 'organisation',
  },
  meals: {
    title: 'Eksempel: Eldre som bor alene, spiser for lite',
    today:
      'Hjemmetjenesten ser at maten blir stående. Det blir sjelden fulgt opp før noen har gått ned i vekt.',
    whom: 'Eldre som bor alene og får hjelp hjemme',
    where: 'I hele kommunen',
    knowMet: 'Færre eldre med hjelp hjemme går ned i vekt uten at noen vet det.',
    visibility: 'public',
  },
  mealsLater: {
    today:
      'Hjemmetjenesten ser at maten blir stående. De har ikke et fast sted å skrive det. Det blir sjelden fulgt opp før noen har gått ned i vekt.',
    howOften: 'Hver dag, mest i helgene når vikarer er på jobb',
    costOfNothing: 'Flere fall og innleggelser. Vi har ikke tall for hvor mange.',
  },
  buses: {
    title: 'Eksempel: Elever som reiser langt, mister starten på skoledagen',
    today:
      'Bussen og første time passer ikke sammen der flere skoler deler rute. Elevene kommer når timen er i gang.',
    whom: 'Elever som bor langt fra skolen',
    knowMet: 'Ingen elev kommer for sent på grunn av ruten.',
    visibility: 'public',
  },
  waste: {
    title: 'Eksempel: Innbyggere finner ikke ut når avfallet blir hentet',
    today: 'Hentedagene endrer seg rundt helligdager. Mange setter ut dunken på feil dag.',
    whom: 'Innbyggere med egen dunk',
    knowMet: 'Færre dunker står ute på feil dag.',
    visibility: 'public',
  },
  forms: {
    title: 'Eksempel: Lag og foreninger fyller ut det samme to ganger',
    today: 'Den som søker om støtte og om å låne lokale, gir de samme opplysningene i to skjemaer.',
    whom: 'Frivillige som søker for laget sitt',
    knowMet: 'Opplysningene blir gitt én gang.',
    visibility: 'public',
  },
} as const satisfies Record<string, NeedDraft>;
