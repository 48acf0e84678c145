import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colours(layer: 'light' | 'dark'): Map<string, string> {
  const start = tokens.indexOf(`@layer ds.theme.color-scheme.${layer}`);
  const block = tokens.slice(start, tokens.indexOf('@layer', start + 1));
  return new Map(
    [...block.matchAll(/--ds-color-([\w-]+): (#[0-9a-fA-F]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['neutral-background-default', 'neutral-background-tinted', 'neutral-surface-default'];

const textPairs = [
  ...['neutral-text-default', 'neutral-text-subtle', 'accent-text-subtle', 'danger-text-subtle'].flatMap(
    (text) => grounds.map((ground) => [text, ground] as const),
  ),
  ['neutral-text-default', 'accent-surface-tinted'],
  ['neutral-text-subtle', 'accent-surface-tinted'],
  ['accent-text-subtle', 'accent-surface-tinted'],
  ['accent-text-default', 'accent-surface-tinted'],
  ['accent-text-default', 'accent-surface-hover'],
  ['neutral-text-default', 'danger-surface-tinted'],
  ['danger-text-subtle', 'danger-surface-tinted'],
  ['danger-text-default', 'danger-surface-tinted'],
  ['neutral-text-default', 'warning-surface-tinted'],
  ['warning-text-subtle', 'warning-surface-tinted'],
  ['accent-base-contrast-default', 'accent-base-default'],
  ['accent-base-contrast-default', 'accent-base-hover'],
  ['accent-base-contrast-default', 'accent-base-active'],
  ['danger-base-contrast-default', 'danger-base-default'],
] as const;

const formPairs = grounds.flatMap((ground) => [
  ['neutral-border-default', ground] as const,
  ['accent-border-strong', ground] as const,
  ['danger-border-default', ground] as const,
]);

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const palette = colours(scheme);
  const ratio = (one: string, other: string): number =>
    contrast(palette.get(one) ?? '', palette.get(other) ?? '');

  test.each(textPairs)('%s on %s is readable text (4.5:1)', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(formPairs)('%s on %s is visible as the edge of a control or mark (3:1)', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the dark scheme follows the system and needs no attribute on the page', () => {
  expect(tokens).toContain('@media screen and (prefers-color-scheme: dark) {\n  :root {');
});
