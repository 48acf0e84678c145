import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Stage, Standing } from './settle/domain.ts';

export interface NoticeMessages {
  readonly title: string;
  readonly kicker: string;
  readonly heading: (total: number) => string;
  readonly found: (shown: number) => string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly showAll: string;
  readonly searchLabel: string;
  readonly search: string;
  readonly filters: {
    readonly year: string;
    readonly stage: string;
    readonly cpv: string;
    readonly label: string;
  };
  readonly onlyBuyer: (name: string) => string;
  readonly next: string;
  readonly openData: string;
  readonly imports: string;
  readonly untitled: string;
  readonly noBuyer: string;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly threshold: Readonly<Record<'above' | 'below' | 'unknown', string>>;
  readonly notReported: string;
  readonly demonstration: string;
  readonly page: {
    readonly notLatest: string;
    readonly cancelled: string;
    readonly duplicate: string;
    readonly toLatest: string;
    readonly facts: {
      readonly buyer: string;
      readonly published: string;
      readonly procedure: string;
      readonly cpv: string;
      readonly value: string;
      readonly deadline: string;
      readonly threshold: string;
      readonly number: string;
      readonly legalBasis: string;
    };
    readonly what: string;
    readonly lots: (count: number) => string;
    readonly criteria: string;
    readonly criterion: string;
    readonly kind: string;
    readonly weight: string;
    readonly criteriaText: string;
    readonly aims: string;
    readonly innovation: string;
    readonly environment: string;
    readonly social: string;
    readonly strategic: string;
    readonly result: (winners: number) => string;
    readonly noResult: string;
    readonly lot: string;
    readonly outcome: string;
    readonly tenders: string;
    readonly winner: string;
    readonly awarded: string;
    readonly withheldValue: string;
    readonly person: string;
    readonly chain: string;
    readonly history: (count: number) => string;
    readonly thisOne: string;
    readonly change: string;
    readonly version: (version: number) => string;
    readonly withheld: (count: number) => string;
    readonly withheldUntil: (day: string) => string;
    readonly withheldForever: string;
    readonly remarks: (count: number) => string;
    readonly remark: Readonly<Record<string, string>>;
    readonly howRead: string;
    readonly howReadText: string;
    readonly read: {
      readonly sdk: string;
      readonly subtype: string;
      readonly source: string;
      readonly readAt: string;
      readonly hash: string;
      readonly identifier: string;
    };
    readonly xml: string;
    readonly json: string;
    readonly joinedByName: string;
  };
  readonly import: {
    readonly title: string;
    readonly heading: (count: number) => string;
    readonly lead: string;
    readonly empty: string;
    readonly how: string;
    readonly columns: {
      readonly started: string;
      readonly source: string;
      readonly state: string;
      readonly read: string;
      readonly added: string;
      readonly changed: string;
      readonly unchanged: string;
      readonly rejected: string;
    };
    readonly state: Readonly<Record<string, string>>;
    readonly sources: Readonly<Record<string, string>>;
    readonly reasons: string;
    readonly rejections: (count: number) => string;
    readonly name: string;
    readonly reason: string;
    readonly detail: string;
    readonly reasonNames: Readonly<Record<string, string>>;
    readonly csv: string;
  };
  readonly ties: {
    readonly heading: (count: number) => string;
    readonly none: string;
    readonly label: string;
    readonly help: string;
    readonly tie: string;
    readonly untie: (title: string) => string;
    readonly notFound: string;
    readonly won: string;
  };
}

export const nb: NoticeMessages = {
  title: 'Kunngjøringer',
  kicker: 'Anskaffelser',
  heading: (total) =>
    total === 1 ? 'Én kunngjøring er lest' : `${formatNumber('nb', total)} kunngjøringer er lest`,
  found: (shown) => (shown === 1 ? 'Én kunngjøring passer' : `${shown} kunngjøringer passer best`),
  lead: 'Hver kunngjøring er lest i sin helhet. Her står den som gjelder nå; tidligere utgaver ligger på kunngjøringens egen side.',
  empty: 'Ingen kunngjøringer er lest inn ennå',
  emptyHelp: 'Den som driver tjenesten, kan lese inn en mappe, et arkiv eller Doffin fra kommandolinjen:',
  none: 'Ingen kunngjøringer passer',
  noneHelp: 'Prøv færre ord eller et annet år.',
  showAll: 'Vis alle kunngjøringer',
  searchLabel: 'Hva er kjøpt?',
  search: 'Søk',
  filters: { year: 'År', stage: 'Hva den gjelder', cpv: 'Hva som kjøpes', label: 'Avgrens' },
  onlyBuyer: (name) => `Kjøper: ${name}`,
  next: 'Neste side',
  openData: 'Som åpne data:',
  imports: 'Hva som er lest inn, og hva som ble avvist',
  untitled: 'Uten tittel',
  noBuyer: 'Kjøper ikke oppgitt',
  stage: {
    planning: 'Veiledende kunngjøring',
    call: 'Konkurranse',
    direct_award: 'Planlagt direkte kjøp',
    result: 'Resultat',
    modification: 'Endring av kontrakt',
    change_only: 'Melding om endring',
    other: 'Annen kunngjøring',
  },
  standing: { latest: 'Gjelder', superseded: 'Erstattet', duplicate: 'Dublett', cancelled: 'Avlyst' },
  threshold: { above: 'Over EØS-terskelen', below: 'Under EØS-terskelen', unknown: 'Ikke oppgitt' },
  notReported: 'Ikke oppgitt',
  demonstration: 'Oppdiktet, til demonstrasjon',
  page: {
    notLatest: 'En senere utgave har tatt plassen til denne kunngjøringen.',
    cancelled: 'Anskaffelsen er avlyst.',
    duplicate: 'En annen fil med samme nummer og versjon ble sendt senere. Den gjelder.',
    toLatest: 'Se den som gjelder',
    facts: {
      buyer: 'Kjøper',
      published: 'Kunngjort',
      procedure: 'Prosedyre',
      cpv: 'Hva som kjøpes (CPV)',
      value: 'Anslått verdi',
      deadline: 'Frist for tilbud',
      threshold: 'Terskelverdi',
      number: 'Kunngjøringsnummer',
      legalBasis: 'Rettslig grunnlag',
    },
    what: 'Hva som kjøpes',
    lots: (count) => (count === 1 ? 'Én kontrakt' : `${count} delkontrakter`),
    criteria: 'Tildelingskriterier',
    criterion: 'Kriterium',
    kind: 'Type',
    weight: 'Vekt',
    criteriaText: 'Slik vektes kriteriene',
    aims: 'Sier om innovasjon, miljø og samfunn',
    innovation: 'Innovasjon',
    environment: 'Miljø',
    social: 'Samfunn',
    strategic: 'Strategisk anskaffelse',
    result: (winners) =>
      winners === 0 ? 'Ingen vinner er oppgitt' : winners === 1 ? 'Én vant' : `${winners} vant`,
    noResult: 'Kunngjøringen har ikke noe resultat.',
    lot: 'Delkontrakt',
    outcome: 'Utfall',
    tenders: 'Tilbud mottatt',
    winner: 'Vinner',
    awarded: 'Verdi',
    withheldValue: 'Holdt tilbake',
    person: 'En privatperson',
    chain:
      'Vinneren er funnet ved å følge kunngjøringens egne henvisninger fra resultat til tilbud til leverandør. Vi gjetter ikke.',
    history: (count) =>
      count === 1 ? 'Den eneste kunngjøringen om kjøpet' : `${count} kunngjøringer om kjøpet`,
    thisOne: 'denne',
    change: 'Endring',
    version: (version) => `versjon ${version}`,
    withheld: (count) =>
      count === 1 ? 'Én opplysning er holdt tilbake' : `${count} opplysninger er holdt tilbake`,
    withheldUntil: (day) => `til ${day}`,
    withheldForever: 'uten at det står hvor lenge',
    remarks: (count) => (count === 1 ? 'Én merknad fra lesingen' : `${count} merknader fra lesingen`),
    remark: {
      unknown_code: 'Kode som ikke finnes i kodelisten',
      unknown_subtype: 'Ukjent type kunngjøring',
      unknown_sdk: 'Ukjent versjon av eForms',
      broken_reference: 'Henvisning som ikke fører noe sted',
      not_a_number: 'Skulle vært et tall',
      not_a_date: 'Skulle vært en dato',
      duplicate_id: 'Samme nummer to ganger',
      missing_identifier: 'Nummer mangler',
      before_2000: 'Dato før år 2000',
      negative_value: 'Verdi under null',
      absurd_value: 'Verdi som er for stor til å være riktig',
      mixed_currencies: 'Flere valutaer i samme kunngjøring',
      buyer_without_number: 'Kjøperen har ikke oppgitt organisasjonsnummer',
    },
    howRead: 'Slik er det lest',
    howReadText:
      'Opplysningene er lest fra kunngjøringen slik den ble kunngjort. «Ikke oppgitt» betyr at feltet mangler; det er noe annet enn at svaret er nei.',
    read: {
      sdk: 'Versjon av eForms',
      subtype: 'Type i eForms',
      source: 'Lest fra',
      readAt: 'Lest',
      hash: 'Innholdets SHA-256',
      identifier: 'Nummer i eForms',
    },
    xml: 'XML slik den ble kunngjort',
    json: 'Alle fakta som JSON',
    joinedByName: 'kjent igjen på navnet, siden nummer mangler',
  },
  import: {
    title: 'Innlesing av kunngjøringer',
    heading: (count) =>
      count === 0
        ? 'Ingenting er lest inn ennå'
        : `${count} ${count === 1 ? 'innlesing, og hva den' : 'innlesinger, og hva hver av dem'} ga`,
    lead: 'Ingenting forsvinner i stillhet: det som er lest, er summen av nye, endrede, uendrede og avviste.',
    empty: 'Når kunngjøringer leses inn, står regnskapet her.',
    how: 'Slik leses kunngjøringer inn',
    columns: {
      started: 'Begynt',
      source: 'Kilde',
      state: 'Status',
      read: 'Lest',
      added: 'Nye',
      changed: 'Endret',
      unchanged: 'Uendret',
      rejected: 'Avvist',
    },
    state: { running: 'Pågår eller avbrutt', finished: 'Ferdig', broken: 'Kilden brøt av' },
    sources: {
      folder: 'Mappe',
      file: 'Fil',
      zip: 'Zip-arkiv',
      tar: 'Tar-arkiv',
      doffin: 'Doffin',
      ted: 'TED',
    },
    reasons: 'Grunner til avvisning',
    rejections: (count) => (count === 1 ? 'Den siste som ble avvist' : `De ${count} siste som ble avvist`),
    name: 'Navn',
    reason: 'Grunn',
    detail: 'Forklaring',
    reasonNames: {
      empty: 'Tom fil',
      too_large: 'For stor',
      wrong_encoding: 'Feil tegnsett',
      not_well_formed: 'Ikke gyldig XML',
      doctype: 'Har en dokumenttype, som kan være farlig',
      unknown_entity: 'Ukjent tegnreferanse',
      too_deep: 'For mange nivåer',
      too_many_nodes: 'For mange elementer',
      too_many_attributes: 'For mange attributter',
      not_a_notice: 'Ikke en kunngjøring',
      unreadable: 'Kan ikke leses',
      packed_too_tightly: 'Pakket mistenkelig tett',
      too_many_entries: 'For mange filer',
      encrypted: 'Kryptert',
      truncated: 'Avkortet',
      broken_archive: 'Ødelagt arkiv',
      not_xml: 'Ikke XML',
      not_found: 'Finnes ikke i kilden',
      refused: 'Kilden avviste oss',
      unavailable: 'Kilden svarte ikke',
      bad_answer: 'Uventet svar fra kilden',
      not_read: 'Kunne ikke leses',
      not_stored: 'Kunne ikke lagres',
    },
    csv: 'Regnskapet som CSV',
  },
  ties: {
    heading: (count) =>
      count === 0
        ? 'Kjøpt gjennom'
        : count === 1
          ? 'Kjøpt gjennom én anskaffelse'
          : `Kjøpt gjennom ${count} anskaffelser`,
    none: 'Ingen anskaffelse er knyttet til ennå.',
    label: 'Kunngjøringens adresse eller nummer',
    help: 'Lim inn adressen til kunngjøringen her i tjenesten, eller nummeret i Doffin, som 2026-123456.',
    tie: 'Knytt til kunngjøringen',
    untie: (title) => `Fjern «${title}»`,
    notFound: 'Vi har ikke lest noen kunngjøring med den adressen eller det nummeret.',
    won: 'Vant:',
  },
};
