import { describe, expect, it } from 'vitest';
import { testApp } from '../../kernel/http/testing-app.ts';
import { languages } from '../../kernel/i18n/language.ts';
import { messages } from './ocds-messages.ts';
import { ocdsPages } from './ocds-routes.tsx';

const page = async (address: string, publicUrl?: string) => {
  const { app } = testApp(ocdsPages({ publicUrl, ocidPrefix: 'ocds-abc123-' }));
  const response = await app.request(address);
  expect(response.status).toBe(200);
  return response.text();
};

describe('the page about OCDS', () => {
  it('gives commands that can be pasted, with the address and prefix of the installation', async () => {
    const html = await page('/en/procurement/ocds', 'https://nytte.example');
    expect(html).toContain('https://nytte.example/api/v1/ocds/releases?since=2026-01-01');
    expect(html).toContain('https://nytte.example/api/v1/ocds/records/ocds-abc123-');
    expect(html).toContain('A purchase is called ocds-abc123- and then');
    expect(await page('http://127.0.0.1:3999/procurement/ocds')).toContain(
      'http://127.0.0.1:3999/api/v1/ocds',
    );
  });

  it('says the same in three languages, none of it in another', () => {
    const texts = languages.map((language) => {
      const { idPoints, ...rest } = messages[language];
      return JSON.stringify([rest, idPoints('x-')]);
    });
    const [nb = '', nn = '', en = ''] = texts.map((text) => text.match(/"[^"]{40,}"/g)?.join('\n') ?? '');
    for (const text of nb.split('\n')) expect(`${nn}\n${en}`.split('\n')).not.toContain(text);
    expect(messages.nn.adds).toHaveLength(messages.nb.adds.length);
    expect(messages.en.adds).toHaveLength(messages.nb.adds.length);
    expect(messages.en.idPoints('x-')).toHaveLength(messages.nn.idPoints('x-').length);
  });
});
