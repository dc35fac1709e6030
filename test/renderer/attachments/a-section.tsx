import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { fail } from '#shared/result';
import { Attachments } from '../../../src-renderer/attachments/attachments';
import { FilesProvider, type Files } from '../../../src-renderer/attachments/files';
import type { OwnStore } from '../../../src-renderer/data/store';
import { create, type AStore } from '../data/a-store';
import { aPage } from '../features/a-page';
import { aDarkroom } from './a-darkroom';

export async function aVisit({ store }: Pick<AStore, 'store'>): Promise<string> {
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  return create(store, 'visit', { customerId });
}

/** The files of a visit on a page of their own, over a main process and a store. */
export function aSection({ desktop }: Pick<AStore, 'desktop'>, { store }: Pick<AStore, 'store'>, id: string) {
  const room = aDarkroom();
  const download = vi.fn<Files['download']>(async () => fail({ kind: 'unknown-task' }));
  const section = (
    <FilesProvider value={{ desktop, download, darkroom: room }}>
      <Attachments kind="visit" id={id} />
    </FilesProvider>
  );
  const { user } = aPage(store, { '/': () => section }, '/');
  return { user, room, download };
}
export const section = () => screen.findByRole('region', { name: '照片与附件' });
/** The photos on the page. */
export const looks = () => screen.queryAllByRole('button', { name: /^查看/ });
export const filesIn = (store: OwnStore) => store.db.of('attachment').toArray();
/** The files in the vault, smaller sizes included. */
export const inVault = (folder: string) =>
  readdirSync(join(folder, 'vault', 'attachments'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());

/** Chooses files after a click on a button of the section. */
export async function give(name: RegExp | string, given: File[], user: ReturnType<typeof aSection>['user']): Promise<void> {
  await user.click(within(await section()).getByRole('button', { name }));
  await user.upload((await section()).querySelector('input[type="file"]') as HTMLInputElement, given);
}

export function drop(target: Element, given: File[]): void {
  const dataTransfer = { types: ['Files'], files: given, dropEffect: 'none' };
  fireEvent.dragOver(target, { dataTransfer });
  fireEvent.drop(target, { dataTransfer });
}
