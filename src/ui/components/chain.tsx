import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { uiMessages } from '../messages.ts';

/** From a need to use elsewhere, in the order of the record. */
export const stations = [
  'need',
  'evidence',
  'initiative',
  'trial',
  'procurement',
  'benefit',
  'adoption',
] as const;

export type Station = (typeof stations)[number];

/** What stands at a station: something that the page itself tells of, or records with pages of their own. */
export interface StationDone {
  readonly station: Station;
  readonly href?: string;
  /** How many records stand there; `hasMore` when not even that is all. */
  readonly count?: number;
  readonly hasMore?: boolean;
  /** What the first of the records is called, and in which language. */
  readonly title?: string;
  readonly language?: string;
}

export interface ChainProps {
  readonly lang: Language;
  readonly current?: Station | undefined;
  /** Stations that hold a record; given a href they are links to it. */
  readonly done: readonly StationDone[];
}

/**
 * What a page shows of the chain of its record: the records at other stations, and what the page itself tells of where
 * none of them stands.
 * @param own the station of the record that the page is about.
 * @param records as a `ChainOf` answers, with addresses without language prefix.
 * @param told with addresses as they are, such as `#results`.
 */
export function stationsDone(
  lang: Language,
  own: Station,
  records: readonly (StationDone & { readonly href: string })[],
  told: readonly StationDone[] = [],
): StationDone[] {
  const others = records.filter(({ station }) => station !== own);
  const taken = new Set(others.map(({ station }) => station));
  return [
    ...told.filter(({ station }) => !taken.has(station)),
    ...others.map((record) => ({ ...record, href: localisedPath(lang, record.href) })),
  ];
}

/** The last station that holds something. */
export function furthestOf(done: readonly StationDone[]): Station | undefined {
  const reached = new Set(done.map(({ station }) => station));
  return stations.findLast((station) => reached.has(station));
}

/** A line of seven stations: filled where there is a record, ringed where we are, open ahead. */
export const Chain = ({ lang, current, done }: ChainProps) => {
  const words = uiMessages(lang);
  return (
    <nav class="nytte-chain" aria-label={words.chainLabel}>
      <ol>
        {stations.map((station) => {
          const record = done.find((item) => item.station === station);
          const state = station === current ? 'here' : record ? 'done' : 'ahead';
          const stateWords = { here: words.stationHere, done: words.stationDone, ahead: words.stationAhead };
          return (
            <li
              class={`nytte-chain__station nytte-chain__station--${state}`}
              aria-current={state === 'here' ? 'step' : undefined}
            >
              <StationName lang={lang} station={station} record={record} isHere={state === 'here'} />
              <span class={state === 'here' ? 'nytte-chain__state' : 'ds-sr-only'}>
                <span class="ds-sr-only">, </span>
                {stateWords[state]}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** A page does not link to where it is, unless another record stands there. */
const StationName = ({
  lang,
  station,
  record,
  isHere,
}: {
  readonly lang: Language;
  readonly station: Station;
  readonly record: StationDone | undefined;
  readonly isHere: boolean;
}) => {
  const words = uiMessages(lang);
  const { count = 1, hasMore = false, href, title, language } = record ?? {};
  const number = hasMore ? `${count}+` : `${count}`;
  const name = count > 1 ? words.stationCount[station](number) : words.station[station];
  if (!href || (isHere && title === undefined)) return <span>{name}</span>;
  if (title === undefined) return <a href={href}>{name}</a>;
  return (
    <a href={href} title={title}>
      {name}
      <span class="ds-sr-only">
        : <span lang={language === lang ? undefined : language}>{title}</span>
      </span>
    </a>
  );
};
