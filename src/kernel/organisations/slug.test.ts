import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from './slug.ts';

describe('slugify', () => {
  it.each([
    ['Sande (Møre og Romsdal)', 'sande-more-og-romsdal'],
    ['Gáivuotna – Kåfjord', 'gaivuotna-kafjord'],
    ['Deatnu/Tana', 'deatnu-tana'],
    ['Ærø', 'aero'],
    ['Þjóðskrá Íslands', 'thjodskra-islands'],
    ['Łódź & Straße', 'lodz-strasse'],
    ['北京', ''],
  ])('%s → %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('always gives lower-case words joined by single hyphens, and the same again from them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = slugify(name);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});
