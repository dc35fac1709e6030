import Dexie from 'dexie';
import { databaseTrouble } from './database-trouble';
import type { Store } from './store';

/**
 * Reads for the screen. What the database refuses freezes the store, and the screen keeps what it shows: an error would take the forms with
 * everything that is typed in them off the screen. A live query is silent about a database that was closed, so it is told that.
 */
export async function orFreeze<T>(store: Pick<Store, 'freeze'>, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (databaseTrouble(error) === null) throw error;
    store.freeze({ kind: 'database-lost' });
    throw new Dexie.DatabaseClosedError();
  }
}
