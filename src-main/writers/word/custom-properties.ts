import { cleanText } from '../plain-text';
import { declaration } from './core-properties';
import { escaped } from './xml-text';

const names =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
/** What the property with the mark of a file is called. */
export const markProperty = 'DocumentMark';

const property = (mark: string, pid: number, own = ''): string =>
  `<property${own} fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${markProperty}"><vt:lpwstr>${escaped(cleanText(mark))}</vt:lpwstr></property>`;

/** The property with the mark, to stand among those that a file has, whatever prefixes these use; `pid` is its number. */
export const propertyAmong = (mark: string, pid: number): string => property(mark, pid, ` ${names}`);

/** The part with a user's own properties, in which the mark is the only one. */
export const customProperties = (mark: string): string => `${declaration}<Properties ${names}>${property(mark, 2)}</Properties>`;
