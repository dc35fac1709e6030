import type { Paper } from '../../documents/model';
import { cleanText } from '../plain-text';
import { escaped } from './xml-text';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const plain = (text: string) => escaped(cleanText(text));

/** The properties of a file, with its mark where it has one: docx would write the time of day here, and itself as the author. */
export const coreProperties = ({ title, author, madeAt }: Paper, mark: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${plain(title)}</dc:title>${mark && `<dc:identifier>${plain(mark)}</dc:identifier>`}<dc:creator>${plain(author)}</dc:creator><cp:lastModifiedBy>${plain(author)}</cp:lastModifiedBy>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${plain(madeAt)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${plain(madeAt)}</dcterms:modified></cp:coreProperties>`;
