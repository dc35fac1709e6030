import { fail, type Result } from '#shared/result';
import { readStored } from '../attachments/read-file';
import type { DocumentRequest, MadeDocument } from '../documents/produce-document';
import { fillTemplate } from './fill-template';

type Asked = DocumentRequest & Required<Pick<DocumentRequest, 'template'>>;

/** Fills a template that the vault keeps. Fails with `attachment-missing` or `attachment-damaged` where it is not what was kept, and where anything but a Word file is wanted. */
export async function fillStored(
  vaultFolder: string,
  bundle: string,
  { template, format, ...asked }: Asked,
): Promise<Result<MadeDocument>> {
  if (format !== 'docx') return fail({ kind: 'bad-input', where: 'format' });
  const read = await readStored(vaultFolder, template.sha256, 'file');
  return read.ok ? fillTemplate(bundle, { name: template.name, bytes: read.value.bytes }, asked, asked) : read;
}
