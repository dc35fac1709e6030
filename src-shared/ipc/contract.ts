import { z } from 'zod';
import { batchSchema } from '../changes/batch';
import type { LeakReport } from '../papers/leaks/report';
import { kinds } from '../records/kinds';
import { audiences } from '../papers/audiences';
import { diskSteps } from '../rules/disk-steps';
import type { FileTrouble, Result } from '../result';
import type { TemplateFinding } from '../templates/finding';
import type { BytesIn, BytesOut, ChannelName } from './channels';
import type { MenuCommand } from './menu-commands';
import { paperAsked, printAsked, row } from './paper-asked';
import { provenanceBytes, provenanceChannels } from './provenance-channels';
import { tracedFile, type Traced } from './provenance-work';
import { templateAsked } from './template-asked';
import { vaultChannels } from './vault-channels';
import { lost } from './vault-work';

const nothing = z.strictObject({});
const label = z.strictObject({ zh: z.string(), en: z.string() });
const counts = z.record(z.string(), z.int().nonnegative());
const position = {
  db: z.uuid(),
  generation: z.int().positive(),
  schema: z.int().positive(),
  lastSeq: z.int().nonnegative(),
  lastId: z.uuid().nullable(),
};
/** The browser profile that asks: what another page of it has left behind does not hold the vault against it. */
const profile = z.uuid();
const troubles = ['disk-full', 'locked', 'no-permission', 'folder-gone', 'read-only', 'other'] as const satisfies readonly FileTrouble[];
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file as it was added, and of a picture the one that goes into papers (JPEG) and the small one (WebP or JPEG). */
const attachmentPart = z.enum(['file', 'print', 'thumb']);
export type AttachmentPart = z.output<typeof attachmentPart>;

export const documentFormats = ['docx', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
export { audiences, type Audience } from '../papers/audiences';

/** What the task of `previewDocument` ends with: the text of an HTML document that stands for itself, and what the outgoing check found in it. */
export type PreviewedPage = {
  readonly page: string;
  readonly leaks: LeakReport;
  readonly traced: Traced;
  /** Of tables with records: how many rows the page has, and how many the document has. */
  readonly rows: { readonly shown: number; readonly total: number };
};

/** One entry per channel: what goes in and what comes out. Both are checked in the main process. */
export const contract = {
  /** Who answers, and what this host can do. `lastExit` says how the program ended the time before. */
  appInfo: {
    input: nothing,
    output: z.strictObject({
      host: z.enum(['desktop', 'browser']),
      version: z.string(),
      /** `print`: the host prints and makes PDF itself; without it the page prints its own frame. */
      capabilities: z.strictObject({ chooseFile: z.boolean(), showFolder: z.boolean(), download: z.boolean(), print: z.boolean() }),
      exportFolder: z.string(),
      vaultFolder: z.string(),
      lastExit: z.enum(['clean', 'unclean', 'first']),
    }),
  },
  /** What the vault holds. Reads only; takes no lease. `found` null: there is no vault. With `at` also which batch has that number, if that is still known. */
  lookVault: {
    input: z.strictObject({ at: z.int().positive().exactOptional(), profile: profile.exactOptional() }),
    output: z.strictObject({
      found: z.strictObject({ ...position, counts, damaged: z.boolean(), lost, lines: z.int().nonnegative() }).nullable(),
      idAt: z.uuid().nullable(),
      /** A page of another profile holds the vault and answered in the last ten seconds. */
      held: z.boolean(),
    }),
  },
  /** Takes the vault for one page. Bytes behind the last good line are cut (and kept) here, and with `begin` a first journal is started. */
  claimVault: {
    input: z.strictObject({
      takeOver: z.boolean(),
      begin: z.strictObject({ db: z.uuid(), generation: z.int().positive(), schema: z.int().positive() }).nullable(),
      profile: profile.exactOptional(),
    }),
    output: z.strictObject({ lease: z.int().positive() }),
  },
  /** The user goes on in this page: whoever holds the vault stops writing at once. Nothing but who may write is changed; `claimVault` comes later. */
  stopOtherWriter: { input: z.strictObject({ profile }), output: z.strictObject({ lease: z.int().positive() }) },
  releaseVault: { input: z.strictObject({ lease: z.int().positive() }), output: nothing },
  /** Appends batches to the journal, in order; the answer comes after they are on the disk. Numbers that are already there are acknowledged again. */
  appendBatches: {
    input: z.strictObject({ lease: z.int().positive(), batches: z.array(batchSchema).max(500) }),
    output: z.strictObject({ lastSeq: z.int().nonnegative() }),
  },
  /** Rows made again from base and journal, a part at a time. Part 0 replays; the rows stay the same until the next part 0. */
  replayVault: {
    input: z.strictObject({ part: z.int().nonnegative() }),
    output: z.strictObject({
      ...position,
      counts,
      clock: z.string(),
      lastChange: z.iso.datetime().nullable(),
      parts: z.int().nonnegative(),
      rows: z.array(row),
    }),
  },
  /** Keeps rows that were found in a database which is about to be replaced, as a file beside the vault. */
  keepFound: {
    input: z.strictObject({ part: z.int().nonnegative(), rows: z.array(row).max(2_000), last: z.boolean() }),
    output: z.strictObject({ file: z.string() }),
  },
  /**
   * Takes away everything that the browser keeps as database of this page, where it can neither be opened nor deleted. What the host can
   * reach of it is copied aside first. Only for the page that holds the vault, before it makes the database again from there.
   */
  clearDatabase: { input: z.strictObject({ lease: z.int().positive() }), output: nothing },
  /** Makes the database the truth: a base from its rows, then a new journal after it. Parts in order; the last one makes it count. */
  writeBase: {
    input: z.strictObject({
      lease: z.int().positive(),
      part: z.int().nonnegative(),
      rows: z.array(row).max(2_000),
      last: z.boolean(),
      position: z.strictObject(position),
    }),
    output: nothing,
  },
  /** Every batch that touched a record, oldest first, from the whole journal. */
  recordHistory: { input: z.strictObject({ record: z.uuid() }), output: z.strictObject({ batches: z.array(batchSchema) }) },
  /** The documents that can be made, with the kind of record each is made from. */
  documents: {
    input: nothing,
    output: z.array(
      z.strictObject({
        kind: z.string(),
        label,
        subject: z.enum(kinds),
        audiences: z.array(z.enum(audiences)),
        formats: z.array(z.enum(documentFormats)),
      }),
    ),
  },
  /**
   * Makes a document of a bundle (its text, parsed in the worker). Answers at once with a task. Where the outgoing check finds something in a
   * customer edition (lifecycle G-9) the task fails with `leaks-found` and nothing is written, unless the report's fingerprint comes as `passed`.
   */
  exportDocument: {
    input: z.strictObject({
      ...paperAsked,
      /** The document is made from a Word file of the user's own that the vault keeps, `document` is '' and the format docx. */
      template: templateAsked.exactOptional(),
      format: z.enum(documentFormats),
      passed: z.string().max(64).exactOptional(),
    }),
    output: z.strictObject({ task: z.uuid() }),
  },
  /** Makes the same document as a page to be looked at and printed, with no more than `mostRows` rows of records, and saves nothing; the task ends with a `PreviewedPage`. */
  previewDocument: {
    input: z.strictObject({ ...paperAsked, mostRows: z.int().positive().exactOptional() }),
    output: z.strictObject({ task: z.uuid() }),
  },
  /** Prints the document, or some of its pages, after the dialog of the system (hosts with `print`). The outgoing check is as in `exportDocument`. */
  printDocument: { input: z.strictObject({ ...paperAsked, ...printAsked }), output: z.strictObject({ task: z.uuid() }) },
  /** Makes a PDF of the document, or of some of its pages, and saves it (the outgoing check is as in `exportDocument`) or opens a copy of it to be looked at (hosts with `print`). */
  toPdf: {
    input: z.strictObject({ ...paperAsked, ...printAsked, then: z.enum(['save', 'open']) }),
    output: z.strictObject({ task: z.uuid() }),
  },
  /** Saves a Word file with which an own template for a kind of record can be begun. */
  saveSampleTemplate: {
    input: z.strictObject({ subject: z.enum(kinds), language: z.enum(['zh', 'en']) }),
    output: z.strictObject({ task: z.uuid() }),
  },
  /** Saves the bundle itself as a data file, and the files that it names in a folder beside it. */
  exportData: { input: z.strictObject({ bundle: z.string() }), output: z.strictObject({ task: z.uuid() }) },
  /** How far a task is. A finished one stays until it was asked for. */
  task: {
    input: z.strictObject({ id: z.uuid() }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('running'), done: z.number(), total: z.number() }),
      z.strictObject({
        state: z.literal('saved'),
        file: z.string(),
        folder: z.string(),
        export: z.uuid(),
        /** By what the file is known later on; `fileHash` is that of its bytes. */
        traced: tracedFile,
        /** Of a data file that names files: the folder beside it, how many are in it, and how many could not be put there. */
        beside: z.strictObject({ folder: z.string(), files: z.int().nonnegative(), left: z.int().nonnegative() }).exactOptional(),
      }),
      /** Of work that saves no export: what `vaultResults` says of the channel that began it. */
      z.strictObject({ state: z.literal('done'), result: z.unknown() }),
      z.strictObject({
        state: z.literal('failed'),
        failure: z.custom<import('../result').Failure>((value) => typeof value === 'object' && value !== null && 'kind' in value),
      }),
    ]),
  },
  cancelTask: { input: z.strictObject({ id: z.uuid() }), output: nothing },
  /** Shows an exported file in its folder (desktop) or gives the path under which it can be fetched once (browser host). */
  openExport: { input: z.strictObject({ export: z.uuid() }), output: z.strictObject({ download: z.string().nullable() }) },
  /** The folder into which the browser host writes; with `set` it is changed. */
  exportFolder: { input: z.strictObject({ set: z.string().max(1_000).nullable() }), output: z.strictObject({ folder: z.string() }) },
  /** Asked every few seconds and when a save has failed; keeps the lease alive. `disk` is the step of the disk watch, `freeBytes` null where the system does not say. */
  status: {
    input: z.strictObject({ lease: z.int().positive().nullable() }),
    output: z.strictObject({
      writer: z.boolean(),
      vault: z.enum(['ok', ...troubles]),
      disk: z.enum(diskSteps),
      freeBytes: z.number().nullable(),
    }),
  },
  /** Opens a copy of a stored file, named after `fileName` with the extension of what it is (desktop), or gives the path under which it can be fetched once (browser host). */
  openAttachment: {
    input: z.strictObject({ sha256, fileName: z.string().max(1_000) }),
    output: z.strictObject({ download: z.string().nullable() }),
  },
  /** Which of these files are not there, and which are not what they were. Reads them all: ask for some hundred at a time. */
  checkAttachments: {
    input: z.strictObject({ sha256: z.array(sha256).max(500) }),
    output: z.strictObject({ missing: z.array(sha256), damaged: z.array(sha256) }),
  },
  /**
   * Files that no record ever named, in whatever the vault still keeps, and that are older than 180 days. `unreadable`: a file of the vault
   * that cannot be read to its end might name them, so none is offered.
   */
  orphanAttachments: {
    input: nothing,
    output: z.strictObject({
      orphans: z.array(z.strictObject({ sha256, bytes: z.int().nonnegative(), storedAt: z.iso.datetime() })),
      unreadable: z.array(z.string()),
    }),
  },
  /** Deletes those of the named files that are orphans. */
  removeOrphans: {
    input: z.strictObject({ lease: z.int().positive(), sha256: z.array(sha256) }),
    output: z.strictObject({ removed: z.int().nonnegative(), bytes: z.int().nonnegative() }),
  },
  ...provenanceChannels,
  ...vaultChannels,
} satisfies Record<ChannelName, { input: z.ZodType; output: z.ZodType }>;

/** The largest file that a bytes channel carries, and the largest request of the browser host. */
export const bytesLimit = 64 * 1024 * 1024;

/** The bytes channels. Those in the main process are given the bytes as they come; none is called with input that does not fit. */
export const bytesContract = {
  /**
   * Keeps a file under its hash, once; with `of` a size of a picture that is kept already. Refused with `attachment-refused`: what it is, or
   * what was found in it.
   */
  storeAttachment: {
    input: z.strictObject({ lease: z.int().positive(), part: attachmentPart, of: sha256.nullable() }),
    output: z.strictObject({
      sha256,
      bytes: z.int().positive(),
      mediaType: z.string(),
      /** In pixels as they are stored, of pictures. */
      width: z.int().positive().nullable(),
      height: z.int().positive().nullable(),
    }),
  },
  ...provenanceBytes,
  /** What is to be said of a Word file as a template for a kind of record; nothing is kept. Fails with `template-refused` for one that cannot be a template. */
  checkTemplate: {
    input: z.strictObject({ subject: z.enum(kinds) }),
    output: z.strictObject({
      findings: z.array(z.custom<TemplateFinding>((value) => typeof value === 'object' && value !== null && 'what' in value)),
    }),
  },
  /** The bytes of a stored file, whole: `attachment-missing` or `attachment-damaged` where they are not what was stored. */
  readAttachment: { input: z.strictObject({ sha256, part: attachmentPart }) },
} satisfies Record<BytesIn, { input: z.ZodType; output: z.ZodType }> & Record<BytesOut, { input: z.ZodType }>;

type BytesContract = typeof bytesContract;
export type BytesInput<C extends BytesIn | BytesOut> = z.output<BytesContract[C]['input']>;
export type BytesOutput<C extends BytesIn> = z.output<BytesContract[C]['output']>;

/** The bytes channels as the page finds them. */
export type DesktopBytes = {
  [C in BytesIn]: (input: BytesInput<C>, bytes: ArrayBuffer) => Promise<Result<BytesOutput<C>>>;
} & { [C in BytesOut]: (input: BytesInput<C>) => Promise<Result<ArrayBuffer>> };
/** What the main process answers to them. What comes in is read once; reading it throws where it ends too soon or is too much. */
export type BytesHandlers = {
  [C in BytesIn]: (input: BytesInput<C>, bytes: AsyncIterable<Uint8Array>) => Promise<Result<BytesOutput<C>>>;
} & { [C in BytesOut]: (input: BytesInput<C>) => Promise<Result<Uint8Array>> };

export type Contract = typeof contract;
export type Input<C extends ChannelName> = z.input<Contract[C]['input']>;
export type Output<C extends ChannelName> = z.output<Contract[C]['output']>;

/** What the page finds on `window.desktop`. */
export type Desktop = { [C in ChannelName]: (input: Input<C>) => Promise<Result<Output<C>>> };
/** What stands beside the channels on `window.desktop` where there is a native menu: its entries run palette commands by their id. */
export type DesktopMenu = { onCommand(listener: (id: MenuCommand) => void): () => void };
/** What the main process answers to it. */
export type Handlers = { [C in ChannelName]: (input: Output2<C>) => Promise<Result<Output<C>>> };
type Output2<C extends ChannelName> = z.output<Contract[C]['input']>;
