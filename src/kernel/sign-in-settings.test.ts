import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { isLoopbackHost } from './sign-in-settings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nytte-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keyFile(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function complaint(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

const signIn = {
  NYTTE_SIGN_IN_ISSUER: 'https://login.example.no',
  NYTTE_SIGN_IN_CLIENT_ID: 'nytte',
  NYTTE_SIGN_IN_CLIENT_SECRET: 'hemmelig',
};

describe('the settings of sign-in', () => {
  it('are off when nothing is said', () => {
    const { signIn: off, isDemonstration } = readConfig({});
    expect([off, isDemonstration]).toEqual([undefined, false]);
  });

  it('are filled in from the issuer and the client', () => {
    expect(readConfig({ ...signIn, NYTTE_SIGN_IN_SCOPES: 'openid' }).signIn).toMatchObject({
      issuer: 'https://login.example.no',
      authentication: { secret: 'hemmelig' },
      scopes: 'openid',
      organisationClaim: 'organisation_number',
      nameClaim: 'name',
    });
  });

  it('take a private key from a file, and say what is wrong with one that is none', () => {
    const { NYTTE_SIGN_IN_CLIENT_SECRET: _, ...rest } = signIn;
    const withKey = (file: string) => ({ ...rest, NYTTE_SIGN_IN_PRIVATE_KEY: file });
    const good = keyFile('good.json', '{"kty":"EC","d":"x","alg":"ES256","kid":"1"}');
    expect(readConfig(withKey(good)).signIn?.authentication).toMatchObject({ privateKey: { kid: '1' } });
    expect(complaint(withKey(path.join(folder, 'nowhere')))).toContain('cannot be read');
    expect(complaint(withKey(keyFile('public.json', '{"kty":"EC","alg":"ES256"}')))).toContain(
      'must hold kty, d and alg',
    );
    expect(complaint({ ...signIn, NYTTE_SIGN_IN_PRIVATE_KEY: good })).toContain('cannot be set together');
    expect(complaint(rest)).toContain('one must be set');
  });

  it.each<[string, Record<string, string>, string]>([
    ['a client without an issuer', { NYTTE_SIGN_IN_CLIENT_ID: 'x' }, 'NYTTE_SIGN_IN_CLIENT_ID'],
    ['an issuer without a client', { NYTTE_SIGN_IN_ISSUER: 'https://x.no' }, 'NYTTE_SIGN_IN_CLIENT_ID'],
    ['an issuer in the clear', { ...signIn, NYTTE_SIGN_IN_ISSUER: 'http://login.example.no' }, 'https://'],
    ['no public address on an open host', { ...signIn, HOST: '0.0.0.0' }, 'NYTTE_PUBLIC_URL'],
    [
      'a public address in the clear',
      { ...signIn, NYTTE_PUBLIC_URL: 'http://nytte.example.no' },
      'NYTTE_PUBLIC_URL',
    ],
    ['scopes without openid', { ...signIn, NYTTE_SIGN_IN_SCOPES: 'profile' }, 'openid'],
    ['details that are no list', { ...signIn, NYTTE_SIGN_IN_AUTHORIZATION_DETAILS: '{}' }, 'JSON array'],
  ])('refuse %s', (_, env, words) => {
    expect(complaint(env)).toContain(words);
  });

  it('need no public address on this machine, or a secure one anywhere', () => {
    expect(complaint({ ...signIn, HOST: '::1' })).toBe('');
    expect(complaint({ ...signIn, HOST: '0.0.0.0', NYTTE_PUBLIC_URL: 'https://nytte.example.no' })).toBe('');
    expect(complaint({ ...signIn, NYTTE_PUBLIC_URL: 'http://localhost:3000' })).toBe('');
  });
});

describe('the demonstration', () => {
  it.each([{}, { HOST: 'localhost' }, { HOST: '::1' }, { NYTTE_PUBLIC_URL: 'http://127.0.0.1:3000' }])(
    'starts on this machine: %j',
    (place) => {
      expect(readConfig({ NYTTE_DEMONSTRATION: 'on', ...place }).isDemonstration).toBe(true);
    },
  );

  it.each<[Record<string, string>, string]>([
    [{ HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
    [{ HOST: '::' }, 'HOST must be a loopback address'],
    [{ HOST: '192.168.1.4' }, 'HOST must be a loopback address'],
    [{ HOST: '127.0.0.1.evil.example' }, 'HOST must be a loopback address'],
    [{ HOST: 'nytte.example.no' }, 'HOST must be a loopback address'],
    [{ NYTTE_TRUST_PROXY: 'yes' }, 'NYTTE_TRUST_PROXY'],
    [{ NYTTE_PUBLIC_URL: 'https://nytte.example.no' }, 'NYTTE_PUBLIC_URL'],
  ])('refuses to start with %j, and says why', (place, words) => {
    const said = complaint({ NYTTE_DEMONSTRATION: 'on', ...place });
    expect(said).toContain('anybody signs in as anybody');
    expect(said).toContain(words);
  });

  it('is not asked for by a word that is near', () => {
    expect(complaint({ NYTTE_DEMONSTRATION: 'yes' })).toContain('NYTTE_DEMONSTRATION');
  });
});

describe('isLoopbackHost', () => {
  it.each(['127.0.0.1', '127.8.9.1', 'LOCALHOST', '::1', '[::1]', '::ffff:127.0.0.1'])('knows %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });
  it.each(['', '0.0.0.0', '128.0.0.1', 'localhost.evil.example', '127.0.0.1.nip.io', 'no-socket'])(
    'does not take %j for this machine',
    (host) => {
      expect(isLoopbackHost(host)).toBe(false);
    },
  );
});
