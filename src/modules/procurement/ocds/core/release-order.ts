import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** A release that may be merged, with what it is ordered by. */
export interface OrderedRelease {
  readonly release: JsonObject;
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly instant: number;
}

/** Why something is not merged. */
export type ReleaseRefusal =
  | 'not_an_object'
  | 'linked_release'
  | 'record_without_releases'
  | 'no_ocid'
  | 'no_date'
  | 'not_a_date'
  | 'already_versioned';

/** A day, or a point of time; without an offset it is read as UTC. */
const dateShape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?(?:Z|([+-]\d{2}):?(\d{2}))?)?$/i;

/**
 * Checks that something is a release that can be merged: an object with `ocid` and `date`. `id` and `tag` may be
 * missing, as the merging does not rest on them.
 */
export function asRelease(value: Json): OrderedRelease | ReleaseRefusal {
  if (!isJsonObject(value)) return 'not_an_object';
  const { ocid, date, id } = value;
  if (typeof ocid !== 'string' || ocid === '') {
    if (typeof value.url === 'string') return 'linked_release';
    return 'no_ocid';
  }
  if (date === undefined || date === null) {
    if (value.compiledRelease !== undefined || value.versionedRelease !== undefined)
      return 'record_without_releases';
    return Array.isArray(value.initiationType) ? 'already_versioned' : 'no_date';
  }
  if (typeof date !== 'string') return 'not_a_date';
  const instant = instantOf(date);
  if (instant === undefined) return 'not_a_date';
  return { release: value, ocid, id: id === undefined || id === null ? '' : String(id), date, instant };
}

/** Milliseconds since 1970 of a date of OCDS; undefined for what is none, also 31 February. */
export function instantOf(date: string): number | undefined {
  const parts = dateShape.exec(date);
  if (!parts) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', offsetHours = '0', offsetMinutes = '0'] =
    parts;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second.replace(',', '.'))];
  if (hours > 24 || minutes > 59 || seconds >= 61) return undefined;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const read = new Date(midnight);
  if (read.getUTCMonth() !== Number(month) - 1 || read.getUTCDate() !== Number(day)) return undefined;
  const east =
    (Number(offsetHours) * 60 + Number(`${offsetHours[0] === '-' ? '-' : ''}${offsetMinutes}`)) * 60;
  return midnight + (hours * 3600 + minutes * 60 + seconds - east) * 1000;
}

/** The releases of a process by date; those of the same instant keep their order. */
export function orderReleases(releases: readonly OrderedRelease[]): readonly OrderedRelease[] {
  if (releases.length < 2) return releases;
  return releases.toSorted((one, other) => one.instant - other.instant);
}
