import { expect, test } from 'vitest';
import { attributeValues, danglingReferences, render } from '../testing/rendered.ts';
import { Layout } from './layout.tsx';
import type { VisitorView } from './session-menu.tsx';

const page = (lang: 'nb' | 'nn' | 'en') =>
  render(
    <Layout
      lang={lang}
      title="Brannvern & <b>"
      path="/brief?need=a&b=1"
      origin="https://nytte.example"
      navigation={[{ href: '/', label: 'Behov', isCurrent: true }]}
      footerLinks={[{ href: '/om', label: 'Om' }]}
      content={{ version: '2026-11', date: '23. november 2026' }}
      assets={{ css: '/a.css', js: '/a.js', font: '/a.woff2' }}
    >
      <h1>Hei</h1>
    </Layout>,
  );

test('the page names its language and where it is found in the other two', () => {
  const html = page('nn');
  expect(html).toContain('<html lang="nn">');
  expect(html).toContain(
    'rel="alternate" hreflang="en" href="https://nytte.example/en/brief?need=a&amp;b=1"',
  );
  expect(html).toContain('rel="canonical" href="https://nytte.example/nn/brief?need=a&amp;b=1"');
});

test('the language switch marks each language in itself and leads to the same page', () => {
  expect(page('nb')).toContain('<a href="/nn/brief?need=a&amp;b=1" lang="nn" hreflang="nn">Nynorsk</a>');
});

test('the skip link leads to the content, and no reference dangles', () => {
  const html = page('nb');
  expect(attributeValues(html, 'href')).toContain('#main');
  expect(danglingReferences(html)).toEqual([]);
});

test('the title is escaped and carries the name of the product', () => {
  expect(page('nb')).toContain('<title>Brannvern &amp; &lt;b&gt; – Nytte</title>');
});

test('a strict content security policy can hold: no inline style, script or handler', () => {
  const html = page('nb');
  expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)/);
});

const withVisitor = (visitor: VisitorView | undefined) =>
  render(
    <Layout
      lang="nb"
      title="T"
      path="/needs"
      navigation={[]}
      footerLinks={[]}
      assets={{ css: '/a.css' }}
      visitor={visitor}
    />,
  );

test('who has not signed in is shown the way in; where nobody can, nothing is promised', () => {
  expect(withVisitor({ signInHref: '/sign-in?return=%2Fneeds' })).toContain(
    'href="/sign-in?return=%2Fneeds">Logg inn</a>',
  );
  expect(withVisitor(undefined)).not.toContain('Logg inn');
});

test('who has signed in opens their menu without JavaScript, and each form in it carries the token', () => {
  const html = withVisitor({
    name: 'Kari <b>',
    token: 'secret-token',
    returnPath: '/needs',
    actingFor: { name: 'Fjell', role: 'leser' },
    others: [{ id: 'o-2', name: 'Bjørkvik' }],
    links: [{ href: '/me', label: 'Min side', isCurrent: true }],
  });
  expect(html).toContain('<details class="nytte-session"><summary>');
  expect(html).toContain('Kari &lt;b&gt;');
  expect(html).toContain('name="organisationId" value="o-2"');
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  expect(forms).toHaveLength(2);
  for (const form of forms) expect(form).toContain('name="_token" value="secret-token"');
});
