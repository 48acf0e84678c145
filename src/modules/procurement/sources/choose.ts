import { isDay } from './days.ts';
import { doffinAddress, doffinSource } from './doffin.ts';
import { openPath } from './path.ts';
import { type NoticeSource, SourceBroken } from './source.ts';
import { tedAddress, tedSource } from './ted.ts';

/** Where registers are, and the key of the one that asks for one. */
export interface RegisterSettings {
  readonly doffinUrl: string | undefined;
  readonly doffinKey: string | undefined;
  readonly tedUrl: string | undefined;
}

export interface Choice {
  readonly doffin?: boolean;
  readonly ted?: boolean;
  readonly since?: string;
  readonly until?: string;
}

/**
 * The source that was asked for.
 * @throws SourceBroken in words for the person, when it is not said clearly what to read.
 */
export async function sourceOf(
  path: string | undefined,
  choice: Choice,
  settings: RegisterSettings,
  today: string,
): Promise<NoticeSource> {
  const ways = [path !== undefined, choice.doffin === true, choice.ted === true].filter(Boolean).length;
  if (ways !== 1) throw unclear('Say one of: a path, --doffin, --ted.');
  if (path !== undefined) {
    if (choice.since !== undefined || choice.until !== undefined) {
      throw unclear('--since and --until go with --doffin or --ted; a path is read whole.');
    }
    return openPath(path);
  }
  const since = dayOf('--since', choice.since);
  const until = choice.until === undefined ? today : dayOf('--until', choice.until);
  if (until < since) throw unclear('--until is before --since.');
  if (choice.ted) return tedSource({ url: settings.tedUrl ?? tedAddress, since, until });
  if (!settings.doffinKey) {
    throw unclear('Set NYTTE_DOFFIN_KEY to the subscription key of the public API of Doffin.');
  }
  return doffinSource({ url: settings.doffinUrl ?? doffinAddress, key: settings.doffinKey, since, until });
}

function dayOf(option: string, text: string | undefined): string {
  if (text === undefined || !isDay(text)) throw unclear(`${option} must be a day, such as 2026-11-01.`);
  return text;
}

const unclear = (detail: string) => new SourceBroken({ code: 'unreadable', detail });
