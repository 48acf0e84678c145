import type { JsonObject } from './core/json.ts';
import { mergeReleases } from './core/merge.ts';
import { asRelease, orderReleases } from './core/release-order.ts';

/** A record of OCDS: the releases of one process by date, and what they come to. */
export function recordOf(releases: readonly JsonObject[]): JsonObject | undefined {
  const [first] = releases;
  if (!first) return undefined;
  const ordered = orderReleases(releases.map(asRelease).filter((one) => typeof one !== 'string'));
  return {
    ocid: first.ocid,
    releases: ordered.map(({ release }) => release),
    compiledRelease: mergeReleases('compiled', releases).release,
    versionedRelease: mergeReleases('versioned', releases).release,
  };
}
