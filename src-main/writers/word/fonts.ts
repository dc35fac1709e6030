import type { IFontAttributesProperties } from 'docx';
import type { Face, Font } from '#shared/papers/fonts';
import type { Language } from '#shared/text/index';

/** The fonts of a paper by their places in it, and its language. */
export type Fonts = { readonly language: Language; readonly faces: Readonly<Record<Face, readonly Font[]>> };

const latinFont = 'Times New Roman';

/** The hint puts “ ” … — and ticks, which both kinds of fonts have, into the Chinese font of a Chinese paper. */
export const fontOf = (face: Face, { language, faces }: Fonts): IFontAttributesProperties => ({
  ascii: latinFont,
  hAnsi: latinFont,
  cs: latinFont,
  eastAsia: faces[face][0]?.[0] ?? '',
  ...(language === 'zh' && { hint: 'eastAsia' }),
});
