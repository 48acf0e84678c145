import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, productVersion, projectRoot, readConfig } from './config.ts';

const complaint = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: path.join(projectRoot(), '.nytte'),
      contentDir: path.join(projectRoot(), 'content'),
      worker: 'inline',
      metrics: 'loopback',
      trustProxy: false,
      embedding: undefined,
    });
  });

  it('takes an empty value for none, and leaves the settings of others alone', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', PATH: '/bin', HOME: '/root' }).port).toBe(3000);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', ' '],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', '0x50'],
    ['DATABASE_URL', 'mysql://localhost/nytte'],
    ['DATABASE_URL', 'postgres://a host/nytte'],
    ['NYTTE_PUBLIC_URL', 'nytte.example.no'],
    ['NYTTE_PUBLIC_URL', 'javascript:alert(1)'],
    ['NYTTE_PUBLIC_URL', 'https://nytte.example.no/under/a/path'],
    ['NYTTE_PUBLIC_URL', 'https://name:secret@nytte.example.no'],
    ['NYTTE_LOG_LEVEL', 'loud'],
    ['NYTTE_WORKER', 'on'],
    ['NYTTE_METRICS', 'yes'],
    ['NYTTE_TRUST_PROXY', 'true'],
    ['NYTTE_RATE_LIMIT_PER_MINUTE', '0'],
    ['NYTTE_DOCUMENT_LIMIT_PER_MINUTE', '1.5'],
    ['NYTTE_POOL_SIZE', '201'],
    ['NYTTE_STATEMENT_TIMEOUT_MS', 'never'],
    ['NYTTE_EMBEDDING_URL', 'ftp://models'],
    ['NYTTE_EMBEDDING_KEY', 'secret'],
    ['NYTTE_EMBEDDING_MODEL', 'a-model'],
    ['NYTTE_MAIL_FROM', 'nytte@example.no'],
    ['NYTTE_NO_SUCH_THING', 'x'],
  ])('refuses %s=%s by name, and does not repeat the value', (key, value) => {
    expect(complaint({ [key]: value })).toMatch(new RegExp(`(^|\\s)${key}: `, 'm'));
    if (value.length > 3) expect(complaint({ [key]: value })).not.toContain(value);
  });

  it('names every faulty key at once, a line each', () => {
    const lines = complaint({ PORT: 'x', NYTTE_WORKER: 'x', NYTTE_TYPO: 'x' }).split('\n');
    expect(lines).toHaveLength(4);
  });

  it('takes an embedding model by folder or by address, not both', () => {
    expect(readConfig({ NYTTE_EMBEDDING_FOLDER: '/models/a' }).embedding).toEqual({ folder: '/models/a' });
    const address = { NYTTE_EMBEDDING_URL: 'http://127.0.0.1:8080/v1', NYTTE_EMBEDDING_MODEL: 'm' };
    expect(readConfig(address).embedding).toEqual({
      url: address.NYTTE_EMBEDDING_URL,
      model: 'm',
      key: undefined,
    });
    expect(complaint({ ...address, NYTTE_EMBEDDING_FOLDER: '/models/a' })).toContain(
      'NYTTE_EMBEDDING_FOLDER',
    );
    expect(complaint({ NYTTE_EMBEDDING_URL: 'http://127.0.0.1' })).toContain('NYTTE_EMBEDDING_MODEL');
  });

  it('takes the public address with or without a slash at the end', () => {
    expect(readConfig({ NYTTE_PUBLIC_URL: 'https://nytte.example.no/' }).publicUrl).toBe(
      'https://nytte.example.no',
    );
  });
});

describe('the issuer of tokens', () => {
  const env = {
    NYTTE_TOKEN_ISSUER: 'https://maskinporten.no/',
    NYTTE_TOKEN_AUDIENCE: 'https://nytte.example.no/api',
    NYTTE_TOKEN_SCOPE_PREFIX: 'nytte:',
  };

  it('is taken exactly as its tokens name it', () => {
    expect(readConfig(env).tokenIssuer).toEqual({
      issuer: 'https://maskinporten.no/',
      audience: 'https://nytte.example.no/api',
      scopePrefix: 'nytte:',
    });
    expect(readConfig({}).tokenIssuer).toBeUndefined();
  });

  it('is set with all three settings or none', () => {
    for (const key of Object.keys(env)) {
      expect(complaint({ ...env, [key]: '' })).toContain('set all three or none');
    }
  });

  it('is asked for its keys over HTTPS, unless it is on this machine', () => {
    expect(complaint({ ...env, NYTTE_TOKEN_ISSUER: 'http://maskinporten.no/' })).toContain(
      'NYTTE_TOKEN_ISSUER',
    );
    expect(complaint({ ...env, NYTTE_TOKEN_ISSUER: 'http://127.0.0.1:8080/' })).toBe('');
  });
});

describe('productVersion', () => {
  it('is that of package.json', () => {
    expect(productVersion()).toMatch(/^\d+\.\d+\.\d+/);
  });
});
