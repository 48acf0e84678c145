import { expect, test } from 'vitest';
import { attributeValues, danglingReferences, render } from '../testing/rendered.ts';
import { Layout } from './layout.tsx';

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
