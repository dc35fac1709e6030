import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** With PICTURES=<folder> every screen is kept as a picture, to be looked at. */
const pictures = process.env['PICTURES'];

/**
 * In which languages and colour schemes the screens are walked. Each language and each scheme once finds what axe can find; for pictures, and
 * with ALL_LOOKS=1, all four are walked.
 */
export const looks: readonly (readonly ['zh' | 'en', 'light' | 'dark'])[] = [
  ['zh', 'light'],
  ['en', 'dark'],
  ...(pictures || process.env['ALL_LOOKS']
    ? ([
        ['zh', 'dark'],
        ['en', 'light'],
      ] as const)
    : []),
];

/** No finding that keeps somebody out: neither serious nor critical. */
export async function lookAt(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
  // In a frame that runs no script the examiner would wait for ever.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    name,
  ).toEqual([]);
}
