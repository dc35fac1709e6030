import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { expect, test } from 'vitest';
import { makePaperPrinter } from '../../../src-main/hosts/electron/paper-printer';
import { aPartition, hearing } from './fake-electron';

type Asked = { url: string; page: string; options: BrowserWindowConstructorOptions; print: unknown; pdf: unknown[] };

/** Chromium in whose hidden windows papers are printed: `say` is what the dialog of the system ends with, `hold` lets printing wait. */
function aChromium({ say = [true, ''] as [boolean, string], pagesThere = 9, hold = false, unreachable = false } = {}) {
  const { session, fences } = aPartition();
  const asked: Asked[] = [];
  const windows: { destroyed: boolean; navigate: (event: { preventDefault(): void }) => void; crash: () => void }[] = [];
  const open = (options: BrowserWindowConstructorOptions) => {
    const one: Asked = { url: '', page: '', options, print: undefined, pdf: [] };
    const [hears, contents] = [hearing(), hearing()];
    const window = {
      ...hears,
      destroyed: false,
      navigate: (event: { preventDefault(): void }) => void contents.emit('will-frame-navigate', event),
      crash: () => void contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 }),
      isDestroyed: () => window.destroyed,
      destroy: () => {
        window.destroyed = true;
        hears.emit('closed');
      },
      loadURL: async (url: string) => {
        one.url = url;
        if (unreachable) throw new Error('ERR_FAILED');
        one.page = (await (await fences.serve?.({ url }))?.text()) ?? '';
      },
      webContents: {
        ...contents,
        print: (options: unknown, heard: (printed: boolean, why: string) => void) => {
          one.print = options;
          if (!hold) heard(...say);
        },
        printToPDF: async (options: { pageRanges?: string }) => {
          one.pdf.push(options);
          if (hold) return new Promise<Buffer>(() => undefined);
          const last = Number(/(\d+)$/.exec(options.pageRanges ?? '')?.[1] ?? 1);
          if (last > pagesThere) throw new Error('Page range exceeds page count');
          return Buffer.from('%PDF');
        },
      },
    };
    asked.push(one);
    windows.push(window);
    return window as unknown as BrowserWindow;
  };
  return { printer: makePaperPrinter({ session: session as unknown as Session, open }), asked, windows, fences };
}
const page = '<!doctype html><p>问题管理表</p>';
const going = new AbortController().signal;

test('a paper is printed from a hidden window without preload, scripts and Node, which loads it alone and is gone afterwards', async () => {
  const { printer, asked, windows, fences } = aChromium();
  expect(
    await printer.print(
      page,
      [
        { from: 2, to: 3 },
        { from: 5, to: 5 },
      ],
      going,
    ),
  ).toEqual({ ok: true, value: null });
  const [one] = asked;
  expect(one?.page).toBe(page);
  expect(one?.options.show).toBe(false);
  expect(one?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false });
  expect(one?.options.webPreferences?.preload).toBeUndefined();
  // Electron counts the pages of `print` from 0.
  expect(one?.print).toMatchObject({
    pageRanges: [
      { from: 1, to: 2 },
      { from: 4, to: 4 },
    ],
  });
  expect(windows[0]?.destroyed).toBe(true);
  expect((await fences.serve?.({ url: one?.url ?? '' }))?.status).toBe(403);
});

test('the window stays at its paper and asks nobody for anything', async () => {
  const { printer, asked, windows, fences } = aChromium({ hold: true });
  void printer.print(page, null, going);
  await Promise.resolve();
  const allowed = (url: string) => {
    let cancel = true;
    fences.request?.({ url }, (said) => (cancel = said.cancel));
    return !cancel;
  };
  expect(['https://example.com/', 'file:///etc/passwd', 'app://workbench/index.html', 'app://paper/other'].filter(allowed)).toEqual([]);
  expect([asked[0]?.url ?? '', 'data:image/jpeg;base64,AA'].every(allowed)).toBe(true);
  let prevented = false;
  windows[0]?.navigate({ preventDefault: () => void (prevented = true) });
  expect(prevented).toBe(true);
  expect(fences.check?.()).toBe(false);
  printer.closeAll();
});

test('a PDF has the size and direction of the paper and only the pages that were asked for', async () => {
  const { printer, asked } = aChromium();
  const made = await printer.toPdf(
    page,
    [
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ],
    going,
  );
  expect(made.ok && Buffer.from(made.value).toString()).toBe('%PDF');
  expect(asked[0]?.pdf).toEqual([expect.objectContaining({ preferCSSPageSize: true, printBackground: true, pageRanges: '2-3,5-5' })]);
  expect(asked[0]?.pdf[0]).not.toHaveProperty('displayHeaderFooter');
  await printer.toPdf(page, null, going);
  expect(asked[1]?.pdf[0]).not.toHaveProperty('pageRanges');
});

test('pages that a paper does not have are told as such', async () => {
  const { printer } = aChromium({ pagesThere: 2 });
  expect(await printer.toPdf(page, [{ from: 3, to: 4 }], going)).toEqual({ ok: false, failure: { kind: 'no-such-pages', pages: '3-4' } });
});

test.each([
  ['Print job canceled', 'cancelled'],
  ['Print job failed', 'not-printed'],
])('what the dialog of the system ends with is told: %s', async (why, kind) => {
  const { printer } = aChromium({ say: [false, why] });
  expect(await printer.print(page, null, going)).toEqual({ ok: false, failure: { kind } });
});

test('printing that is cancelled, or whose program ends, leaves no window behind', async () => {
  const { printer, windows } = aChromium({ hold: true });
  const stop = new AbortController();
  const first = printer.print(page, null, stop.signal);
  await Promise.resolve();
  stop.abort();
  expect(await first).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  const second = printer.print(page, null, going);
  printer.closeAll();
  expect(await second).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  expect(windows.map(({ destroyed }) => destroyed)).toEqual([true, true]);
});

test.each(['print', 'toPdf'] as const)(
  'where what shows the paper breaks down, %s ends with that and leaves no window behind',
  async (way) => {
    const { printer, asked, windows, fences } = aChromium({ hold: true });
    const ended = printer[way](page, null, going);
    await Promise.resolve();
    windows[0]?.crash();
    expect(await ended).toEqual({ ok: false, failure: { kind: 'paper-broke-down' } });
    expect(windows[0]?.destroyed).toBe(true);
    expect((await fences.serve?.({ url: asked[0]?.url ?? '' }))?.status).toBe(403);
  },
);

test('a paper that cannot be loaded leaves no window behind', async () => {
  const { printer, asked, windows, fences } = aChromium({ unreachable: true });
  await expect(printer.toPdf(page, null, going)).rejects.toThrow('ERR_FAILED');
  expect(windows[0]?.destroyed).toBe(true);
  expect((await fences.serve?.({ url: asked[0]?.url ?? '' }))?.status).toBe(403);
});

test('a window that is not as it should be does not stay open, and one that cannot be opened is told', async () => {
  const { session } = aPartition();
  const printing = (open: () => BrowserWindow) =>
    makePaperPrinter({ session: session as unknown as Session, open }).print(page, null, going);
  let destroyed = false;
  const destroy = () => void (destroyed = true);
  const on = () => {
    throw new Error('no listening');
  };
  const half = { on, isDestroyed: () => destroyed, destroy, webContents: { on } };
  await expect(printing(() => half as unknown as BrowserWindow)).rejects.toThrow('no listening');
  expect(destroyed).toBe(true);
  await expect(
    printing(() => {
      throw new Error('no window');
    }),
  ).rejects.toThrow('no window');
});
