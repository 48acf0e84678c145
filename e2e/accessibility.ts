import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it stands, one line each. Text of the same colour as its ground counts too:
 * axe calls that incomplete.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    // What passed is neither worked out in detail nor sent out of the browser.
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(standards)
    // The other mode opens a second page to put frames together, and no page of ours has any.
    .setLegacyMode(true)
    .analyze();
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
  const invisible = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes)
    .filter((node) => node.any.some((check) => check.data?.messageKey === 'equalRatio'))
    .map((node) => `invisible text: ${node.html.slice(0, 200)}`);
  return [...broken, ...invisible];
}

/** Whether the page is wider than its window: then a reader on a phone must scroll sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
