import type { Signal, Sort, View } from './selection.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `ett ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the portfolio says in bokmål: the reference that the other languages must match. */
export const nb = {
  title: 'Portefølje',
  kicker: (organisation: string) => `Portefølje · ${organisation}`,
  heading: (all: number, signals: Readonly<Record<Signal, number>>) =>
    `${[
      capitalised(count(all, 'tiltak', 'tiltak')),
      signals.late > 0 ? `${signals.late} er forsinket` : 'ingen er forsinket',
      signals.no_baseline > 0
        ? `${signals.no_baseline} har ingen nullpunktsmåling`
        : 'alle som trenger det, har nullpunkt',
    ].join(', ')}`,
  lead: (going: number, noOwner: number): string =>
    noOwner > 0 ? `${going} er i gang. ${noOwner} mangler eier.` : `${going} er i gang. Alle har en eier.`,
  emptyTitle: 'Virksomheten har ingen tiltak ennå',
  emptyHelp:
    'Her samles alt dere prøver ut, fra behov til bruk: hva som er forsinket, hva som mangler nullpunkt, og hvem som har ansvaret.',
  begin: 'Begynn et tiltak',
  view: { board: 'Tavle', table: 'Tabell', timeline: 'Tidslinje' } satisfies Record<View, string>,
  viewLabel: 'Vis som',
  signal: { late: 'Forsinket', no_baseline: 'Uten nullpunkt', no_owner: 'Uten eier' } satisfies Record<
    Signal,
    string
  >,
  signalHelp: {
    late: 'Datoen for fasen er passert.',
    no_baseline: 'Fra forsøket av må det finnes en måling av hvordan det var før.',
    no_owner: 'Ingen person eller rolle er pekt ut.',
  } satisfies Record<Signal, string>,
  signalsLabel: 'Trenger oppmerksomhet',
  filters: 'Filtre',
  text: 'Ord i navnet',
  phase: 'Fase',
  topic: 'Tema',
  anyPhase: 'Alle faser',
  anyTopic: 'Alle temaer',
  choiceCount: (label: string, n: number) => `${label} (${n})`,
  apply: 'Vis',
  clear: 'Fjern alle filtre',
  shown: (n: number) => (n === 1 ? 'Ett tiltak vises' : `${n} tiltak vises`),
  none: 'Ingen tiltak passer. Fjern et filter.',
  organisations: 'Virksomhet',
  boardMore: (n: number, phase: string) => `Se alle ${n} i fasen «${phase}»`,
  boardNone: 'Ingen tiltak her.',
  boardCount: (n: number) => (n === 1 ? 'ett tiltak' : `${n} tiltak`),
  due: (day: string) => `Ferdig ${day}`,
  overdue: (day: string) => `Skulle vært ferdig ${day}`,
  noDue: 'Ingen dato',
  onlyUs: 'Bare oss',
  column: {
    title: 'Tiltak',
    phase: 'Fase',
    due: 'Fasen ferdig',
    owner: 'Ansvarlig',
    benefits: 'Gevinster',
    cost: 'Kostnad (kr)',
  },
  noOwner: 'Ingen',
  phaseSince: (phase: string, day: string) => `${phase} siden ${day}`,
  benefits: (planned: number, withoutBaseline: number, measured: number): string =>
    planned === 0
      ? 'Ingen plan'
      : [
          `${planned} planlagt`,
          ...(withoutBaseline > 0 ? [`${withoutBaseline} uten nullpunkt`] : []),
          ...(measured > 0 ? [`${measured} målt`] : []),
        ].join(', '),
  sort: {
    due: 'Frist',
    changed: 'Sist endret',
    title: 'Navn',
    phase: 'Fase',
    cost: 'Kostnad',
  } satisfies Record<Sort, string>,
  timelineHeading: (late: number, shown: number) =>
    late > 0
      ? `${late} av ${shown} på denne siden er over tiden`
      : `Ingen av de ${shown} på denne siden er over tiden`,
  timelineDescription:
    'En linje for hvert tiltak: fylt fra start til i dag, med et skille der fasen skiftet. Omrisset går fram til datoen da fasen skal være ferdig. Stiplet er tiden som er gått over.',
  timelineCaption:
    'Fylt: til nå. Omriss: det som er igjen av fasen. Stiplet: over tiden. Den loddrette streken er i dag.',
  timelineColumns: { from: 'Fra', phases: 'Faser' },
  today: 'i dag',
  downloadCsv: 'Last ned som CSV',
  tableCaption: 'Tiltakene i porteføljen',
};

export type PortfolioMessages = typeof nb;
