import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromium, type Browser, type Page } from 'playwright-core';
import { documents } from '../../../src-main/documents/index';
import { heading, paragraph, title, type Block, type Paper } from '../../../src-main/documents/model';
import { writeHtml } from '../../../src-main/writers/html/write-html';
import { parseBundle } from '#shared/bundle';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { made, must, textsIn } from '../documents/read-paper';
import { sampleBundles } from '../documents/sample-bundles';
import { aPaper, everyBlock, everywhere, issues, issueTable, landscape, portrait, signature } from './a-paper';
import { readPdf, type PdfPage } from './read-pdf';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** As a reader of a PDF sees it: letters in their usual form, white space left aside. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const hostile =
  `</style><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1"><a href="javascript:ran=1">连接</a>` +
  `'"; } body { display: none } @page { content: url(http://127.0.0.1:9/x) } \\22 \\3c  ]]> --> <!-- &lt; &#x41; {name-0}`;

describe.skipIf(!chromiumPath)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const asked: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath && { executablePath: chromiumPath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage();
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', () => Object.assign(globalThis, { violated: true })),
    );
    page.on('console', (message) => said.push(message.text()));
  });
  afterAll(() => browser.close());

  const address = 'http://paper.test/';
  async function open(bytes: Uint8Array): Promise<Page> {
    said.length = asked.length = 0;
    await page.unrouteAll();
    await page.route('**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: Buffer.from(bytes) });
    });
    await page.goto(address);
    return page;
  }
  const print = async (paper: Paper): Promise<PdfPage[]> => readPdf(await (await open(writeHtml(paper))).pdf({ preferCSSPageSize: true }));

  test('whatever a text looks like it is text: nothing runs, nothing is fetched, nothing breaks the policy', async () => {
    await open(writeHtml(everywhere(hostile)));
    expect(await page.evaluate(() => [Reflect.get(globalThis, 'ran'), Reflect.get(globalThis, 'violated')])).toEqual([
      undefined,
      undefined,
    ]);
    expect([said, asked]).toEqual([[], [address]]);
    expect(await page.title()).toBe(hostile.replace(/\s+/g, ' '));
    const found = await page.evaluate(() => ({
      names: [...new Set([...document.querySelectorAll('*')].map((each) => each.localName))].sort(),
      attributes: [...new Set([...document.querySelectorAll('body *')].flatMap((each) => each.getAttributeNames()))].sort(),
      texts: [...document.querySelectorAll('p,h1,h2,h3,th,td')].map((each) => each.textContent),
      shown: getComputedStyle(document.body).display,
    }));
    const elements = 'body col colgroup div h1 h3 head html meta p section style table tbody td th thead title tr';
    expect(found.names.join(' ')).toBe(elements);
    expect(found.attributes).toEqual(['class', 'scope']);
    expect(found.shown).toBe('block');
    // A label has its colon, a caption its number.
    expect(found.texts.map((each) => each?.replace(/^表1　|：$/g, ''))).toEqual(Array.from({ length: 17 }, () => hostile));
  });

  test('the policy lets no script, no style and no picture from elsewhere in, even if one stood there', async () => {
    const broken = Buffer.from(writeHtml(everywhere('甲')))
      .toString()
      .replace('</body>', '<script>globalThis.ran=1</script><p style="color:red">x</p><img src="http://127.0.0.1:9/x"></body>');
    await open(Buffer.from(broken));
    expect(await page.evaluate(() => [Reflect.get(globalThis, 'ran'), Reflect.get(globalThis, 'violated')])).toEqual([undefined, true]);
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLElement>('p[style]') && getComputedStyle(document.querySelector('p[style]') as Element).color,
      ),
    ).toBe('rgb(0, 0, 0)');
    expect(asked).toEqual([address]);
  });

  test('header, footer and number stand on every page of paper, whatever they look like', async () => {
    const pages = await print(
      aPaper([portrait(...Array.from({ length: 60 }, () => paragraph('一段文字。')))], { header: hostile, footer: '内部“资料”\\' }),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, { text }] of pages.entries()) {
      expect(plain(text)).toContain(plain('内部“资料”\\'));
      expect(plain(text)).toContain(`第${i + 1}页共${pages.length}页`);
      expect(plain(text)).toContain(plain('</style><script>'));
    }
  });

  test('a page is A4, upright or on its side as its section says, and a section begins a page', async () => {
    const pages = await print(aPaper([portrait(title('一')), landscape(title('二')), portrait(title('三'))]));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
  });

  test('the head of a table stands on every page that the table goes over, and no row is split', async () => {
    const pages = await print(aPaper([landscape(issueTable(issues(120)))]));
    expect(pages.length).toBeGreaterThan(5);
    for (const { text } of pages) expect(plain(text).split('序号问题编号问题名称问题描述所属模块')).toHaveLength(2);
    const rows = pages.flatMap(({ text }) => plain(text).match(/WT-2026-\d{5}院区专线第\d+条时延超过约定.*?处理中\.{6}/g) ?? []);
    expect(rows).toHaveLength(120);
  });

  test('a row taller than a page goes on on the next, and its end is there', async () => {
    const pages = await print(aPaper([landscape(issueTable([{ name: '长', text: `${'字'.repeat(6_000)}完` }]))]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ text }) => plain(text)).join('')).toContain('字完');
  });

  test('signatures stay on one page, with the text before them', async () => {
    for (const lines of [22, 24, 26, 28, 30]) {
      const before = Array.from({ length: lines }, (_, i): Block => paragraph(`第 ${i} 行`));
      const pages = await print(aPaper([portrait(...before, paragraph('以上内容已经双方确认。'), signature())]));
      const signed = pages.filter(({ text }) => /代表|以上内容|各执一份/.test(plain(text)));
      expect(signed).toHaveLength(1);
      expect(plain(signed[0]?.text ?? '')).toMatch(/以上内容已经双方确认。.*代表\(签字\):.*日期:.*各执一份。/);
    }
  });

  test('headings are numbered 一、 （一） 1. （1）, in English 1 1.1 1.1.1 1.1.1.1, through all sections', async () => {
    const sections = [
      portrait(heading(1, '甲'), heading(2, '乙'), heading(2, '丙'), heading(3, '丁'), heading(4, '戊')),
      portrait(heading(3, '己'), heading(1, '庚'), heading(2, '辛')),
    ];
    const numbered = async (language: 'zh' | 'en') =>
      plain((await print(aPaper(sections, { language, header: '', footer: '' }))).map(({ text }) => text).join(''));
    for (const part of ['一、甲(一)乙(二)丙1.丁(1)戊', '2.己二、庚(一)辛']) expect(await numbered('zh')).toContain(part);
    for (const part of ['1甲1.1乙1.2丙1.2.1丁1.2.1.1戊', '1.2.2己2庚2.1辛']) expect(await numbered('en')).toContain(part);
  });

  test('a cover has its page for itself, and no page is empty between', async () => {
    const pages = await print(aPaper(everyBlock(3)));
    const texts = pages.map(({ text }) => plain(text));
    expect(texts[0]).toMatch(/项目名称:院区双路由互联.*版本:V1\.2/);
    expect(texts[0]).not.toContain('合同编号');
    expect(texts[1]).toContain('合同编号');
    expect(texts.findIndex((each) => each.includes('三、签字'))).toBe(texts.findIndex((each) => each.includes('报障电话')) + 1);
  });

  test.each(documents.map(({ kind }) => kind))('every value of the sample stands in the PDF of %s', async (kind) => {
    const document = documents.find((each) => each.kind === kind);
    const subjects = (await sampleBundles(document ? [document.subject] : [])).slice(0, 2);
    expect(subjects.length).toBeGreaterThan(0);
    for (const { text: bundle } of subjects)
      for (const audience of ['customer', 'internal'] as const) {
        const edition = { audience, language: 'zh' } as const;
        const { bytes } = await made(kind, bundle, edition, 'html');
        const read = plain(
          readPdf(await (await open(bytes)).pdf({ preferCSSPageSize: true }))
            .map(({ text }) => text)
            .join(''),
        );
        for (const text of textsIn(must({ ok: true, value: document?.build(must(parseBundle(bundle)), edition).paper ?? aPaper([]) })))
          expect(read).toContain(plain(text));
        expect([said, asked]).toEqual([[], [address]]);
      }
  });
});

test('the same paper gives the same bytes, and so many rows as there are', () => {
  const heard: number[] = [];
  const paper = aPaper([landscape(issueTable(issues(450)))]);
  const bytes = writeHtml(paper, { onProgress: (done, total) => heard.push(done / total) });
  expect(Buffer.from(bytes).equals(writeHtml(paper))).toBe(true);
  expect(heard.at(-1)).toBe(1);
  expect(heard.length).toBeGreaterThan(2);
  expect(() => writeHtml(paper, { signal: AbortSignal.abort() })).toThrow();
});
