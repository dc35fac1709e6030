const limit = 200;
const forbidden = /[\\/:*?"<>|\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;
const extension = /\.[A-Za-z0-9]{1,8}$/;

const bytesOf = (text: string) => Buffer.byteLength(text);

function shortened(text: string, bytes: number): string {
  let out = '';
  for (const character of text) {
    if (bytesOf(out) + bytesOf(character) > bytes) break;
    out += character;
  }
  return out.replace(/[. ]+$/, '');
}

const split = (name: string): [stem: string, end: string] => {
  const end = extension.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - end.length), end];
};

/**
 * A file name that Windows, macOS and Linux take: no separators, control or direction characters, none of the names that Windows
 * keeps for devices, no dot or space at the end, at most 200 bytes in UTF-8 with the extension kept, never empty.
 */
export function safeName(name: string): string {
  // Through UTF-8 and back: half a surrogate pair becomes a replacement character.
  const cleaned = Buffer.from(name)
    .toString()
    .normalize('NFC')
    .replace(forbidden, '_')
    .trim()
    .replace(/[. ]+$/, '');
  const [stem, end] = split(cleaned);
  const kept = shortened(stem, limit - bytesOf(end) - 1) || '_';
  return (reserved.test((kept.split('.')[0] ?? '').trim()) ? `_${kept}` : kept) + end;
}

/** The name to try when the first is taken: `报告 (2).docx`. The first try is the name itself. */
export function numberedName(name: string, attempt: number): string {
  if (attempt === 1) return name;
  const [stem, end] = split(name);
  const mark = ` (${attempt})`;
  return shortened(stem, limit - bytesOf(mark) - bytesOf(end)) + mark + end;
}
