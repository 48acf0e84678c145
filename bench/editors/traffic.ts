import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Editor } from './people.ts';

export interface Traffic {
  readonly seconds: number;
  readonly readers: number;
  /** How long a person waits between two requests. */
  readonly pauseMs: number;
  readonly paths: readonly string[];
}

/** What one editor was told is saved, last of all. */
export interface Acknowledged {
  readonly needId: string;
  readonly saves: number;
  readonly text: string;
}

export interface TrafficResult {
  readonly saveMs: readonly number[];
  readonly readMs: readonly number[];
  readonly errors: number;
  readonly acknowledged: readonly Acknowledged[];
}

/** Everybody at once, each at a pace of their own, spread evenly over the pause; requests of one follow each other. */
export async function sendTraffic(
  url: string,
  editors: readonly Editor[],
  traffic: Traffic,
): Promise<TrafficResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const saveMs: number[] = [];
  const readMs: number[] = [];
  let errors = 0;
  const startMs = performance.now();
  const endMs = startMs + traffic.seconds * 1000;

  async function atPace(phase: number, act: (turn: number) => Promise<void>): Promise<void> {
    let dueMs = startMs + phase * traffic.pauseMs;
    for (let turn = 0; dueMs < endMs; turn += 1) {
      await sleep(Math.max(0, dueMs - performance.now()));
      await act(turn).catch(() => {
        errors += 1;
      });
      dueMs = Math.max(dueMs + traffic.pauseMs, performance.now());
    }
  }

  const acknowledged = editors.map(({ needId }) => ({ needId, saves: 0, text: '' }));
  const writing = editors.map((editor, number) =>
    atPace(number / editors.length, async (turn) => {
      const mine = acknowledged[number];
      if (!mine) return;
      const text = `Runde ${turn}. ${plainText}`;
      const sentMs = performance.now();
      const status = await save(agent, url, editor, mine.saves + 1, text);
      saveMs.push(performance.now() - sentMs);
      if (status !== 204) throw new Error(`A draft was answered with ${status}.`);
      mine.saves += 1;
      mine.text = text;
    }),
  );
  const reading = Array.from({ length: traffic.readers }, (_, number) =>
    atPace(number / traffic.readers, async (turn) => {
      const path = traffic.paths[(number + turn) % traffic.paths.length] ?? '/';
      const sentMs = performance.now();
      const status = await ask(agent, url + path, { method: 'GET' });
      readMs.push(performance.now() - sentMs);
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`);
    }),
  );
  await Promise.all([...writing, ...reading]);
  agent.destroy();
  return { saveMs, readMs, errors, acknowledged };
}

/** About as much as one screen of text, as a need has after some minutes. */
const plainText =
  'Pårørende ringer oss fordi de ikke vet når hjemmesykepleien kommer. Vi bruker mye tid på telefonen. '.repeat(
    8,
  );

function save(agent: Agent, url: string, editor: Editor, revision: number, text: string): Promise<number> {
  const body = new URLSearchParams({
    _token: editor.csrfToken,
    save: 'auto',
    revision: String(revision),
    title: 'Pårørende vet ikke når hjelpen kommer',
    today: text,
  }).toString();
  const headers = {
    cookie: editor.cookie,
    origin: url,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  };
  return ask(agent, `${url}/needs/${editor.needId}/edit/need`, { method: 'POST', headers }, body);
}

function ask(
  agent: Agent,
  url: string,
  options: { method: string; headers?: Record<string, string | number> },
  body = '',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, ...options }, (answer: IncomingMessage) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
