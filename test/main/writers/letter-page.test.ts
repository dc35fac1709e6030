import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { aLetter, letterOf } from './a-letter';
import { aPrinter, plain, type Printer } from './printer';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pixels = (millimetres: number) => (millimetres / 25.4) * 96;

describe.skipIf(!chromiumPath)('a letter in Chromium', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await aPrinter();
  });
  afterAll(() => printer.close());

  test('the first page has the name and no number, the others — 2 — and — 3 —, and the version stands on them', async () => {
    const pages = (await printer.print(aLetter({ red: true, sealed: false, lines: 20 }))).map(({ text }) => plain(text));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toContain('某某通信有限公司某市分公司');
    expect(pages[0]).toContain('某信网运函〔2025〕15号');
    expect(pages[0]).toContain('内部资料注意保管');
    expect(pages[0]).not.toContain('—');
    expect(pages[0]).not.toContain('V1.0');
    for (const [i, text] of pages.entries()) {
      if (i > 0) expect(text).toContain(`—${i + 1}—`);
      if (i > 0) expect(text).toContain('市一院网络割接通知书V1.0');
      if (i > 0) expect(text).not.toContain('〔2025〕15号');
    }
  });

  test('a plain letter has neither name nor line', async () => {
    const page = await printer.open(aLetter({ red: false, sealed: true }));
    expect(await page.locator('.letterHead, .redLines').count()).toBe(0);
    expect(plain(await page.locator('.letterNumber').innerText())).toBe('某信网运函〔2025〕15号');
  });

  test('wherever a page ends, signature and seal have the last text with them', async () => {
    for (const lines of [3, 4, 5, 6, 7, 8]) {
      const pages = (await printer.print(aLetter({ red: true, sealed: true, attachments: [], lines }))).map(({ text }) => plain(text));
      const signed = pages.filter((text) => /2025年4月13日|特此函告/.test(text));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/再次电话告知。特此函告。某某通信有限公司某市分公司2025年4月13日/);
    }
  });

  test('the lines are 170 mm long and the signature has 50 mm', async () => {
    const page = await printer.open(aLetter({ red: true, sealed: true }));
    const measured = await page.evaluate(() =>
      ['.redLines', '.signature'].map((each) => {
        const box = document.querySelector(each)?.getBoundingClientRect();
        return [box?.width ?? 0, box?.height ?? 0];
      }),
    );
    expect(measured[0]?.[0]).toBeCloseTo(pixels(170), 0);
    expect(measured[1]?.[1]).toBeGreaterThanOrEqual(pixels(50) - 0.5);
  });

  test('whatever a text looks like it is text', async () => {
    const hostile = `</style><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1">"'; } body { display: none } @page {`;
    const page = await printer.open(letterOf(hostile));
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
    expect(await page.locator('.letterName, .addressee, .attachment, .signed').allTextContents()).toEqual([
      hostile,
      `${hostile}：`,
      `附件：1．${hostile}`,
      `2．${hostile}`,
      hostile,
      hostile,
    ]);
  });
});
