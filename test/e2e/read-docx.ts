import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word file's pages, a paragraph a line, as somebody reads it who opens the file. Throws where it is no Word file. */
export function readDocx(path: string): string {
  const document = unzipSync(readFileSync(path))['word/document.xml'];
  if (!document) throw new Error(`${path} has no pages`);
  return strFromU8(document)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
