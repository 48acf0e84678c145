interface MethodPart {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The methods page of trials in bokmål: the reference that the other languages must match. */
export const methodsNb = {
  title: 'Slik regner vi på forsøk',
  lead: 'Hva hvert design kan svare på, hvordan tallene regnes ut, hva de er kontrollert mot, og hvor metodene kommer fra.',
  parts: [
    {
      id: 'designs',
      heading: 'Designet avgjør hva dere kan svare på',
      paragraphs: [
        'To grupper: hver deltaker trekkes til det nye eller til å fortsette som før. Det er det sterkeste svaret, fordi gruppene ellers er like.',
        'Klynger: hele skoler, avdelinger eller kommuner trekkes. Det trengs når de som hører sammen, må få det samme. Antallet klynger betyr mer enn antallet i hver.',
        'Par: to som ligner i størrelse, sentralitet og nivå før, blir et par, og det trekkes hvem i paret som får det nye. Det hjelper når dere har få.',
        'Trinnvis innføring: alle får det til slutt, i trukket rekkefølge. Alle måles i hver periode.',
        'Før og etter med sammenligning: endringen der det nye kom, minus endringen der det ikke kom. Det forutsetter at de ellers ville ha utviklet seg likt. Det kan ikke bevises.',
        'Innført til ulik tid: hver gruppe sammenlignes med dem som ennå ikke har begynt. Samme forutsetning.',
      ],
    },
    {
      id: 'size',
      heading: 'Så mange trengs det',
      paragraphs: [
        'To gjennomsnitt: styrken regnes av den ikke-sentrale t-fordelingen, med begge haler. To andeler: z med felles varians, som R sin power.prop.test.',
        'Klynger: antallet ganges med 1 + (m − 1) · ICC, der m er hvor mange som måles i hver. Er klyngene ulike, deles det på 1 − CV² · L · (1 − L), der L = m · ICC / (1 + (m − 1) · ICC). Frihetsgradene er 2 · (k − 1) for k klynger i hver gruppe.',
        'Trinnvis innføring: variansen etter Hussey og Hughes (2007), med vektet minste kvadraters metode.',
        'Par og før–etter: variansen til differansen er 2 · s² · (1 − r), der r er korrelasjonen mellom de to målingene.',
      ],
    },
    {
      id: 'draw',
      heading: 'Trekningen kan gjøres om igjen av hvem som helst',
      paragraphs: [
        'Listen sorteres etter kode, så rekkefølgen i filen ikke betyr noe. Tallene trekkes av xoroshiro128+ fra et frø som lagres og vises.',
        'Skal gruppene fordeles jevnt innenfor for eksempel avdeling, blir forskjellen i størrelse høyst én i hver avdeling.',
        'Par settes sammen så den samlede avstanden i standardiserte tall blir liten.',
      ],
    },
    {
      id: 'answer',
      heading: 'Svaret er en effekt med et intervall',
      paragraphs: [
        'Gjennomsnitt: Welchs t-intervall. Andeler: Newcombes intervall for forskjellen, Wilsons for én andel. Klynger: hver klynge teller som én. Par: t-intervall for forskjellene.',
        'Ser dere underveis, brukes en konfidenssekvens (Waudby-Smith og Ramdas) med ρ = √((−2 ln α + ln(−2 ln α + 1)) / ν), der ν er det planlagte antallet. Den holder hver gang, så ofte dere ser.',
        'Flere mål: p-verdiene justeres etter Holm. Har gruppene andre størrelser enn trekningen skulle gi (kjikvadrat, p under 0,001), sier forsøket ingenting.',
        'En p-verdi står aldri alene.',
      ],
    },
    {
      id: 'conclusion',
      heading: 'Slik velges konklusjonen',
      paragraphs: [
        'Det virker: hele intervallet er på den gode siden av null, effekten er minst så stor som dere på forhånd sa måtte til, og ikke noe annet mål ble verre.',
        'Det virker delvis: hele intervallet er på den gode siden av null, men effekten er mindre enn det, eller et annet mål ble verre.',
        'Ingen forskjell er vist: null er i intervallet, og en så stor forbedring som dere sa måtte til, er utenfor.',
        'Det gjør det verre: hele intervallet er på den gale siden av null.',
        'Vi kan ikke si det: både ingen forskjell og en viktig forbedring er mulig, for mange mangler, eller noe er galt med gruppene. Fravær av bevis er ikke bevis for fravær (Altman og Bland 1995).',
      ],
    },
    {
      id: 'lock',
      heading: 'Låsen kan kontrolleres',
      paragraphs: [
        'Registreringen skrives på én bestemt måte (RFC 8785) og får et fingeravtrykk (SHA-256). Databasen nekter å endre den. Fingeravtrykket står i hendelsesloggen, som er lenket slik at ingen kan endre den uten at det synes.',
        'Hver endring etterpå er nummerert, har grunn, og viser til fingeravtrykket av det som var før.',
      ],
    },
  ] as readonly MethodPart[],
  checksHeading: 'Tallene er kontrollert mot andre',
  checksLead: 'Disse verdiene kjøres i testene hver gang noe endres.',
  checkWhat: 'Hva',
  checkValue: 'Verdi',
  checkSource: 'Kilde',
  sourcesHeading: 'Kilder',
  commandsHeading: 'Gjør det selv fra kommandolinjen',
};
export type MethodsMessages = typeof methodsNb;
