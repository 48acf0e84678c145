import type { HttpApp } from '../../kernel/http/app.ts';
import { formTokenField } from '../../kernel/http/visitor.ts';
import { testOrigin } from '../../kernel/identity/testing-people.ts';
import type { World } from './testing-planting.ts';
import type { RouteEntry } from './testing-routes.ts';
import { type Asker, mayKnow, type Owner } from './testing-secrets.ts';

/** An address that was asked for, and what stands in it for the thing asked about. */
interface Target {
  readonly path: string;
  readonly value: string;
  /** The fields of a form that name it. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A thing of somebody's, and the address of something that nobody ever made. */
interface Aim {
  readonly owner: Owner;
  readonly isHidden: boolean;
  readonly target: Target;
  readonly unknown: Target;
}

export interface Leak {
  readonly route: string;
  readonly asker: string;
  readonly path: string;
  readonly what: string;
}

/** The routes that are registered, each once: `GET /needs/:ref`. */
export function registeredRoutes(app: HttpApp): string[] {
  const keys = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  return [...new Set(keys)].sort();
}

const unknownId = '01890000-0000-7000-8000-000000000000';
const unknownSlug = 'finnes-ikke-og-har-aldri-fantes';

/** Every address that a route has in this world. */
export function aimsOf(route: string, entry: RouteEntry, world: World): Aim[] {
  const { kind } = entry;
  if (!kind) {
    const target = addressOf(route, entry, '');
    return [{ owner: 'alfa', isHidden: false, target, unknown: target }];
  }
  // The second organisation is there to ask; what it has is like what the first has.
  return (['alfa', 'demo'] as const).flatMap((owner) => {
    const { hidden, shown } = world.things[owner][kind];
    return [...hidden, ...shown].map((value): Aim => {
      const nothing = value.split('/').map(likeIt).join('/');
      return {
        owner,
        isHidden: hidden.includes(value),
        target: addressOf(route, entry, value),
        unknown: addressOf(route, entry, nothing),
      };
    });
  });
}

/** What never was, of the same make: an id for an id, a number for a number, a token for a token. */
function likeIt(part: string): string {
  if (/^[0-9a-f]{8}-/.test(part)) return unknownId;
  if (part === 'innovation' || part === 'instrument' || part === 'solution') return part;
  if (/^\d+$/.test(part)) return '987';
  return /^[\w-]{43}$/.test(part) ? 'x'.repeat(43) : unknownSlug;
}

function addressOf(route: string, entry: RouteEntry, value: string): Target {
  const pattern = route.slice(route.indexOf(' ') + 1);
  const { inQuery, inForm, suffix = '' } = entry;
  const query = [entry.query, inQuery && `${inQuery}=${value}`].filter(Boolean).join('&');
  const path = fill(pattern, entry, inQuery || inForm ? '' : value + suffix) + (query ? `?${query}` : '');
  return { path, value, fields: inForm ? { [inForm]: value } : {} };
}

/** Puts the parts of a value (`need/brief`) where the pattern has parameters. */
function fill(pattern: string, { fixed = {} }: RouteEntry, value: string): string {
  const parts = value.split('/');
  return pattern.replaceAll(
    /:(\w+)(?:\{[^}]*\})?\??/g,
    (_, name: string) => fixed[name] ?? parts.shift() ?? unknownSlug,
  );
}

/** Asks every address of the routes as everybody, and tells each word that was met by somebody who may not. */
export async function walkReads(app: HttpApp, world: World, routes: Readonly<Record<string, RouteEntry>>) {
  const found: Findings = { leaks: [], differences: [], met: new Set() };
  for (const [route, entry] of Object.entries(routes)) {
    if (!route.startsWith('GET ')) continue;
    const aims = aimsOf(route, entry, world);
    for (const asker of askersOf(route, world)) {
      const ask = remembering((path) => tell(app.request(path, { headers: asker.headers })));
      for (const aim of aims) {
        await judge(found, world, { route, entry, asker, aim, send: ({ path }) => ask(path) });
      }
    }
  }
  return found;
}

/** Sends every form and every API call as strangers, about what is hidden from them. */
export async function walkWrites(app: HttpApp, world: World, routes: Readonly<Record<string, RouteEntry>>) {
  const found: Findings = { leaks: [], differences: [], met: new Set() };
  for (const [route, entry] of Object.entries(routes)) {
    const method = route.slice(0, route.indexOf(' '));
    if (method === 'GET' || !entry.kind) continue;
    const aims = aimsOf(route, entry, world).filter(({ isHidden }) => isHidden);
    for (const asker of askersOf(route, world)) {
      for (const fields of [{}, entry.form ?? {}]) {
        const ask = remembering((path, naming) =>
          tell(app.request(path, bodyOf(method, path, asker, { ...fields, ...JSON.parse(naming ?? '{}') }))),
        );
        const send = (target: Target) => ask(target.path, JSON.stringify(target.fields));
        for (const aim of aims.filter(({ owner }) => isStranger(asker, owner))) {
          await judge(found, world, { route, entry, asker, aim, send });
        }
      }
    }
  }
  return found;
}

/** Sends the forms that are about nothing in particular, empty, as those who belong to nobody. */
export async function walkEmptyForms(
  app: HttpApp,
  world: World,
  routes: Readonly<Record<string, RouteEntry>>,
): Promise<readonly Leak[]> {
  const found: Findings = { leaks: [], differences: [], met: new Set() };
  const outsiders = world.askers.filter(({ owner, isPlatform }) => !owner && !isPlatform);
  for (const [route, entry] of Object.entries(routes)) {
    const method = route.slice(0, route.indexOf(' '));
    if (method === 'GET' || entry.kind) continue;
    for (const asker of outsiders) {
      const [aim] = aimsOf(route, entry, world);
      const send = ({ path }: Target) => tell(app.request(path, bodyOf(method, path, asker, {})));
      if (aim) await judge(found, world, { route, entry, asker, aim, send });
    }
  }
  return found.leaks;
}

interface Findings {
  readonly leaks: Leak[];
  readonly differences: Leak[];
  readonly met: Set<string>;
}

interface Question {
  readonly route: string;
  readonly entry: RouteEntry;
  readonly asker: Asker;
  readonly aim: Aim;
  readonly send: (target: Target) => Promise<string>;
}

/** Asks, looks for words, and holds what is hidden against what never was. */
async function judge(
  found: Findings,
  world: World,
  { route, entry, asker, aim, send }: Question,
): Promise<void> {
  const told = plain(await send(aim.target), aim.target);
  const at = { route, asker: asker.name, path: aim.target.path };
  // What stands in the address was known to whoever asked, and is taken out.
  for (const secret of world.secrets.foundIn(told)) {
    found.met.add(secret.word);
    if (!mayKnow(asker, secret) && !entry.tells?.test(`${secret.owner}: ${secret.what}`)) {
      found.leaks.push({ ...at, what: secret.what });
    }
  }
  if (!aim.isHidden || !isStranger(asker, aim.owner)) return;
  if (told !== plain(await send(aim.unknown), aim.unknown)) {
    found.differences.push({ ...at, what: 'not as what never was' });
  }
}

/** Clients are known on the API alone, and people nowhere on it: of them two show that their cookies do not count. */
function askersOf(route: string, { askers }: World): readonly Asker[] {
  const isApi = route.includes(' /api/');
  return askers.filter(({ scopes, role, isPlatform }) =>
    isApi ? scopes || role === 'administrator' || isPlatform : !scopes,
  );
}

function remembering(
  ask: (path: string, naming?: string) => Promise<string>,
): (path: string, naming?: string) => Promise<string> {
  const answers = new Map<string, Promise<string>>();
  return (path, naming) => {
    const key = `${path} ${naming}`;
    const answer = answers.get(key) ?? ask(path, naming);
    answers.set(key, answer);
    return answer;
  };
}

/**
 * Searches, as everybody, for words that they may not know, and for one that nobody ever wrote: both must find, count
 * and suggest the same.
 */
export async function walkSearches(app: HttpApp, world: World, routes: Readonly<Record<string, RouteEntry>>) {
  const differences: Leak[] = [];
  for (const [route, { searches }] of Object.entries(routes)) {
    if (!searches) continue;
    for (const asker of askersOf(route, world)) {
      const ask = remembering(async (word) => {
        const path = `${route.slice('GET '.length)}?${searches}=${word}`;
        const told = await tell(app.request(path, { headers: asker.headers }));
        return plain(told, { path, value: word, fields: {} });
      });
      for (const { what, word } of wordsToTry(world, asker)) {
        // As long, and as unlike any other word.
        const nothing = `zqx${'v'.repeat(word.length - 3)}`;
        if ((await ask(word)) === (await ask(nothing))) continue;
        differences.push({ route, asker: asker.name, path: word, what: `finds the ${what}` });
      }
    }
  }
  return differences;
}

/** Words that the asker may not know: a third of the sorts each, so that the askers together try them all. */
function wordsToTry({ secrets, askers }: World, asker: Asker) {
  const turn = askers.indexOf(asker) % 3;
  const sorts = /^title of|^name of the (?:reader|demonstration)/;
  const hidden = secrets.all.filter((secret) => !mayKnow(asker, secret) && sorts.test(secret.what));
  const sorted = [...new Map(hidden.map((secret) => [secret.what, secret])).values()];
  return sorted.filter((_, index) => index % 3 === turn);
}

/** Whether a thing of `owner` is none of the asker's business: another organisation's, or of the other world. */
function isStranger(asker: Asker, owner: Owner): boolean {
  if (asker.isPlatform) return owner === 'demo';
  return asker.owner !== owner;
}

function bodyOf(
  method: string,
  path: string,
  asker: Asker,
  fields: Readonly<Record<string, string>>,
): RequestInit {
  if (path.startsWith('/api/')) {
    return {
      method,
      headers: { ...asker.headers, 'content-type': 'application/json', 'if-match': '"r1"' },
      ...(method === 'DELETE' ? {} : { body: JSON.stringify(fields) }),
    };
  }
  return {
    method,
    headers: { ...asker.headers, origin: testOrigin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({
      ...fields,
      ...(asker.csrfToken ? { [formTokenField]: asker.csrfToken } : {}),
    }),
  };
}

async function tell(answer: Response | Promise<Response>): Promise<string> {
  const response = await answer;
  const headers = [...response.headers]
    .filter(([name]) => name !== 'x-request-id')
    .map((pair) => pair.join(': '));
  const body = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return [response.status, ...headers, '', body].join('\n');
}

/** What was told, without what must differ: the address itself and the number of the request. */
function plain(told: string, { path, value }: Target): string {
  const parts = value.split('/').filter((part) => part !== '');
  return [path, encodeURIComponent(path), ...parts]
    .reduce((text, part) => text.replaceAll(part, '<asked>'), told)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/^content-length: .*$/m, '');
}
