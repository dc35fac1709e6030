import Dexie from 'dexie';
import { onTestFinished } from 'vitest';
import type { VaultFound } from '#shared/changes/reconcile';
import { reconcile } from '#shared/changes/reconcile';
import type { Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { databaseNames } from '../../../src-renderer/data/database';
import { lookAtDatabase } from '../../../src-renderer/data/look';
import { ownWorkspace, type Opened } from '../../../src-renderer/data/own-workspace';
import { frozenDatabase, layVault } from '../../fixtures/frozen-store';
import { layDatabase } from '../../fixtures/lay-database';
import { aDesktop, type ADesktop } from './a-desktop';
import { must, rowsIn, sorted } from './a-store';

export type Tried = { verdict: string; vault: VaultFound | null; opened: Result<Opened> };

/** What a start does with what is there, without waiting for anybody's word: the verdict, and how it ended. */
export async function tryToStart({ desktop }: ADesktop): Promise<Tried> {
  const { found: vault } = must(await desktop.lookVault({}));
  const found = await lookAtDatabase(databaseNames.own, vault);
  const verdict = reconcile(found, vault, schema);
  const own = ownWorkspace({ desktop, memory: localStorage, takeOver: () => true, undoneCreation: () => '撤销新建' });
  const open = () => {
    if (verdict.do === 'recover' && vault) return own.recoverFrom(vault, () => undefined);
    if (found === null || found === 'unreadable') throw new Error(verdict.do);
    if (verdict.do === 'offer-new-vault') return own.renewVault(found, () => undefined);
    if (vault && (verdict.do === 'ready' || verdict.do === 'send')) return own.goOn(found, vault, { wholly: true });
    throw new Error('why' in verdict ? verdict.why : verdict.do);
  };
  const opened = await open();
  onTestFinished(async () => {
    if (opened.ok) await opened.value.store.close();
  });
  return { verdict: 'why' in verdict ? verdict.why : verdict.do, vault, opened };
}

/** The same where it must end well. */
export async function started(main: ADesktop) {
  const { opened, ...rest } = await tryToStart(main);
  return { ...rest, store: must(opened).store };
}

/** Opens what is there, lets everything come to rest and closes it: what a start found, and what stood there afterwards. */
export async function openedAndClosed(main: ADesktop) {
  const { store, verdict, vault } = await started(main);
  await store.settled();
  const after = { verdict, vault, rows: sorted(await rowsIn(store.db)), at: await store.db.storeMeta() };
  await store.close();
  return after;
}

type Halves = { database: boolean; vault: boolean };

/** A frozen store, or one half of it, as it lies on the disk before a start. */
export async function aFrozenPlace(frozen: number, there: Halves = { database: true, vault: true }): Promise<ADesktop> {
  const main = aDesktop();
  await Dexie.delete(databaseNames.own);
  onTestFinished(() => Dexie.delete(databaseNames.own));
  if (there.vault) layVault(frozen, main.folder);
  if (there.database) await layDatabase(databaseNames.own, frozenDatabase(frozen));
  return main;
}
