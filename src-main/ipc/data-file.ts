import { parseBundle, rowsOf, type Bundle } from '#shared/bundle';
import type { Traced } from '#shared/ipc/provenance-work';
import { definitionOf } from '#shared/records/index';
import { ok, type Result } from '#shared/result';
import { text } from '#shared/text/index';
import { dataHashOf } from '../documents/data-hash';

/** `市一院_网络改造_数据文件.json`: the customer's short name, the subject's title (its number where the title is no text), 数据文件. */
function nameOf(bundle: Bundle): string {
  const { kind, id } = bundle.subject;
  const customer = rowsOf(bundle, 'customer')[0];
  const subject = bundle.records[kind]?.find((row) => row.id === id) as Record<string, unknown> | undefined;
  const { title, fields } = definitionOf(kind);
  const named = fields[title]?.type === 'text' ? subject?.[title] : null;
  const words = [customer?.shortName || customer?.name, kind === 'customer' ? '' : named || subject?.['no'], text.zh.host.dataFile];
  return `${words.filter(Boolean).join('_')}.json`;
}

type DataFile = { fileName: string; bytes: Uint8Array; attachments: string[]; traced: Traced };

/** A bundle as a file of its own: exactly the text that was sent, once every row of it was checked, and the hashes of the files that it names. */
export function dataFile(bundle: string): Result<DataFile> {
  const parsed = parseBundle(bundle);
  if (!parsed.ok) return parsed;
  const attachments = rowsOf(parsed.value, 'attachment').map(({ sha256 }) => sha256);
  // What a data file says is what the records are: by that it is known again after it was written anew.
  const dataHash = dataHashOf(parsed.value, 'internal');
  const traced = { documentHash: dataHash, dataHash, version: '', madeAt: parsed.value.exportedAt };
  return ok({ fileName: nameOf(parsed.value), bytes: Buffer.from(bundle), attachments, traced });
}
