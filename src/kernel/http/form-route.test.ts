import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anonymous, type Person } from '../identity/actor.ts';
import type { HttpApp } from './app.ts';
import type { Identify } from './identify.ts';
import { formRoute, pageRoute, seeOther } from './page-route.ts';
import { testApp } from './testing-app.ts';

const person: Person = {
  kind: 'person',
  accountId: '0190a0c0-0000-7000-8000-000000000001',
  name: 'Kari',
  memberships: [],
  actingFor: undefined,
  isPlatformAdministrator: false,
  isDemonstration: false,
};
const session = { tokenHash: 'h', csrfToken: 'the-token', language: 'nb' as const };

/** Whoever sends `cookie: kari` is Kari. */
const identify: Identify = {
  visitor: async (headers) =>
    headers.get('cookie') === 'kari' ? { actor: person, session } : { actor: anonymous },
  client: async () => anonymous,
};

const greeting = (maxBytes: number) =>
  formRoute({
    name: 'greet',
    path: '/greet',
    permission: 'account.use',
    body: z.object({ name: z.string().max(10) }),
    handler: ({ input, language }) => seeOther(language, `/hello?${new URLSearchParams(input)}`),
    onInvalid: ({ input }, faults) => ({
      title: 'Again',
      status: 422,
      main: `${input.name}|${faults.length}`,
    }),
    maxBytes,
  });
const greet = greeting(1_000);
const open = formRoute({
  name: 'open',
  path: '/open',
  permission: 'public',
  body: z.object({ a: z.string().optional() }),
  handler: () => ({ title: 'Taken', main: 'taken' }),
});
const mine = pageRoute({
  name: 'mine',
  path: '/mine',
  permission: 'account.use',
  query: z.object({}),
  handler: ({ actor }) => ({ title: 'Mine', main: actor.kind }),
});

const { app } = testApp([greet, open, mine], {}, () => {}, identify);
const ours = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
const send = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers });
const asKari = { ...ours, cookie: 'kari' };

describe('a form', () => {
  test('that is right leads on with 303, in the language it was sent from', async () => {
    const answer = await send('/nn/greet', { _token: 'the-token', name: 'Per' }, asKari);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nn/hello?name=Per']);
  });

  test('that is wrong comes back with what was typed', async () => {
    const answer = await send('/greet', { _token: 'the-token', name: 'far too long a name' }, asKari);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('far too long a name|1');
  });

  test.each([
    ['without the token of the session', { name: 'Per' }, asKari],
    ['with the token of another session', { name: 'Per', _token: 'another' }, asKari],
    [
      'from another site',
      { name: 'Per', _token: 'the-token' },
      { ...asKari, origin: 'https://evil.example' },
    ],
    [
      'from a sister site',
      { name: 'Per', _token: 'the-token' },
      { ...asKari, 'sec-fetch-site': 'same-site' },
    ],
    ['that does not say where from', { name: 'Per', _token: 'the-token' }, { cookie: 'kari' }],
  ])('%s is refused', async (_, fields, headers) => {
    expect((await send('/greet', fields, headers)).status).toBe(403);
  });

  test('for all is refused from other sites too', async () => {
    expect((await send('/open', {}, ours)).status).toBe(200);
    expect((await send('/open', {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await send('/open', {}, {})).status).toBe(403);
  });

  test('that is too large is refused before it is read', async () => {
    const answer = await send('/greet', { _token: 'the-token', name: 'x'.repeat(2_000) }, asKari);
    expect(answer.status).toBe(413);
  });

  test('that is no form is refused', async () => {
    const answer = await app.request('/greet', {
      method: 'POST',
      body: '{"name":"Per"}',
      headers: { ...asKari, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(415);
  });
});

describe('a route that asks for sign-in', () => {
  test('is open to who has signed in, and tells others to', async () => {
    expect((await app.request('/mine', { headers: { cookie: 'kari' } })).status).toBe(200);
    expect((await app.request('/mine')).status).toBe(401);
    expect((await send('/greet', { name: 'Per' }, ours)).status).toBe(401);
  });
});

describe('a form that is refused at the door', () => {
  /** A form of so many chunks, and how many of them were read. */
  function slowForm(beginning: string, chunks = 50) {
    const state = { read: 0 };
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          state.read += 1;
          const text = state.read === 1 ? beginning : 'x'.repeat(1000);
          controller.enqueue(new TextEncoder().encode(text));
          if (state.read === chunks) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { state, body };
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (on: HttpApp, body: ReadableStream<Uint8Array>) => {
    const init = { method: 'POST', body, headers: { ...ours, ...form }, duplex: 'half' };
    return on.request('/greet', init);
  };
  /** Whose sessions end, and which keeps what was sent. */
  function keeping() {
    const kept: unknown[] = [];
    const keepsForms: Identify = {
      ...identify,
      isEndedSession: async (token) => token === 'ended',
      keepForm: async (_, values) => {
        kept.push(values);
        return new Response('kept');
      },
    };
    return { kept, on: testApp([greeting(100_000)], {}, () => {}, keepsForms).app };
  }

  test('is not read where nobody keeps forms', async () => {
    const { state, body } = slowForm('_token=ended&name=');
    expect((await post(app, body)).status).toBe(401);
    expect(state.read).toBe(0);
  });

  test.each(['name=', '_token=unknown&name=', `name=${'y'.repeat(2000)}&_token=ended&more=`])(
    'is not read beyond its beginning when no session that ended stands there: %s',
    async (beginning) => {
      const { kept, on } = keeping();
      const { state, body } = slowForm(beginning);
      expect((await post(on, body)).status).toBe(401);
      expect(state.read).toBeLessThanOrEqual(3);
      expect(kept).toEqual([]);
    },
  );

  test('is read and kept whole when it was written in a session that has ended', async () => {
    const { kept, on } = keeping();
    const { body } = slowForm('_token=ended&name=');
    expect(await (await post(on, body)).text()).toBe('kept');
    expect(kept).toEqual([{ _token: 'ended', name: 'x'.repeat(49_000) }]);
  });

  test('may be of several parts', async () => {
    const { kept, on } = keeping();
    const data = new FormData();
    data.append('_token', 'ended');
    data.append('name', 'æ\r\nø');
    const answer = await on.request('/greet', { method: 'POST', body: data, headers: ours });
    expect(await answer.text()).toBe('kept');
    expect(kept).toEqual([{ _token: 'ended', name: 'æ\nø' }]);
  });

  test('is as limited as any other although it is of a session that has ended', async () => {
    const { kept, on } = keeping();
    const { state, body } = slowForm('_token=ended&name=', 500);
    expect((await post(on, body)).status).toBe(413);
    expect(state.read).toBeLessThan(110);
    expect(kept).toEqual([]);
  });
});
