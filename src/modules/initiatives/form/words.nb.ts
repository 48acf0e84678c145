import type { FieldGroup } from '../domain.ts';
import type { FormFaultCode } from './body-of-typed.ts';

export type FormField =
  | 'title'
  | 'summary'
  | 'visibility'
  | 'needIds'
  | 'need'
  | 'topics'
  | 'lifeEvents'
  | 'idea'
  | 'types'
  | 'degree'
  | 'novelty'
  | 'copiedFrom'
  | 'ownerId'
  | 'ownerRole'
  | 'socialPartners'
  | 'startOn'
  | 'dueOn'
  | 'costNok'
  | 'instrumentIds'
  | 'goals'
  | 'decision'
  | 'learned';

/** What the forms of this room say in bokmål. */
export const nb = {
  beginTitle: 'Begynn et tiltak',
  beginLead: 'Si hva dere vil gjøre, i én setning. Resten fyller dere ut når dere kommer så langt.',
  beginFromNeed: (title: string) => `Tiltaket knyttes til behovet «${title}».`,
  beginFromInnovation: (title: string) =>
    `Tiltaket bygger på «${title}». Den som gjorde det først, blir nevnt på siden.`,
  beginSubmit: 'Begynn tiltaket',
  editTitle: 'Endre tiltaket',
  editLead: (phase: string) => `Tiltaket er i fasen «${phase}». Dette er det fasen spør om.`,
  more: 'Alt annet dere kan fortelle',
  moreLead: 'Ingenting her må fylles ut nå.',
  save: 'Lagre',
  leave: 'Gå tilbake uten å lagre',
  group: {
    about: 'Om tiltaket',
    need: 'Behovet',
    idea: 'Ideen',
    people: 'Hvem som er med',
    plan: 'Plan og penger',
    decision: 'Beslutningen',
    learned: 'Hva dere har lært',
  } satisfies Record<FieldGroup, string>,
  field: {
    title: {
      label: 'Tiltaket i én setning',
      help: 'Si hva dere gjør, for hvem. For eksempel: «Digital nattilsyn for eldre som bor hjemme.»',
    },
    summary: {
      label: 'Hva går det ut på?',
      help: 'Noen få setninger som en folkevalgt forstår på ti sekunder.',
    },
    visibility: { label: 'Hvem skal kunne se tiltaket?', help: undefined },
    needIds: { label: 'Hvilke behov møter det?', help: undefined },
    need: {
      label: 'Et annet behov',
      help: 'Lim inn adressen til behovet i Nytte, for eksempel /needs/eldre-faller-om-natten.',
    },
    topics: { label: 'Temaer', help: 'Velg det som passer best.' },
    lifeEvents: {
      label: 'Livshendelse',
      help: 'Kryss av hvis tiltaket gjelder når dette skjer i folks liv.',
    },
    idea: {
      label: 'Hvordan er det ment å virke?',
      help: 'Hva gjør dere annerledes, og hvorfor tror dere at det hjelper?',
    },
    types: { label: 'Hva slags innovasjon er det?', help: undefined },
    degree: { label: 'Hvor stor er endringen?', help: undefined },
    novelty: {
      label: 'Er dere først?',
      help: 'Det er like bra å gjøre det andre har gjort. Ofte er det bedre.',
    },
    copiedFrom: {
      label: 'Hvor har dere det fra?',
      help: 'Lim inn adressen til innovasjonen i biblioteket. La feltet stå tomt hvis den ikke er der.',
    },
    ownerId: { label: 'Hvem har ansvaret?', help: 'Navnet vises bare for dem som arbeider i virksomheten.' },
    ownerRole: {
      label: 'I hvilken rolle?',
      help: 'For eksempel «enhetsleder hjemmetjenesten». Rollen vises for alle som ser tiltaket.',
    },
    socialPartners: { label: 'Hvordan er ansatte og tillitsvalgte med?', help: 'Hvem, hvordan og fra når.' },
    startOn: { label: 'Når startet det?', help: 'Dag, måned og år, for eksempel 2026-03-01.' },
    dueOn: {
      label: 'Når skal denne fasen være ferdig?',
      help: 'Etter den dagen regnes tiltaket som forsinket. For eksempel 2026-09-30.',
    },
    costNok: { label: 'Hva er det anslått å koste i alt?', help: 'Hele kroner, for eksempel 1 200 000.' },
    instrumentIds: {
      label: 'Hvilke virkemidler bruker dere?',
      help: 'Støtte og veiledning dere har fått eller søker om.',
    },
    goals: {
      label: 'Hvilke av FNs bærekraftsmål bidrar det til?',
      help: 'Høyst fem. Velg bare dem tiltaket virkelig virker på.',
    },
    decision: { label: 'Hva er besluttet?', help: 'Av hvem, når og på hvilket grunnlag.' },
    learned: {
      label: 'Hva har dere lært?',
      help: 'Også det som ikke gikk. Det er det andre har mest nytte av.',
    },
  } satisfies Record<FormField, { label: string; help: string | undefined }>,
  visibilityChoice: { public: 'Alle', organisation: 'Bare vår virksomhet og de som er med' },
  visibilityHelp: {
    public: 'Andre kan finne tiltaket, følge det og lære av det. Innholdet blir åpne data.',
    organisation: 'Ingen andre får vite at det finnes. Dere kan åpne det for alle senere.',
  },
  noNeeds: 'Virksomheten har ingen behov å velge blant ennå.',
  topicNumber: (n: number) => `Tema ${n}`,
  noTopic: 'Ikke valgt',
  nobody: 'Ingen er pekt ut',
  participants: 'Andre som er med',
  participantsHelp: 'Virksomheter som er med i Nytte, får lese tiltaket selv om det ikke er åpent for alle.',
  participant: (n: number) => `Deltaker ${n}`,
  organisation: 'Virksomhet eller gruppe',
  organisationHelp:
    'Navn, organisasjonsnummer eller kommunenummer. En gruppe uten nummer skriver du bare navnet på.',
  sector: 'Sektor',
  sectorUnset: 'Den virksomheten hører til',
  part: 'Hva de gjør',
  addParticipant: 'Legg til en deltaker',
  removeParticipant: (n: number) => `Fjern deltaker ${n}`,
  fault: {
    missing: 'Fyll ut dette feltet.',
    too_long: 'Teksten er for lang.',
    too_many: 'Du har valgt for mange.',
    not_a_date: 'Skriv datoen som år, måned og dag, for eksempel 2026-09-30.',
    due_before_start: 'Fasen kan ikke være ferdig før tiltaket startet.',
    not_an_amount: 'Skriv beløpet i hele kroner, for eksempel 1 200 000. Det kan ikke være under null.',
    no_sector: 'Velg sektoren de hører til.',
    first_is_not_copied:
      'Dere har svart at dere er først. Velg «tilpasset» eller «tatt over», eller tøm dette feltet.',
    unusable: 'Dette kan ikke brukes.',
    unknown_need: 'Vi fant ikke noe behov du kan lese, på den adressen.',
    unknown_innovation: 'Vi fant ingen innovasjon på den adressen.',
    unknown_instrument: 'Ett av virkemidlene finnes ikke lenger.',
    unknown_owner: 'Den som har ansvaret, må arbeide i virksomheten.',
    unknown_organisation: 'Vi kjenner ingen virksomhet med det nummeret.',
    unknown_topic: 'Ett av valgene finnes ikke lenger.',
    participant_twice: 'Denne står her fra før.',
    participant_is_owner: 'Virksomheten eier tiltaket og er med fra før.',
  } satisfies Record<FormFaultCode, string>,
  limit: (most: string) => `Grensen er ${most}.`,
  faultAt: (field: string, fault: string) => `${field}: ${fault}`,
  conflictTitle: 'Noen andre lagret mens du skrev',
  conflictLead: (who: string) =>
    `${who} har endret det samme som deg. Velg hva som skal gjelde. Ingenting av ditt er borte.`,
  someone: 'En kollega',
  conflictSave: 'Lagre det jeg har valgt',
  conflictNone: 'Det du skrev, er det samme som det som er lagret.',
};

export type FormWords = typeof nb;
