import Dexie from 'dexie';
import { schema } from '#shared/upgrades/index';
import { WorkbenchDatabase } from './database';
import type { StoreMeta } from './own-rows';
import { newNode } from './new-node';

/** Makes an empty database that says whose it is. Only for a place where nothing is, or nothing that was ever begun. */
export async function createDatabase(
  name: string,
  { db: id, generation, author }: Pick<StoreMeta, 'db' | 'generation' | 'author'>,
): Promise<WorkbenchDatabase> {
  await Dexie.delete(name);
  const db = new WorkbenchDatabase(name, { create: true });
  await db.open();
  await db.meta.put({ key: 'db', db: id, generation, schema, lastSeq: 0, lastId: null, clock: '', node: newNode(), author });
  return db;
}
