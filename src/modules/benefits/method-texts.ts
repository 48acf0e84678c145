import type { Localised } from '../../kernel/i18n/language.ts';

export interface MethodText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly parametersHeading: string;
  readonly parameterColumns: readonly string[];
  readonly sourcesHeading: string;
  readonly note: string;
}

/** Where the method comes from; without an address where we have not read it ourselves. */
export const methodSources: readonly { readonly title: string; readonly url?: string }[] = [
  {
    title: 'DFØ: Veileder i samfunnsøkonomiske analyser',
    url: 'https://dfo.no/fagomrader/utredning-og-analyse-av-statlige-tiltak/samfunnsokonomiske-analyser/veileder-i-samfunnsokonomiske-analyser',
  },
  {
    title: 'Finansdepartementet: rundskriv R-109/21, 25.6.2021 (21/2720-8)',
  },
  {
    title: 'Digitaliseringsdirektoratet: Prosjektveiviseren, gevinstrealiseringsplan',
    url: 'https://www.prosjektveiviseren.no/dokumentasjon/ledelsesprodukter/gevinstrealiseringsplan',
  },
];

export const methodTexts: Localised<MethodText> = {
  nb: {
    title: 'Slik regner vi på gevinster',
    lead: 'Hva som telles, hva som ikke telles, og når en gevinst kan kalles realisert.',
    sections: [
      {
        heading: 'Uten nullpunkt er ingenting realisert',
        paragraphs: [
          'Et nullpunkt er en måling fra før endringen, med dato, metode og kilde. Uten det finnes det ingenting å sammenligne med, og Nytte lar ingen kalle gevinsten realisert.',
          'Det er den siste målingen etter nullpunktet som teller, og den må ha kilde. Har to målt samme dag, vises begge, og den minst gunstige teller. Feil rettes med en ny rad; den gamle blir stående.',
          'Gevinsten kan kalles realisert når målet er nådd og usikkerheten ikke rekker tilbake til nullpunktet. Når fristen er ute, er den delvis realisert hvis noe av veien er gått, ellers ikke realisert. Et menneske konkluderer med begrunnelse, aldri mer gunstig enn regelen tillater.',
        ],
      },
      {
        heading: 'Ingenting telles to ganger',
        paragraphs: [
          'En gevinst som flere deler, er én rad med andeler. Hver virksomhet teller sin andel, og landet teller summen av andelene.',
          'Målt og forventet står ved siden av hverandre og legges aldri sammen. Overføringer er ikke gevinster.',
          'Spart tid er penger bare når et budsjett blir mindre, eller når det står hva tiden brukes til.',
        ],
      },
      {
        heading: 'Nåverdi',
        paragraphs: [
          'Beløp står i faste priser for et oppgitt år og regnes om til år 0. Faktorene er lenket: faktoren for år 41 er faktoren for år 40 delt på 1,03. Hva år 0 er, velges i planen.',
          'Netto strøm over offentlige budsjetter får en skattekostnad. Eget budsjett og andre virkninger vises hver for seg.',
          'Per investert krone er netto nåverdi med skattekostnad delt på nåverdien av investeringene. Har kontantstrømmen flere internrenter, vises alle, og ingen av dem kan brukes alene.',
        ],
      },
      {
        heading: 'Virkninger uten pris',
        paragraphs: [
          'De vurderes etter betydning og omfang på en skala fra −4 til +4. De vises ved siden av tallet og legges aldri inn i det.',
        ],
      },
      {
        heading: 'Usikkerhet',
        paragraphs: [
          'Lavest, mest sannsynlig og høyest blir en trekantfordeling. Vi trekker mange ganger med et frø som lagres, og viser P10, P50, P90 og sannsynligheten for at nytten er større enn kostnadene. Planen kan lastes ned, og kommandoen gir de samme tallene.',
        ],
      },
    ],
    parametersHeading: 'Parametere',
    parameterColumns: ['Sett', 'Gjelder fra', 'Rente', 'Skattekostnad per krone'],
    sourcesHeading: 'Kilder',
    note: 'Rundskrivets egen tekst var ikke for hånden da parametrene ble lest. De er lest i DFØs veileder.',
  },
  nn: {
    title: 'Slik reknar vi på gevinstar',
    lead: 'Kva som blir talt, kva som ikkje blir talt, og når ein gevinst kan kallast realisert.',
    sections: [
      {
        heading: 'Utan nullpunkt er ingenting realisert',
        paragraphs: [
          'Eit nullpunkt er ei måling frå før endringa, med dato, metode og kjelde. Utan det finst det ingenting å samanlikne med, og Nytte lèt ingen kalle gevinsten realisert.',
          'Det er den siste målinga etter nullpunktet som tel, og ho må ha kjelde. Har to målt same dag, blir begge viste, og den minst gunstige tel. Feil blir retta med ei ny rad; den gamle blir ståande.',
          'Gevinsten kan kallast realisert når målet er nådd og uvissa ikkje rekk tilbake til nullpunktet. Når fristen er ute, er han delvis realisert viss noko av vegen er gått, elles ikkje realisert. Eit menneske konkluderer med grunngiving, aldri meir gunstig enn regelen tillèt.',
        ],
      },
      {
        heading: 'Ingenting blir talt to gonger',
        paragraphs: [
          'Ein gevinst som fleire deler, er éi rad med delar. Kvar verksemd tel sin del, og landet tel summen av delane.',
          'Målt og forventa står ved sida av kvarandre og blir aldri lagt saman. Overføringar er ikkje gevinstar.',
          'Spart tid er pengar berre når eit budsjett blir mindre, eller når det står kva tida blir brukt til.',
        ],
      },
      {
        heading: 'Noverdi',
        paragraphs: [
          'Beløp står i faste prisar for eit oppgitt år og blir rekna om til år 0. Faktorane er lenkja: faktoren for år 41 er faktoren for år 40 delt på 1,03. Kva år 0 er, blir valt i planen.',
          'Netto straum over offentlege budsjett får ein skattekostnad. Eige budsjett og andre verknader blir viste kvar for seg.',
          'Per investert krone er netto noverdi med skattekostnad delt på noverdien av investeringane. Har kontantstraumen fleire internrenter, blir alle viste, og ingen av dei kan brukast åleine.',
        ],
      },
      {
        heading: 'Verknader utan pris',
        paragraphs: [
          'Dei blir vurderte etter betydning og omfang på ein skala frå −4 til +4. Dei blir viste ved sida av talet og aldri lagde inn i det.',
        ],
      },
      {
        heading: 'Uvisse',
        paragraphs: [
          'Lågast, mest sannsynleg og høgast blir ei trekantfordeling. Vi trekkjer mange gonger med eit frø som blir lagra, og viser P10, P50, P90 og sannsynet for at nytten er større enn kostnadene. Planen kan lastast ned, og kommandoen gir dei same tala.',
        ],
      },
    ],
    parametersHeading: 'Parametrar',
    parameterColumns: ['Sett', 'Gjeld frå', 'Rente', 'Skattekostnad per krone'],
    sourcesHeading: 'Kjelder',
    note: 'Den eigne teksten til rundskrivet var ikkje for handa då parametrane blei lesne. Dei er lesne i rettleiaren frå DFØ.',
  },
  en: {
    title: 'How we reckon benefits',
    lead: 'What is counted, what is not, and when a benefit may be called realised.',
    sections: [
      {
        heading: 'Without a baseline nothing is realised',
        paragraphs: [
          'A baseline is a measurement from before the change, with date, method and source. Without it there is nothing to compare with, and Nytte lets nobody call the benefit realised.',
          'What counts is the last measurement after the baseline, and it must have a source. If two people measured on the same day both are shown, and the least favourable counts. Mistakes are corrected by a new row; the old one stays.',
          'The benefit may be called realised when the target is reached and the uncertainty does not reach back to the baseline. When time is over it is partly realised if some of the way is gone, otherwise not realised. A person concludes with reasons, never more favourably than the rule allows.',
        ],
      },
      {
        heading: 'Nothing is counted twice',
        paragraphs: [
          'A benefit that several share is one row with shares. Each organisation counts its share, and the country counts the sum of the shares.',
          'Measured and expected stand side by side and are never added together. Transfers are no benefits.',
          'Time saved is money only where a budget is reduced, or where the use of the time is stated.',
        ],
      },
      {
        heading: 'Present value',
        paragraphs: [
          'Amounts are in fixed prices of a stated year and are discounted to year 0. The factors are chained: the factor of year 41 is that of year 40 divided by 1.03. What year 0 is, is chosen in the plan.',
          'The net flow over public budgets carries a cost of tax financing. The own budget and other effects are shown apart.',
          'Per invested krone is net present value with tax cost divided by the present value of the investments. If the flow has several internal rates all are shown, and none may be used alone.',
        ],
      },
      {
        heading: 'Effects without a price',
        paragraphs: [
          'They are judged by significance and extent on a scale from −4 to +4. They are shown beside the number and never folded into it.',
        ],
      },
      {
        heading: 'Uncertainty',
        paragraphs: [
          'Lowest, most likely and highest become a triangular distribution. We draw many times with a seed that is kept, and show P10, P50, P90 and the probability that benefits exceed costs. The plan can be downloaded, and the command gives the same numbers.',
        ],
      },
    ],
    parametersHeading: 'Parameters',
    parameterColumns: ['Set', 'From', 'Rate', 'Tax cost per krone'],
    sourcesHeading: 'Sources',
    note: 'The circular’s own text was not at hand when the parameters were read. They were read in DFØ’s guide.',
  },
};
