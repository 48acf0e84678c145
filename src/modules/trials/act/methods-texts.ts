import type { Localised } from '../../../kernel/i18n/language.ts';

export interface MethodsSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

interface MethodsTexts {
  readonly documentTitle: string;
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  readonly sections: readonly MethodsSection[];
  readonly sourcesHeading: string;
  readonly sourcesLead: string;
}

/** The terms of the Act in plain words: only what the sources at the foot of the page say. */
export const methods: Localised<MethodsTexts> = {
  nb: {
    documentTitle: 'Forsøksloven i klare ord',
    title: 'Forsøksloven lar dere fravike regler for en tid',
    lead: 'Lov om forsøk i offentlig forvaltning (forsøksloven) er fra 26. juni 1992. Her er vilkårene sjekklisten bruker, og hvor de står.',
    begin: 'Gå gjennom sjekklisten',
    sections: [
      {
        id: 'what',
        heading: 'Hva kan dere prøve?',
        paragraphs: [
          'Dere kan søke om unntak fra lov og forskrift for å prøve nye måter å organisere dere eller løse oppgaver på.',
          'Hindrer ingen regel det dere vil gjøre, trenger dere ikke loven. Da kan dere bare prøve.',
        ],
      },
      {
        id: 'who',
        heading: 'Hvem kan søke, og hvem avgjør?',
        paragraphs: [
          'Kommuner, fylkeskommuner og statlige virksomheter kan søke. Søknaden går til departementet.',
          'Forsøket godkjennes av Kongen i statsråd eller den som har fått myndigheten.',
        ],
      },
      {
        id: 'time',
        heading: 'Hvor lenge? (§ 3)',
        paragraphs: [
          'Inntil fire år. Forsøket kan forlenges med inntil to år.',
          'Paragrafen har også en regel om lengre tid når det er planlagt eller bestemt en reform i tråd med forsøket. Den vurderer ikke sjekklisten.',
          'Slik regner vi: Perioden går fra og med første dag til og med siste. Fire år fra 1. januar 2027 slutter 31. desember 2030. Fire år fra 29. februar 2028 slutter 28. februar 2032. Vi har ikke funnet i loven hvordan dager skal regnes, og har valgt den strengeste måten.',
        ],
      },
      {
        id: 'limits',
        heading: 'Hva kan ikke godkjennes? (§ 4)',
        paragraphs: [
          'Et forsøk kan ikke innskrenke rettighetene til enkeltpersoner eller utvide pliktene deres.',
          'Det kan heller ikke avvike fra kommunelovens grunnleggende regler eller forvaltningslovens regler om saksbehandling.',
        ],
      },
      {
        id: 'by-laws',
        heading: 'Hva må være på plass? (§ 5)',
        paragraphs: ['Forsøket må ha vedtekter. Utkastet til søknad har en egen del for dem.'],
      },
      {
        id: 'advice',
        heading: 'Hva er våre råd, og ikke krav i loven?',
        paragraphs: [
          'Sjekklisten spør også om dere har drøftet forsøket med de ansatte, om dere vet hvordan dere skal evaluere, og om dere har et vedtak om å søke. Vi har ikke lest dette som krav i loven. Hvert spørsmål viser hva det bygger på.',
        ],
      },
      {
        id: 'unknown',
        heading: 'Hva vet vi ikke?',
        paragraphs: [
          'Lovteksten ligger ikke i Nytte. Les den hos Lovdata før dere søker: loven kan stille flere krav enn dem vi nevner, og noen sektorlover har egne regler om forsøk.',
        ],
      },
    ],
    sourcesHeading: 'Kilder',
    sourcesLead: 'Kontroller alltid mot kilden.',
  },
  nn: {
    documentTitle: 'Forsøkslova i klare ord',
    title: 'Forsøkslova lèt dykk fråvike reglar for ei tid',
    lead: 'Lov om forsøk i offentlig forvaltning (forsøksloven) er frå 26. juni 1992. Her er vilkåra sjekklista brukar, og kvar dei står.',
    begin: 'Gå gjennom sjekklista',
    sections: [
      {
        id: 'what',
        heading: 'Kva kan de prøve?',
        paragraphs: [
          'De kan søkje om unntak frå lov og forskrift for å prøve nye måtar å organisere dykk eller løyse oppgåver på.',
          'Hindrar ingen regel det de vil gjere, treng de ikkje lova. Då kan de berre prøve.',
        ],
      },
      {
        id: 'who',
        heading: 'Kven kan søkje, og kven avgjer?',
        paragraphs: [
          'Kommunar, fylkeskommunar og statlege verksemder kan søkje. Søknaden går til departementet.',
          'Forsøket blir godkjent av Kongen i statsråd eller den som har fått mynde til det.',
        ],
      },
      {
        id: 'time',
        heading: 'Kor lenge? (§ 3)',
        paragraphs: [
          'Inntil fire år. Forsøket kan forlengjast med inntil to år.',
          'Paragrafen har òg ein regel om lengre tid når det er planlagt eller bestemt ei reform i tråd med forsøket. Den vurderer ikkje sjekklista.',
          'Slik reknar vi: Perioden går frå og med første dag til og med siste. Fire år frå 1. januar 2027 sluttar 31. desember 2030. Fire år frå 29. februar 2028 sluttar 28. februar 2032. Vi har ikkje funne i lova korleis dagar skal reknast, og har valt den strengaste måten.',
        ],
      },
      {
        id: 'limits',
        heading: 'Kva kan ikkje godkjennast? (§ 4)',
        paragraphs: [
          'Eit forsøk kan ikkje avgrense rettane til einskildpersonar eller utvide pliktene deira.',
          'Det kan heller ikkje avvike frå dei grunnleggjande reglane i kommunelova eller reglane om saksbehandling i forvaltningslova.',
        ],
      },
      {
        id: 'by-laws',
        heading: 'Kva må vere på plass? (§ 5)',
        paragraphs: ['Forsøket må ha vedtekter. Utkastet til søknad har ein eigen del for dei.'],
      },
      {
        id: 'advice',
        heading: 'Kva er råda våre, og ikkje krav i lova?',
        paragraphs: [
          'Sjekklista spør òg om de har drøfta forsøket med dei tilsette, om de veit korleis de skal evaluere, og om de har eit vedtak om å søkje. Vi har ikkje lese dette som krav i lova. Kvart spørsmål viser kva det byggjer på.',
        ],
      },
      {
        id: 'unknown',
        heading: 'Kva veit vi ikkje?',
        paragraphs: [
          'Lovteksten ligg ikkje i Nytte. Les han hos Lovdata før de søkjer: lova kan stille fleire krav enn dei vi nemner, og nokre sektorlover har eigne reglar om forsøk.',
        ],
      },
    ],
    sourcesHeading: 'Kjelder',
    sourcesLead: 'Kontroller alltid mot kjelda.',
  },
  en: {
    documentTitle: 'The Act on trials in plain words',
    title: 'The Act on trials lets you deviate from rules for a time',
    lead: 'Lov om forsøk i offentlig forvaltning (forsøksloven) is of 26 June 1992. Here are the terms that the checklist uses, and where they stand.',
    begin: 'Go through the checklist',
    sections: [
      {
        id: 'what',
        heading: 'What can you try?',
        paragraphs: [
          'You can apply for exceptions from acts and regulations, to try new ways of organising or of doing your tasks.',
          'If no rule prevents what you want to do, you do not need the Act. Then you can just try.',
        ],
      },
      {
        id: 'who',
        heading: 'Who can apply, and who decides?',
        paragraphs: [
          'Municipalities, county authorities and state bodies can apply. The application goes to the ministry.',
          'The trial is approved by the King in Council, or by whoever has been given the authority.',
        ],
      },
      {
        id: 'time',
        heading: 'For how long? (§ 3)',
        paragraphs: [
          'Up to four years. The trial can be extended by up to two years.',
          'The section also has a rule on more time when a reform in line with the trial is planned or decided. The checklist does not judge that.',
          'This is how we count: the period runs from the first day to the last, both included. Four years from 1 January 2027 end on 31 December 2030. Four years from 29 February 2028 end on 28 February 2032. We have not found in the Act how days are counted, and have chosen the strictest way.',
        ],
      },
      {
        id: 'limits',
        heading: 'What cannot be approved? (§ 4)',
        paragraphs: [
          'A trial cannot restrict the rights of individuals, or extend their duties.',
          'Nor can it deviate from the basic rules of kommuneloven, or from the rules of procedure in forvaltningsloven.',
        ],
      },
      {
        id: 'by-laws',
        heading: 'What must be in place? (§ 5)',
        paragraphs: ['The trial must have by-laws. The draft application has a part for them.'],
      },
      {
        id: 'advice',
        heading: 'What is our advice, and no demand of the Act?',
        paragraphs: [
          'The checklist also asks whether you have discussed the trial with the employees, whether you know how to evaluate it, and whether you have a decision to apply. We have not read these as demands in the Act. Each question shows what it rests on.',
        ],
      },
      {
        id: 'unknown',
        heading: 'What do we not know?',
        paragraphs: [
          'The text of the Act is not in Nytte. Read it at Lovdata before you apply: the Act may demand more than we mention, and some sector acts have rules of their own on trials.',
        ],
      },
    ],
    sourcesHeading: 'Sources',
    sourcesLead: 'Always check against the source.',
  },
};
