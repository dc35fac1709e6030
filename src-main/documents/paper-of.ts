import type { Bundle } from '#shared/bundle';
import type { Label } from '#shared/records/field';
import { text } from '#shared/text/index';
import type { BaseStyle } from '#shared/papers/fonts';
import { houseStyleOf } from './house-style-of';
import type { Paper, Section } from './model';
import type { Reader } from './reader';

/** The version of a paper of which only one is made from a record. */
export const firstVersion = 'V1.0';

/**
 * 客户简称_文档名_版本_YYYYMMDD, the day being that of the export in the bundle's time zone. A draft and an internal edition say so in the name,
 * so that neither is taken for the one that is sent.
 */
export function paperFileName(reader: Reader, label: Label, version: string, draft = ''): string {
  const { audience, language } = reader.edition;
  const inside = audience === 'internal' ? text[language].exporting.audiences.internal : '';
  return [reader.shortName, label[language], version, draft, inside, reader.today.replaceAll('-', '')].filter(Boolean).join('_');
}

/**
 * The sheet around the content: its name and version at the top of every page, and at the foot of internal ones that they stay inside. The
 * properties of a file that leaves the house name the house, not the person who wrote it.
 */
export function paperOf(
  bundle: Bundle,
  reader: Reader,
  label: Label,
  version: string,
  sections: readonly Section[],
  base: BaseStyle = 'report',
): Paper {
  const { audience, language } = reader.edition;
  const title = label[language];
  return {
    title,
    header: [reader.shortName, title, version].filter(Boolean).join(reader.words.gap),
    footer: audience === 'internal' ? reader.words.internalFooter : '',
    language,
    author: audience === 'internal' ? bundle.author.name : reader.ourName,
    madeAt: bundle.exportedAt,
    style: houseStyleOf(bundle, base),
    sections,
  };
}
