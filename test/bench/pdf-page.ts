import { produceDocument } from '../../src-main/documents/produce-document';

/** The page of the issue table of a data file, as the program prints it. */
export async function pageOf(bundle: string): Promise<string> {
  const made = await produceDocument(bundle, { document: 'issue-table', audience: 'internal', language: 'zh', format: 'html' });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return new TextDecoder().decode(made.value.bytes);
}
