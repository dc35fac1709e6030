import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { parseBundle, rowsOf } from '#shared/bundle';
import { useAttachments } from '../../../src-renderer/data/attachments';
import { bundleOf } from '../../../src-renderer/data/bundle';
import { historyOf } from '../../../src-renderer/data/history';
import { StoreProvider, type OwnStore } from '../../../src-renderer/data/store';
import { aLooseStore, create, must } from './a-store';

const aFile = (owner: string, fileName: string) => ({
  owner,
  fileName,
  slot: 'photos',
  sha256: 'a1'.repeat(32),
  mediaType: 'image/jpeg',
  bytes: 3,
});

function Files({ id, voided = false }: { id: string | null; voided?: boolean }) {
  const rows = useAttachments('visit', id, { voided });
  return <p data-testid="out">{rows?.map(({ fileName }) => fileName).join(',') ?? '…'}</p>;
}
const says = (text: string) => waitFor(() => expect(screen.getByTestId('out').textContent).toBe(text));

async function aVisit(store: OwnStore) {
  const customerId = await create(store, 'customer', { name: '市一院' });
  return { customerId, visit: await create(store, 'visit', { customerId }) };
}

test('the files of a record are those it owns, follow what is added, voided and taken back, and are none for a record not made yet', async () => {
  const store = await aLooseStore();
  const { visit, customerId } = await aVisit(store);
  await create(store, 'attachment', aFile(`customer:${customerId}`, '别处.jpg'));
  const first = await create(store, 'attachment', aFile(`visit:${visit}`, '一.jpg'));
  const shown = (id: string | null, voided?: boolean) => (
    <StoreProvider value={store}>
      <Files id={id} voided={voided ?? false} />
    </StoreProvider>
  );
  const page = render(shown(visit));
  onTestFinished(() => page.unmount());
  await says('一.jpg');
  await act(() => create(store, 'attachment', aFile(`visit:${visit}`, '二.jpg')));
  await says('一.jpg,二.jpg');
  await act(() => store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id: first, void: '拍糊了' }] }));
  await says('二.jpg');
  await act(() => store.undo());
  await says('一.jpg,二.jpg');
  await act(() => store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id: first, void: '拍糊了' }] }));
  page.rerender(shown(visit, true));
  await says('一.jpg,二.jpg');
  page.rerender(shown(null));
  await says('');
});

test('a data file brings the files of everything in it and whom they came from, and no others', async () => {
  const store = await aLooseStore();
  const { visit, customerId } = await aVisit(store);
  const contact = await create(store, 'contact', { customerId, name: '张主任' });
  const stranger = await create(store, 'visit', { customerId });
  const mine = await create(store, 'attachment', { ...aFile(`visit:${visit}`, '一.jpg'), from: `contact:${contact}` });
  const above = await create(store, 'attachment', aFile(`customer:${customerId}`, '合同.pdf'));
  const voided = await create(store, 'attachment', aFile(`visit:${visit}`, '作废.jpg'));
  await store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id: voided, void: '重复' }] });
  await create(store, 'attachment', aFile(`visit:${stranger}`, '别的走访.jpg'));
  const bundle = must(parseBundle((await bundleOf(store, { kind: 'visit', id: visit }, '2026-11-24T01:00:00.000Z')) ?? ''));
  expect(
    rowsOf(bundle, 'attachment')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([mine, above].sort());
  expect(rowsOf(bundle, 'contact').map(({ name }) => name)).toEqual(['张主任']);
});

test('what happened to a file can be read in its history', async () => {
  const store = await aLooseStore();
  const { visit } = await aVisit(store);
  const id = await create(store, 'attachment', aFile(`visit:${visit}`, '一.jpg'));
  await store.commit({ label: 'edit:attachment', writes: [{ kind: 'attachment', id, update: { caption: '机房门口' } }] });
  const [edited, made] = historyOf(await store.history(id), 'attachment', id);
  expect([edited?.op, made?.op]).toEqual(['update', 'create']);
  expect(edited?.changes.map(({ label, next }) => [label.zh, next])).toEqual([['说明', '机房门口']]);
});
