import { chromium, type Browser, type Page } from 'playwright-core';
import type { Paper } from '../../../src-main/documents/model';
import { writeHtml } from '../../../src-main/writers/html/write-html';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { readPdf, type PdfPage } from './read-pdf';

/** As a reader of a PDF sees it: letters in their usual form, white space left aside. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

export type Printer = {
  open(paper: Paper): Promise<Page>;
  print(paper: Paper): Promise<PdfPage[]>;
  /** Of a page that was written already; `pages` as the program words ranges, all of them without it. */
  printPage(html: Uint8Array, pages?: string): Promise<PdfPage[]>;
  close(): Promise<void>;
};

/** Chromium as the preview and the printer of papers. */
export async function aPrinter(): Promise<Printer> {
  const browser: Browser = await chromium.launch({
    ...(chromiumPath && { executablePath: chromiumPath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  let page: Page | undefined;
  // A page of its own for each paper: the policy of one would hold for the next.
  const show = async (html: Uint8Array) => {
    await page?.close();
    page = await browser.newPage();
    await page.setContent(Buffer.from(html).toString());
    return page;
  };
  const open = (paper: Paper) => show(writeHtml(paper));
  return {
    open,
    print: async (paper) => readPdf(await (await open(paper)).pdf({ preferCSSPageSize: true })),
    printPage: async (html, pageRanges) =>
      readPdf(await (await show(html)).pdf({ preferCSSPageSize: true, ...(pageRanges === undefined ? {} : { pageRanges }) })),
    close: () => browser.close(),
  };
}
