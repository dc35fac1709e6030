import { join } from 'node:path';
import { ok } from '#shared/result';
import { openAttachments, type Attachments } from '../../../src-main/attachments/attachments';
import type { Vault } from '../../../src-main/vault/vault';

/** The files of a vault; what is opened stays a copy in the folder beside it. */
export const filesIn = (vault: Vault, opened: string[] = [], now?: () => number): Attachments =>
  openAttachments({
    vaultFolder: vault.folder,
    copiesFolder: join(vault.folder, '..', 'opened'),
    holds: vault.holds,
    openCopy: async (_id, path) => {
      opened.push(path);
      return ok(null);
    },
    ...(now && { now }),
  });
