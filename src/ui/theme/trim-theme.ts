const headOfLayer = /^@layer [^{]*\{\n(?<head>[^\n]*)/;

/** Blocks of the generated theme that no page of ours can reach: one typeface, one scheme switch (the system's). */
function isUnused(block: string): boolean {
  const head = headOfLayer.exec(block)?.groups?.head ?? '';
  return (
    head.includes('[data-typography="secondary"]') ||
    head.startsWith('[data-color-scheme="dark"]') ||
    /\[data-color="(?:info|success)"\]/.test(head)
  );
}

/** Keeps the dark scheme for whoever asks their system for it, without an attribute on the page. */
function followSystem(css: string): string {
  return css
    .replace(/@media \(prefers-color-scheme: light\) \{[^{}]*\{[^{}]*\}\s*\}\n?/g, '')
    .replace(
      /@media \(prefers-color-scheme: dark\) \{\s*\[data-color-scheme="auto"\]/g,
      '@media screen and (prefers-color-scheme: dark) {\n  :root',
    );
}

/**
 * Cuts what Designsystemet generates but Nytte never uses (info and success scales, the second typeface, manual
 * scheme switches) out of a built theme, so that the stylesheet stays small.
 */
export function trimTheme(builtCss: string): string {
  const blocks = builtCss.split(/(?=^@layer )/m);
  const [intro = '', ...layers] = blocks;
  const kept = layers.flatMap((block) => {
    const dark = /@media \(prefers-color-scheme: dark\)[\s\S]*/.exec(block)?.[0];
    if (!isUnused(block)) return [followSystem(block)];
    return dark === undefined ? [] : [followSystem(`@layer ds.theme.color-scheme.dark {\n${dark}`)];
  });
  return [intro.trimEnd(), ...kept.map((block) => block.trimEnd())]
    .join('\n\n')
    .replace(/^ *--ds-color-(?:info|success)-[^\n]*\n/gm, '')
    .concat('\n');
}
