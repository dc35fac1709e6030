import { title, type AttachmentsNote, type Block, type LetterHead } from './model';
import type { Reader } from './reader';

/** 发文字号: 某信网运函〔2025〕15号, with the code of the settings. */
export const letterNumber = ({ letterCode }: Reader, year: number, serial: number): string => `${letterCode}〔${year}〕${serial}号`;

type Letter = {
  readonly title: string;
  /** 发文字号; '' where it has none. */
  readonly number: string;
  readonly text: readonly Block[];
  /** Names of what is attached. */
  readonly attachments: readonly string[];
  /** The day of the letter, `YYYY-MM-DD`. */
  readonly day: string;
  readonly sealed: boolean;
};

/**
 * A letter (函) from our organisation to the customer, with a red head where the settings say so. Names are those on the seals: the settings'
 * full name and the customer's (documents 4.0, Set A).
 */
export function letterOf(reader: Reader, letter: Letter): Block[] {
  const head: LetterHead = { block: 'letterHead', organisation: reader.redHead ? reader.ourName : '', number: letter.number };
  const note: AttachmentsNote[] = letter.attachments.length === 0 ? [] : [{ block: 'attachmentsNote', names: letter.attachments }];
  return [
    head,
    title(letter.title),
    { block: 'addressee', text: reader.customerName },
    ...letter.text,
    ...note,
    { block: 'signature', name: reader.ourName, date: reader.day(letter.day), sealed: letter.sealed },
  ];
}
