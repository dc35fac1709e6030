import { tracedPaper } from '../../../fixtures/traced';
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { LeakReport } from '#shared/papers/leaks/report';
import { text } from '#shared/text/index';
import { useDocuments } from '../../../../src-renderer/state/documents';
import { aFakeDesktop, aProject, saved, show } from './a-workspace';

const words = text.zh.exporting;
const button = (name: string) => screen.findByRole('button', { name });
const leaks: LeakReport = {
  findings: [{ kind: 'name', certain: true, text: '陈建', count: 1, places: [], of: null }],
  total: 1,
  fingerprint: 'f1',
};
const done = { state: 'done', result: { traced: tracedPaper } } as const;

test('a host that makes PDF saves the pages that were asked for, and prints and shows them', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved, done]);
  const { user } = show(store, id, desktop, { print: true });
  await user.type(await screen.findByLabelText(words.pages.label), '第 2 页，4-5');
  await user.click(await button(words.savePdf));
  await screen.findByText(words.savedAs(saved.file));
  await user.click(await button(words.print));
  await screen.findByText(words.printed);
  await user.click(await button(words.openPdf));
  await screen.findByText(words.opened);
  const pages = [
    { from: 2, to: 2 },
    { from: 4, to: 5 },
  ];
  expect(asked.pdf).toMatchObject([
    { pages, then: 'save', passed: '' },
    { pages, then: 'open' },
  ]);
  expect(asked.printed).toMatchObject([{ document: 'issue-table', audience: 'customer', pages, passed: '' }]);
  const records = await store.db.of('documentExport').toArray();
  expect(Object.fromEntries(records.map(({ format, pages }) => [format, pages]))).toEqual({ pdf: '2,4-5', print: '2,4-5' });
});

test('pages that are none are told at the field, and nothing is printed with them', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([saved]).desktop, { print: true });
  await user.type(await screen.findByLabelText(words.pages.label), '5-3');
  await screen.findByText(words.pages.problem({ why: 'backwards', part: '5-3' }));
  expect((await button(words.print)).hasAttribute('disabled')).toBe(true);
  expect((await button(words.savePdf)).hasAttribute('disabled')).toBe(true);
  expect((await button(words.saveWord)).hasAttribute('disabled')).toBe(false);
});

test('a host that prints nothing itself offers the dialog of the browser, for which it asks for no pages', async () => {
  const { store, id } = await aProject();
  show(store, id, aFakeDesktop([saved]).desktop);
  await button(words.printOrPdf);
  expect(screen.queryByRole('button', { name: words.savePdf })).toBeNull();
  expect(screen.queryByLabelText(words.pages.label)).toBeNull();
});

test('what the outgoing check found is asked about before the browser prints it too', async () => {
  const { store, id } = await aProject();
  const { user } = show(store, id, aFakeDesktop([saved], { leaks }).desktop);
  await waitFor(async () => expect((await button(words.printOrPdf)).hasAttribute('disabled')).toBe(false));
  await user.click(await button(words.printOrPdf));
  await screen.findByRole('textbox', { name: new RegExp(text.zh.leaks.reason) });
  await user.click(await button(text.zh.leaks.cancel));
  await button(words.printOrPdf);
});

test('of a long table the first rows are shown, which is said, and all of it is printed', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved], { rows: { shown: 300, total: 10_000 } });
  const print = vi.fn();
  const { user } = show(store, id, desktop);
  await screen.findByText(words.firstRows(300, 10_000));
  expect(asked.preview[0]).toHaveProperty('mostRows', 300);
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({ print } as unknown as Window);
  await user.click(await button(words.printOrPdf));
  await waitFor(() => expect(asked.preview).toHaveLength(2));
  expect(asked.preview[1]).not.toHaveProperty('mostRows');
  vi.restoreAllMocks();
});

test('what was found in all of a long paper, and not in the pages that are shown, is asked about before the browser prints it', async () => {
  const { store, id } = await aProject();
  const { desktop, asked } = aFakeDesktop([saved], { rows: { shown: 300, total: 10_000 } });
  const { user } = show(store, id, desktop);
  await screen.findByText(words.firstRows(300, 10_000));
  const { task } = desktop;
  desktop.task = async (input) => {
    const told = await task(input);
    return asked.preview.length > 1 && told.ok && told.value.state === 'done'
      ? { ...told, value: { ...told.value, result: { ...(told.value.result as object), leaks } } }
      : told;
  };
  await user.click(await button(words.printOrPdf));
  await screen.findByRole('textbox', { name: new RegExp(text.zh.leaks.reason) });
  expect(await store.db.of('documentExport').count()).toBe(0);
});

test('a print that was asked for by a key and could not be made prints no other document later', async () => {
  const { store, id } = await aProject();
  const { desktop } = aFakeDesktop([saved]);
  const { previewDocument } = desktop;
  desktop.previewDocument = async () => ({ ok: false, failure: { kind: 'host-gone' } });
  useDocuments.setState({ printing: true });
  const print = vi.fn();
  vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue({ print } as unknown as Window);
  const { user } = show(store, id, desktop);
  await waitFor(() => expect(useDocuments.getState().printing).toBe(false));
  desktop.previewDocument = previewDocument;
  await user.click(await screen.findByRole('link', { name: /实施计划/ }));
  await waitFor(async () => expect((await button(words.printOrPdf)).hasAttribute('disabled')).toBe(false));
  expect(print).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
