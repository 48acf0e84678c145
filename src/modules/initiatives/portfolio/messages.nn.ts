import type { PortfolioMessages } from './messages.nb.ts';

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the portfolio says in nynorsk. */
export const nn: PortfolioMessages = {
  title: 'Portefølje',
  kicker: (organisation) => `Portefølje · ${organisation}`,
  heading: (all, signals) =>
    [
      capitalised(all === 1 ? 'eitt tiltak' : `${all} tiltak`),
      signals.late > 0 ? `${signals.late} er forseinka` : 'ingen er forseinka',
      signals.no_baseline > 0
        ? `${signals.no_baseline} har inga nullpunktsmåling`
        : 'alle som treng det, har nullpunkt',
    ].join(', '),
  lead: (going, noOwner) =>
    noOwner > 0 ? `${going} er i gang. ${noOwner} manglar eigar.` : `${going} er i gang. Alle har ein eigar.`,
  emptyTitle: 'Verksemda har ingen tiltak enno',
  emptyHelp:
    'Her er alt de prøver ut, frå behov til bruk: kva som er forseinka, kva som manglar nullpunkt, og kven som har ansvaret.',
  begin: 'Begynn eit tiltak',
  view: { board: 'Tavle', table: 'Tabell', timeline: 'Tidslinje' },
  viewLabel: 'Vis som',
  signal: { late: 'Forseinka', no_baseline: 'Utan nullpunkt', no_owner: 'Utan eigar' },
  signalHelp: {
    late: 'Datoen for fasen er passert.',
    no_baseline: 'Frå forsøket av må det finnast ei måling av korleis det var før.',
    no_owner: 'Ingen person eller rolle er peikt ut.',
  },
  signalsLabel: 'Treng merksemd',
  filters: 'Filter',
  text: 'Ord i namnet',
  phase: 'Fase',
  topic: 'Tema',
  anyPhase: 'Alle fasar',
  anyTopic: 'Alle tema',
  choiceCount: (label, n) => `${label} (${n})`,
  apply: 'Vis',
  clear: 'Fjern alle filter',
  shown: (n) => (n === 1 ? 'Eitt tiltak blir vist' : `${n} tiltak blir viste`),
  none: 'Ingen tiltak passar. Fjern eit filter.',
  organisations: 'Verksemd',
  boardMore: (n, phase) => `Sjå alle ${n} i fasen «${phase}»`,
  boardNone: 'Ingen tiltak her.',
  boardCount: (n) => (n === 1 ? 'eitt tiltak' : `${n} tiltak`),
  due: (day) => `Ferdig ${day}`,
  overdue: (day) => `Skulle vore ferdig ${day}`,
  noDue: 'Ingen dato',
  onlyUs: 'Berre oss',
  column: {
    title: 'Tiltak',
    phase: 'Fase',
    due: 'Fasen ferdig',
    owner: 'Ansvarleg',
    benefits: 'Gevinstar',
    cost: 'Kostnad (kr)',
  },
  noOwner: 'Ingen',
  phaseSince: (phase, day) => `${phase} sidan ${day}`,
  benefits: (planned, withoutBaseline, measured) =>
    planned === 0
      ? 'Ingen plan'
      : [
          `${planned} planlagde`,
          ...(withoutBaseline > 0 ? [`${withoutBaseline} utan nullpunkt`] : []),
          ...(measured > 0 ? [`${measured} målte`] : []),
        ].join(', '),
  sort: { due: 'Frist', changed: 'Sist endra', title: 'Namn', phase: 'Fase', cost: 'Kostnad' },
  timelineHeading: (late, shown) =>
    late > 0
      ? `${late} av ${shown} på denne sida er over tida`
      : `Ingen av dei ${shown} på denne sida er over tida`,
  timelineDescription:
    'Ei linje for kvart tiltak: fylt frå start til i dag, med eit skilje der fasen skifta. Omrisset går fram til datoen då fasen skal vere ferdig. Stipla er tida som er gått over.',
  timelineCaption:
    'Fylt: til no. Omriss: det som er att av fasen. Stipla: over tida. Den loddrette streken er i dag.',
  timelineColumns: { from: 'Frå', phases: 'Fasar' },
  today: 'i dag',
  downloadCsv: 'Last ned som CSV',
  tableCaption: 'Tiltaka i porteføljen',
};
