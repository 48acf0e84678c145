import type { Localised } from '../../../kernel/i18n/language.ts';

/** How well wording is found, as a page tells it. */
export interface WordingQuality {
  readonly precision: string;
  readonly recall: string;
  readonly sentences: string;
}

export interface MethodText {
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly (string | ((wording: WordingQuality) => string))[];
  }[];
  readonly indicatorsHeading: string;
  readonly fields: string;
  readonly sourcesHeading: string;
}

/** Where the method comes from. */
export const methodSources: readonly { readonly title: string; readonly url: string }[] = [
  {
    title: 'Publications Office of the European Union: eForms SDK',
    url: 'https://docs.ted.europa.eu/eforms/latest/index.html',
  },
  { title: 'DFØ: eforms-sdk-nor', url: 'https://github.com/anskaffelser/eforms-sdk-nor' },
  {
    title: 'Commission Recommendation 2003/361/EC: micro, small and medium-sized enterprises',
    url: 'https://eur-lex.europa.eu/eli/reco/2003/361/oj',
  },
];

export const methodTexts: Localised<MethodText> = {
  nb: {
    lead: 'Hva som telles, hva som ikke telles, og hvorfor ikke å svare er noe annet enn å svare nei.',
    sections: [
      {
        heading: 'Ett tall for hver ting',
        paragraphs: [
          'Innovative prosedyrer, erklært innovasjon, unntak for forskning, det som åpner for nye løsninger, og det som er funnet i teksten, måler ulike ting. De legges aldri sammen til én andel.',
          'Hvert tall kommer med teller, nevner og andelen som ikke har oppgitt det. Feltene om innovasjon (BT-06 og BT-776) er ikke påkrevd, så en lav andel kan bety at få svarer.',
        ],
      },
      {
        heading: 'Ikke oppgitt er ikke nei',
        paragraphs: [
          'En kunngjøring som oppgir koden «none», har svart nei. En kunngjøring uten feltet har ikke svart. De to står alltid hver for seg.',
          'For det som erklæres, er nevneren alle som er kunngjort: den som tier, har ikke sagt ja. For antall tilbud, størrelse og lignende er nevneren dem som har oppgitt det. Det står ved hvert tall.',
        ],
      },
      {
        heading: 'Hvilke kunngjøringer som teller',
        paragraphs: [
          'Bare siste versjon av en kunngjøring teller, med endringene tatt inn. Erstattede versjoner, dubletter og avlyste konkurranser holdes utenfor, og det står hvor mange de er.',
          'Konkurranser og tildelinger telles hver for seg. Det samme gjelder over og under terskelverdien i EØS, og året noe ble kunngjort og året det ble tildelt.',
          'Det telles per delkontrakt, og per kunngjøring der feltet gjelder hele konkurransen. Delkontrakter som ble avsluttet uten vinner, telles for seg.',
        ],
      },
      {
        heading: 'Kodelistene endrer seg',
        paragraphs: [
          'Hver kunngjøring følger en versjon av eForms. Koden for funksjonsbeskrivelse (fp-requ) fantes i versjon 1.6 og er borte i 1.7. Slike tall telles bare der koden finnes, og alle tall kan deles etter versjon.',
        ],
      },
      {
        heading: 'Verdier',
        paragraphs: [
          'Valutaer blandes aldri. Null, under 100 og fra 100 milliarder regnes ikke som verdier, men som feil, og står for seg. Medianer og kvartiler er verdier som faktisk er oppgitt (nærmeste rang).',
        ],
      },
      {
        heading: 'Usikkerhet og små tall',
        paragraphs: [
          'Intervallene er Wilsons 95 %. De sier hva tilfeldigheter kan bety der få er talt, ikke hva de som tier ville ha svart. Opplysningene er offentlige, så små tall skjules ikke, men færre enn ti merkes.',
        ],
      },
      {
        heading: 'Det som er funnet i teksten',
        paragraphs: [
          'Faste regler leter etter ord om funksjon, behov, pilot, markedsdialog og forskning i tittel og beskrivelse. Reglene har en versjon, og hvem som helst kan kjøre dem på nytt.',
          ({ precision, recall, sentences }) =>
            `På ${sentences} setninger som reglene ikke er laget etter, var ${precision} av funnene riktige, og ${recall} av det som skulle finnes, ble funnet. Setningene er våre egne, så ekte kunngjøringer kan gå dårligere. Tallet legges aldri til det kjøperne selv erklærer.`,
        ],
      },
      {
        heading: 'Gjenta tallet',
        paragraphs: [
          'Ved hvert tall står en lenke og en kommando som gir det samme svaret. Siden, filen, programgrensesnittet og kommandoen spør alle på samme måte. Endres en regel, endres regelversjonen.',
        ],
      },
    ],
    indicatorsHeading: 'Tallene og hvordan hvert av dem telles',
    fields: 'Felt',
    sourcesHeading: 'Kilder',
  },
  nn: {
    lead: 'Kva som blir talt, kva som ikkje blir talt, og kvifor det å ikkje svare er noko anna enn å svare nei.',
    sections: [
      {
        heading: 'Eitt tal for kvar ting',
        paragraphs: [
          'Innovative prosedyrar, erklært innovasjon, unntak for forsking, det som opnar for nye løysingar, og det som er funne i teksten, måler ulike ting. Dei blir aldri lagde saman til éin del.',
          'Kvart tal kjem med teljar, nemnar og delen som ikkje har oppgitt det. Felta om innovasjon (BT-06 og BT-776) er ikkje påkravde, så ein låg del kan bety at få svarar.',
        ],
      },
      {
        heading: 'Ikkje oppgitt er ikkje nei',
        paragraphs: [
          'Ei kunngjering som gir opp koden «none», har svart nei. Ei kunngjering utan feltet har ikkje svart. Dei to står alltid kvar for seg.',
          'For det som blir erklært, er nemnaren alle som er kunngjorde: den som teier, har ikkje sagt ja. For talet på tilbod, storleik og liknande er nemnaren dei som har oppgitt det. Det står ved kvart tal.',
        ],
      },
      {
        heading: 'Kva kunngjeringar som tel',
        paragraphs: [
          'Berre siste versjon av ei kunngjering tel, med endringane tekne inn. Erstatta versjonar, dublettar og avlyste konkurransar blir haldne utanfor, og det står kor mange dei er.',
          'Konkurransar og tildelingar blir talde kvar for seg. Det same gjeld over og under terskelverdien i EØS, og året noko vart kunngjort og året det vart tildelt.',
          'Det blir talt per delkontrakt, og per kunngjering der feltet gjeld heile konkurransen. Delkontraktar som vart avslutta utan vinnar, blir talde for seg.',
        ],
      },
      {
        heading: 'Kodelistene endrar seg',
        paragraphs: [
          'Kvar kunngjering følgjer ein versjon av eForms. Koden for funksjonsomtale (fp-requ) fanst i versjon 1.6 og er borte i 1.7. Slike tal blir berre talde der koden finst, og alle tal kan delast etter versjon.',
        ],
      },
      {
        heading: 'Verdiar',
        paragraphs: [
          'Valutaer blir aldri blanda. Null, under 100 og frå 100 milliardar blir ikkje rekna som verdiar, men som feil, og står for seg. Medianar og kvartilar er verdiar som faktisk er oppgitte (nærmaste rang).',
        ],
      },
      {
        heading: 'Uvisse og små tal',
        paragraphs: [
          'Intervalla er Wilsons 95 %. Dei seier kva det tilfeldige kan bety der få er talde, ikkje kva dei som teier ville ha svart. Opplysningane er offentlege, så små tal blir ikkje skjulte, men færre enn ti blir merkte.',
        ],
      },
      {
        heading: 'Det som er funne i teksten',
        paragraphs: [
          'Faste reglar leitar etter ord om funksjon, behov, pilot, marknadsdialog og forsking i tittel og omtale. Reglane har ein versjon, og kven som helst kan køyre dei på nytt.',
          ({ precision, recall, sentences }) =>
            `På ${sentences} setningar som reglane ikkje er laga etter, var ${precision} av funna rette, og ${recall} av det som skulle finnast, vart funne. Setningane er våre eigne, så ekte kunngjeringar kan gå dårlegare. Talet blir aldri lagt til det kjøparane sjølve erklærer.`,
        ],
      },
      {
        heading: 'Gjenta talet',
        paragraphs: [
          'Ved kvart tal står ei lenkje og ein kommando som gir det same svaret. Sida, fila, programgrensesnittet og kommandoen spør alle på same måten. Blir ein regel endra, blir regelversjonen endra.',
        ],
      },
    ],
    indicatorsHeading: 'Tala og korleis kvart av dei blir talt',
    fields: 'Felt',
    sourcesHeading: 'Kjelder',
  },
  en: {
    lead: 'What is counted, what is not, and why not to answer is another thing than to answer no.',
    sections: [
      {
        heading: 'One figure for each thing',
        paragraphs: [
          'Innovative procedures, declared innovation, exemptions for research, what opens for new solutions, and what is found in the text measure different things. They are never added into one share.',
          'Each figure comes with its numerator, its denominator and the share that has not reported it. The fields on innovation (BT-06 and BT-776) are not mandatory, so a low share may mean that few answer.',
        ],
      },
      {
        heading: 'Not reported is not no',
        paragraphs: [
          'A notice that gives the code "none" has answered no. A notice without the field has not answered. The two always stand apart.',
          'For what is declared, the denominator is everything published: whoever is silent has not said yes. For numbers of tenders, sizes and the like, the denominator is those that have reported it. It stands at each figure.',
        ],
      },
      {
        heading: 'Which notices count',
        paragraphs: [
          'Only the latest version of a notice counts, with its changes taken in. Superseded versions, duplicates and cancelled calls are left out, and their number is told.',
          'Calls and awards are counted apart. So are notices above and below the EEA threshold, and the year something was published and the year it was awarded.',
          'The count is of lots, and of notices where the field is of the whole procedure. Lots that ended without a winner are counted by themselves.',
        ],
      },
      {
        heading: 'Code lists change',
        paragraphs: [
          'Each notice follows a version of eForms. The code of functional specification (fp-requ) was in version 1.6 and is gone in 1.7. Such figures are counted only where the code is, and all figures can be divided by version.',
        ],
      },
      {
        heading: 'Values',
        paragraphs: [
          'Currencies are never mixed. Zero, below 100 and from 100 billion on are no values but faults, and stand apart. Medians and quartiles are values that were in fact reported (nearest rank).',
        ],
      },
      {
        heading: 'Uncertainty and small numbers',
        paragraphs: [
          "The intervals are Wilson's at 95 %. They tell what chance may mean where few are counted, not what the silent would have answered. The data are public, so small numbers are not hidden, but fewer than ten are marked.",
        ],
      },
      {
        heading: 'What is found in the wording',
        paragraphs: [
          'Fixed rules look for words on function, need, pilot, market dialogue and research in title and description. The rules have a version, and anybody can run them again.',
          ({ precision, recall, sentences }) =>
            `Of what was found in ${sentences} sentences that the rules were not made by, ${precision} was right, and ${recall} of what was there was found. The sentences are our own, so real notices may do worse. The figure is never added to what buyers declare.`,
        ],
      },
      {
        heading: 'Repeat the figure',
        paragraphs: [
          'At each figure there is a link and a command that give the same answer. The page, the file, the API and the command all ask in the same way. When a rule changes, the rule version changes.',
        ],
      },
    ],
    indicatorsHeading: 'The figures and how each is counted',
    fields: 'Fields',
    sourcesHeading: 'Sources',
  },
};
