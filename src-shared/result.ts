import type { LeakReport } from './papers/leaks/report';
import type { TemplateFinding } from './templates/finding';

/** What a user can meet, as a closed union with the facts its sentence needs. The sentences stand in `text/`. */
export type Failure =
  | { kind: 'cancelled' }
  | { kind: 'internal'; reference: string }
  | { kind: 'unknown-channel' }
  | { kind: 'forbidden' }
  | { kind: 'bad-input'; where: string }
  | { kind: 'host-gone' }
  | { kind: 'not-writer' }
  | { kind: 'held-elsewhere' }
  | { kind: 'gap'; expected: number }
  | { kind: 'fork' }
  | { kind: 'database-lost' }
  | { kind: 'database-full' }
  /** The disk watch holds it back: records below the last limit, imports below the one before. */
  | { kind: 'no-room'; what: 'records' | 'imports' }
  | { kind: 'vault-unwritable'; cause: FileTrouble }
  /** There is no whole way from a base through the journals to the state that was asked for. */
  | { kind: 'past-gone' }
  /** From the files of the vault not every record can be made again. */
  | { kind: 'vault-damaged' }
  | { kind: 'not-a-backup'; why: 'no-vault' | 'damaged' }
  /** A path that was typed: no folder is there, it is not the whole path, or it leads into the folder of the vault itself. */
  | { kind: 'wrong-folder'; why: 'missing' | 'relative' | 'own' }
  /** A backup is taken only where there is no change yet. */
  | { kind: 'vault-in-use' }
  /** What was read back from the disk is not what was written. */
  | { kind: 'not-read-back'; name: string }
  | { kind: 'file-not-written'; name: string; cause: FileTrouble }
  | { kind: 'not-a-bundle'; where: string; problem: string }
  | { kind: 'newer-version'; theirs: number; ours: number }
  | { kind: 'too-large'; what: 'bytes' | 'rows'; limit: number }
  | { kind: 'unknown-document'; name: string }
  | { kind: 'wrong-subject'; document: string; expected: string; found: string }
  | { kind: 'no-customer-edition'; document: string }
  /** The outgoing check holds back a customer edition until the user lets pass what it found (lifecycle G-9). */
  | { kind: 'leaks-found'; leaks: LeakReport }
  | { kind: 'unknown-task' }
  | { kind: 'attachment-refused'; why: AttachmentRefusal; found: string }
  | { kind: 'attachment-not-written'; cause: FileTrouble }
  | { kind: 'attachment-missing'; sha256: string }
  | { kind: 'attachment-damaged'; sha256: string }
  /** Reading a file was given up: one that somebody brings may be made to take for ever. */
  | { kind: 'took-too-long'; seconds: number }
  | { kind: 'nothing-opens-it'; name: string }
  /** The system says that printing failed. */
  | { kind: 'not-printed' }
  /** What showed the paper for print or PDF broke down. */
  | { kind: 'paper-broke-down' }
  /** The paper has none of the pages that were asked for. */
  | { kind: 'no-such-pages'; pages: string }
  | { kind: 'template-refused'; why: TemplateRefusal; found: string }
  /** What stands in it cannot be filled; never without a finding. */
  | { kind: 'template-wrong'; findings: readonly TemplateFinding[] };

/** Why a file is not taken as an attachment. */
export type AttachmentRefusal =
  | 'empty'
  | 'unknown-type'
  | 'not-a-picture'
  | 'damaged'
  | 'too-many-pixels'
  | 'heic'
  | 'markup'
  | 'script'
  | 'program'
  | 'old-office'
  | 'macros'
  | 'embedded-object'
  | 'active-control'
  | 'external'
  | 'inflates';

/** Why a file cannot be a template. */
export type TemplateRefusal =
  | 'not-word'
  | Extract<
      AttachmentRefusal,
      'empty' | 'damaged' | 'old-office' | 'macros' | 'embedded-object' | 'active-control' | 'external' | 'inflates' | 'program'
    >;

/** Why a file could not be written, in the words of the user rather than of the system. */
export type FileTrouble = 'disk-full' | 'locked' | 'no-permission' | 'folder-gone' | 'read-only' | 'other';

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });
