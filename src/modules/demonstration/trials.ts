import type { Actor } from '../../kernel/identity/actor.ts';
import type { InitiativeContext } from '../initiatives/public.ts';
import {
  addTrialData,
  amendTrial,
  analyseTrial,
  assignmentCsv,
  assignTrial,
  beginApplication,
  beginCase,
  beginTrial,
  publishCase,
  registerTrial,
  type SandboxDraft,
  type TrialDraft,
} from '../trials/public.ts';
import type { Cast } from './cast.ts';
import { type DemonstrationInitiatives, dayFrom } from './initiatives.ts';

const seed = 30;
const units = 64;

/** A trial that is told of, one that is locked and one being written, an application and two cases of the sandbox. */
export async function makeTrials(
  context: InitiativeContext,
  { people }: Cast,
  initiatives: DemonstrationInitiatives,
): Promise<void> {
  const { editor, colleague, otherEditor } = people;
  const { reminders, keys, schoolDay } = initiatives;
  await makeAnalysed(context, editor, reminders.record.id);
  await beginTrial(context, colleague, { initiativeId: reminders.record.id, draft: drafts.unfinished });
  const begun = await beginTrial(context, otherEditor, {
    initiativeId: schoolDay.record.id,
    draft: drafts.schoolDay,
  });
  await registerTrial(context, otherEditor, { id: begun.record.id });

  await beginApplication(context, otherEditor, {
    initiativeId: schoolDay.record.id,
    draft: { ...application, startOn: dayFrom(context, 120), endOn: dayFrom(context, 120 + 2 * 365) },
  });
  await beginCase(context, colleague, {
    title: 'Eksempel: Kan melding om time sendes til den som ikke har bedt om det?',
    initiativeId: reminders.record.id,
  });
  const read = await beginCase(context, editor, { ...sandboxCase, initiativeId: keys.record.id });
  await publishCase(context, editor, { id: read.id, revision: read.revision });
}

async function makeAnalysed(context: InitiativeContext, actor: Actor, initiativeId: string): Promise<void> {
  const begun = await beginTrial(context, actor, { initiativeId, draft: drafts.reminders });
  const { id } = begun.record;
  await registerTrial(context, actor, { id });
  await amendTrial(context, actor, {
    id,
    field: 'stopping',
    after: 'Eksempel: Når alle de 64 har hatt time, senest ved utgangen av kvartalet.',
    why: 'Eksempel på en endring: en dato manglet.',
    seen: 0,
  });
  const list = Array.from({ length: units }, (_, at) => [`eksempel-${String(at + 1).padStart(2, '0')}`]);
  await assignTrial(context, actor, { id, seed, list: sheetOf(['id'], list) });
  const drawn = await assignmentCsv(context.db, id, 1, 'assigned');
  const [, ...lines] = drawn.trim().split('\n');
  const rows = lines.map((line, at) => {
    const [unit = '', group = ''] = line.trim().split(',');
    return [unit, group, String(madeUpDays(group, at))];
  });
  await addTrialData(context, actor, {
    id,
    source: 'file',
    fileName: 'oppdiktede-tall.csv',
    sheet: sheetOf(['id', 'gruppe', 'dager'], rows),
  });
  await analyseTrial(context, actor, { id });
}

/** Nobody's waiting time: a pattern, so that every demonstration shows the same result. */
function madeUpDays(group: string, at: number): number {
  return (group === 'melding' ? 12 : 15) + ((at * 5) % 11) - 5;
}

const sheetOf = (headings: readonly string[], rows: readonly (readonly string[])[]) => ({
  headings,
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
});

const drafts = {
  reminders: {
    title: 'Eksempel: Melding på telefon dagen før timen (oppdiktede tall)',
    need: 'Folk glemmer timen, og andre venter lenger.',
    hypothesis: 'Ventetiden går ned når folk får en melding dagen før.',
    change: 'En melding klokken tolv dagen før timen.',
    population: 'Oppdiktede personer, for å vise hvordan et forsøk ser ut.',
    privacy: 'Ingen virkelige personer er med.',
    dataBefore: 'none',
    primaryLabel: 'Ventetid (oppdiktede tall)',
    primaryKind: 'mean',
    primaryUnit: 'dager',
    primaryBetter: 'lower',
    primaryImportant: '2',
    primaryColumn: 'dager',
    primaryMin: '0',
    primaryMax: '60',
    design: 'two_groups',
    groups: [
      { code: 'som_før', label: 'Som før', share: '1' },
      { code: 'melding', label: 'Melding', share: '1' },
    ],
    unitColumn: 'id',
    groupColumn: 'gruppe',
    sd: '3',
    plannedSize: String(units / 2),
    stoppingRule: 'fixed',
    stopping: 'Eksempel: Når alle de 64 har hatt time.',
    missingRule: 'complete_case',
    adopt: 'Minst to dager kortere ventetid.',
    adapt: 'Kortere, men mindre enn to dager.',
    stop: 'Ikke kortere.',
  },
  unfinished: {
    title: 'Eksempel: Hjelper det å si hvor mange som venter?',
    need: 'Noen lar være å si fra når de ikke kommer.',
  },
  schoolDay: {
    title: 'Eksempel: Første time flyttet etter bussen',
    need: 'Elever som reiser langt, mister starten på skoledagen.',
    hypothesis: 'Færre kommer for sent når første time følger bussen.',
    change: 'Første time begynner når bussen er kommet.',
    population: 'Klasser ved to oppdiktede skoler.',
    dataBefore: 'none',
    primaryLabel: 'Elever som kommer for sent',
    primaryKind: 'proportion',
    primaryUnit: 'elever',
    primaryBetter: 'lower',
    primaryImportant: '10',
    primaryColumn: 'for_sent',
    design: 'clusters',
    groups: [
      { code: 'som_før', label: 'Som før', share: '1' },
      { code: 'ny_tid', label: 'Ny tid', share: '1' },
    ],
    unitColumn: 'elev',
    groupColumn: 'gruppe',
    clusterColumn: 'klasse',
    baseline: '25',
    icc: '0,05',
    clusterSize: '20',
    plannedSize: '40',
    stoppingRule: 'fixed',
    stopping: 'Eksempel: Når halvåret er over.',
    missingRule: 'complete_case',
    adopt: 'Minst ti prosentpoeng færre.',
    adapt: 'Færre, men mindre enn ti prosentpoeng.',
    stop: 'Ikke færre.',
  },
} as const satisfies Record<string, TrialDraft>;

const application = {
  title: 'Eksempel: Felles ledelse av to skoler',
  applicant: 'county',
  deviates: 'yes',
  basicRules: 'no',
  restrictsRights: 'no',
  extendsDuties: 'no',
  employees: 'yes',
  evaluation: 'yes',
  council: 'unsure',
  purpose: 'Eksempel: Elever med lang vei skal ikke miste starten på skoledagen.',
  area: 'To oppdiktede skoler i Prøvefjord.',
  evaluationPlan: 'Et forsøk med trukne grupper, registrert før det begynner.',
} as const;

/** What has an address on `example.org` is nobody's: the domain is set aside for examples (RFC 2606). */
const sandboxCase = {
  title: 'Eksempel: Hva kan en digital nøkkel skrive ned om den som går inn?',
  question: 'Eksempel: Kan låsen skrive ned hvem som åpnet døren, uten at det blir kontroll av de ansatte?',
  rules: [{ law: 'Personvernforordningen', section: 'artikkel 6' }],
  dataUsed: 'Hvem som åpnet, og når. Ingenting om den som bor der.',
  safeguards: 'Slettes etter tretti dager. Bare lederen i sonen kan se det, og bare når noe har hendt.',
  authority: 'Oppdiktet veileder (eksempel)',
  outcome: 'allowed_with_safeguards',
  reasoning: 'Eksempel: Oppdiktet svar, som ingen kan støtte seg på. Slik ser en sak ut når den er ferdig.',
  mayRely: 'Ingenting i dette eksemplet. I en ekte sak står det her hva andre kan bygge på.',
  mayNotRely: 'Alt i dette eksemplet er oppdiktet.',
  sources: [
    {
      title: 'Eksempel på en rapport',
      publisher: 'Demonstrasjon',
      year: '2026',
      url: 'https://example.org/demonstrasjon',
      isOwn: 'yes',
    },
  ],
} satisfies SandboxDraft;
