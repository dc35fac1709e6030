import { expect, test } from 'vitest';
import { reconcile, type DatabaseFound, type VaultFound, type Verdict } from '#shared/changes/reconcile';

const database = (change: Partial<DatabaseFound> = {}): DatabaseFound => ({
  db: 'd',
  generation: 2,
  schema: 1,
  lastSeq: 10,
  lastId: 'id10',
  firstKept: 1,
  idAtVault: 'id10',
  counts: { issue: 5, customer: 2 },
  ...change,
});
const vault = (change: Partial<VaultFound> = {}): VaultFound => ({
  db: 'd',
  generation: 2,
  schema: 1,
  lastSeq: 10,
  lastId: 'id10',
  counts: { issue: 5, customer: 2 },
  damaged: false,
  lost: [],
  ...change,
});
const ahead = (change: Partial<DatabaseFound> = {}) => database({ lastSeq: 12, lastId: 'id12', ...change });
const verdict = (act: string, why?: string) => (why === undefined ? { do: act } : { do: act, why }) as Verdict;

type Row = [string, DatabaseFound | null | 'unreadable', VaultFound | null, Verdict];
test.each<Row>([
  ['neither is there', null, null, verdict('first-run')],
  ['the vault was begun and nothing was ever stored', null, vault({ lastSeq: 0, lastId: null, counts: {} }), verdict('first-run')],
  [
    'a vault was begun by a newer program',
    null,
    vault({ lastSeq: 0, lastId: null, counts: {}, schema: 2 }),
    verdict('stop', 'newer-schema'),
  ],
  ['there is no vault, the database is full', database(), null, verdict('offer-new-vault', 'no-vault')],
  ['both say the same', database(), vault(), verdict('ready')],
  ['both are empty', database({ lastSeq: 0, lastId: null, counts: {} }), vault({ lastSeq: 0, lastId: null, counts: {} }), verdict('ready')],
  ['a kind without rows is named on one side only', database({ counts: { issue: 5, customer: 2, site: 0 } }), vault(), verdict('ready')],
  ['the database is ahead and the ring has it', ahead(), vault(), { do: 'send', from: 11, to: 12 }],
  ['the ring begins right after the vault', ahead({ firstKept: 11 }), vault(), { do: 'send', from: 11, to: 12 }],
  ['what the vault lacks has left the ring', ahead({ firstKept: 12, idAtVault: null }), vault(), verdict('offer-new-vault', 'lines-lost')],
  ['the database is gone', null, vault(), verdict('recover', 'database-missing')],
  ['the database cannot be opened', 'unreadable', vault(), verdict('recover', 'database-unreadable')],
  ['the database is behind', database({ lastSeq: 9, lastId: 'id9', idAtVault: null }), vault(), verdict('recover', 'database-behind')],
  ['a table was emptied, the rest is right', database({ counts: { issue: 0, customer: 2 } }), vault(), verdict('recover', 'counts-differ')],
  [
    'the database has more rows than its changes',
    database({ counts: { issue: 6, customer: 2 } }),
    vault(),
    verdict('recover', 'counts-differ'),
  ],
  [
    'a table was emptied and the database is ahead',
    ahead({ counts: { issue: 0, customer: 3 } }),
    vault(),
    verdict('recover', 'counts-differ'),
  ],
  ['the database is of an older generation', database({ generation: 1 }), vault(), verdict('recover', 'database-older')],
  ['the vault is of an older generation', database({ generation: 3 }), vault(), verdict('offer-new-vault', 'vault-older')],
  ['they are of different databases', database({ db: 'e' }), vault(), verdict('stop', 'other-database')],
  ['they went different ways at the same number', database({ lastId: 'other' }), vault(), verdict('stop', 'fork')],
  ['they went different ways before', ahead({ idAtVault: 'other' }), vault(), verdict('stop', 'fork')],
  ['the vault comes from a newer program', database(), vault({ schema: 2 }), verdict('stop', 'newer-schema')],
  ['the database comes from a newer program', database({ schema: 2 }), vault(), verdict('stop', 'newer-schema')],
  ['only the database is there, from a newer program', database({ schema: 2 }), null, verdict('stop', 'newer-schema')],
  ['the database is gone and the vault of a newer program', null, vault({ schema: 2 }), verdict('stop', 'newer-schema')],
  ['the vault is damaged, the database whole', database(), vault({ damaged: true }), verdict('offer-new-vault', 'vault-damaged')],
  ['the vault is damaged, the database ahead', ahead(), vault({ damaged: true }), verdict('offer-new-vault', 'vault-damaged')],
  [
    'the vault is damaged, the database lacks rows',
    database({ counts: { issue: 1 } }),
    vault({ damaged: true }),
    verdict('recover', 'both-damaged'),
  ],
  ['the vault is damaged, the database is gone', null, vault({ damaged: true }), verdict('recover', 'both-damaged')],
  ['the vault is damaged, the database cannot be opened', 'unreadable', vault({ damaged: true }), verdict('recover', 'both-damaged')],
  ['the vault is damaged, the database behind', database({ lastSeq: 9 }), vault({ damaged: true }), verdict('recover', 'both-damaged')],
  ['the database cannot be opened and there is no vault', 'unreadable', null, verdict('stop', 'nothing-readable')],
])('%s', (_what, found, kept, wanted) => {
  expect(reconcile(found, kept, 1)).toEqual(wanted);
});

test.each([
  ['the database is behind and has a batch of its own', 'other', verdict('stop', 'fork')],
  ['the database is behind on the same way', 'id9', verdict('recover', 'database-behind')],
  ['the database is so far behind that the vault no longer knows', null, verdict('recover', 'database-behind')],
])('%s', (_what, idInVault, wanted) => {
  expect(reconcile(database({ lastSeq: 9, lastId: 'id9', idAtVault: null }), vault(), 1, idInVault)).toEqual(wanted);
});

test.each([
  ['everything agrees', database(), vault(), verdict('recover', 'database-damaged')],
  ['the database is ahead and the ring has it', ahead(), vault(), verdict('recover', 'database-damaged')],
  ['what the vault lacks has left the ring', ahead({ firstKept: 12, idAtVault: null }), vault(), verdict('recover', 'both-damaged')],
  ['the vault is damaged too', database(), vault({ damaged: true }), verdict('recover', 'both-damaged')],
  ['the vault is damaged too, and the database ahead', ahead(), vault({ damaged: true }), verdict('recover', 'both-damaged')],
  ['there is no vault', database(), null, verdict('offer-new-vault', 'no-vault')],
  ['the database is gone', null, vault(), verdict('recover', 'database-missing')],
])('damage was met in the database before, and now %s', (_what, found, kept, wanted) => {
  expect(reconcile(found, kept, 1, null, true)).toEqual(wanted);
});
