/** How a file that we made says of itself which paper it is, whatever it is called and whoever saved it again since. */
const begins = 'urn:ce-workbench:document';
const pattern = new RegExp(`${begins}:(\\d{1,4}):([0-9a-f]{64})(?![0-9a-f])`);

/** The form of the mark. A newer program that marks its files in another way counts it up. */
export const markForm = 1;

export type DocumentMark = { readonly form: number; readonly documentHash: string };

/** The mark of a paper that says this (`documentHash`: 64 hexadecimal digits). */
export const markOf = (documentHash: string): string => `${begins}:${markForm}:${documentHash}`;

/** The first mark in a text; null where there is none. */
export function markIn(text: string): DocumentMark | null {
  const [, form, documentHash] = pattern.exec(text) ?? [];
  return form === undefined || documentHash === undefined ? null : { form: Number(form), documentHash };
}

/** A text in which every mark is replaced by this one, '' taking them out. */
export const markedAnew = (text: string, mark: string): string => text.replace(new RegExp(pattern, 'g'), mark);
