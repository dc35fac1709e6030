import type { Label } from '../records/field';
import { kindName } from '../records/kind-name';
import type { Kind } from '../records/kinds';

/** The three ways in which a key may be written: by Chinese labels, by English labels, by the names that definitions use. */
export type Spelled = { readonly zh: string; readonly en: string; readonly name: string };
export const spellings = ['zh', 'en', 'name'] as const;

export const spelledField = ({ zh, en }: Label, name: string): Spelled => ({ zh, en, name });
export const spelledKind = (kind: Kind): Spelled => ({ zh: kindName(kind, 'zh'), en: kindName(kind, 'en'), name: kind });

/** `客户` and `单位全称` make `客户.单位全称`. */
export const path = (outer: Spelled, inner: Spelled): Spelled => ({
  zh: `${outer.zh}.${inner.zh}`,
  en: `${outer.en}.${inner.en}`,
  name: `${outer.name}.${inner.name}`,
});

/** What all writings of one key have in common: spaces, case, and full-width or typographic forms of a character do not count. */
export const plainKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/[\s\u200B\uFEFF]+/gu, '')
    .replace(/[‘’]/gu, "'")
    .toLowerCase();
