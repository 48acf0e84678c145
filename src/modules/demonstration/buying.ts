import { type AssessmentDraft, keepAssessment } from '../buying/public.ts';
import type { InitiativeContext } from '../initiatives/public.ts';
import type { Cast } from './cast.ts';
import type { DemonstrationInitiatives } from './initiatives.ts';

/** An assessment of a purchase with its draft specification. */
export async function makeBuying(
  context: InitiativeContext,
  { people }: Cast,
  { keys }: DemonstrationInitiatives,
): Promise<void> {
  await keepAssessment(context, people.editor, {
    draft: assessment,
    of: { need: undefined, initiative: keys.record.id },
    language: 'nb',
  });
}

const assessment: AssessmentDraft = {
  title: 'Eksempel: Komme inn til den som har falt',
  described: 'known',
  market: 'adapted',
  outcome: 'solution',
  requirements: 'functions',
  value: 'below_eea',
  capacity: 'yes',
  background: 'Eksempel: Nattpatruljen må hente nøkkel på kontoret før de kan hjelpe den som har falt.',
  whom: 'Eksempel: Hjemmeboende med trygghetsalarm, og de som er på vakt om natten.',
  howOften: 'Eksempel: Flere ganger i uken.',
  knowMet: 'Eksempel: Ingen venter på hjelp fordi nøkkelen er et annet sted.',
  functions: [
    {
      what: 'Eksempel: Den som er på vakt, kommer inn uten å hente noe på kontoret først.',
      proof: 'Eksempel: Vises hos tre brukere i en prøveuke.',
      level: 'must',
    },
    {
      what: 'Eksempel: Pårørende ser hvem som har vært inne, og når.',
      proof: 'Eksempel: Beskrivelse og skjermbilder.',
      level: 'should',
    },
  ],
  criteria: [
    { name: 'Eksempel: Hvor godt behovet dekkes', weight: '40', how: 'Funksjonskravene som gir poeng.' },
    { name: 'Eksempel: Livssykluskostnad', weight: '30', how: 'Kostnad i hele avtaletiden.' },
    { name: 'Eksempel: Klima og miljø', weight: '30', how: 'Levetid, reparasjon og kjøring.' },
  ],
  data: 'Eksempel: Kommunen eier loggen og kan hente den ut når som helst.',
  evaluation: 'Eksempel: Ventetiden måles i fire uker før og etter innføring.',
};
