import type { Language } from '../../kernel/i18n/language.ts';
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

export interface ChainProps {
  readonly lang: Language;
  readonly current?: Station | undefined;
  /** Stations that hold a record; given a href they are links to it. */
  readonly done: readonly { readonly station: Station; readonly href?: string }[];
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
          const name = words.station[station];
          return (
            <li
              class={`nytte-chain__station nytte-chain__station--${state}`}
              aria-current={state === 'here' ? 'step' : undefined}
            >
              {record?.href && state !== 'here' ? <a href={record.href}>{name}</a> : <span>{name}</span>}
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
