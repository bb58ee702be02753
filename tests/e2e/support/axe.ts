import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** Of WCAG 2.2, and what is good practice where the keyboard goes. */
const ALL_RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: {
    'aria-allowed-role': { enabled: true },
    'aria-dialog-name': { enabled: true },
    'label-title-only': { enabled: true },
    tabindex: { enabled: true },
  },
};
const CONTRAST: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe takes for a fault and is none: the rule, and what its element looks like. */
const NO_FAULTS: [rule: string, element: RegExp][] = [
  // Mantine's own place for the keyboard before the first arrow; nobody hears of it.
  ['aria-required-children', /role="menu"/],
  // The letter of a picture that is hidden from whoever listens.
  ['label-content-name-mismatch', /data-testid="staff-menu"/],
];

const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe finds wrong on the page: the rule, the element, and why.
 * @param depth in a second theme only the colours are other ones.
 */
export async function axeFindings(page: Page, depth: 'all' | 'contrast'): Promise<string[]> {
  // By the debugger's own door: the page's policy forbids every script but the app's.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const options: RunOptions = {
    ...(depth === 'all' ? ALL_RULES : CONTRAST),
    resultTypes: ['violations'],
    iframes: false,
  };
  const violations = await page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return (await axe.run(wanted)).violations;
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !NO_FAULTS.some(([rule, element]) => rule === id && element.test(html)))
      .map(({ html, failureSummary = '' }) => {
        const [, why = ''] = failureSummary.split('\n');
        return `${id}: ${html.slice(0, 160)} (${why.trim()})`;
      }),
  );
}
