/** One font by all its names: a program in another language may know it by its English one. */
export type Font = readonly [name: string, ...sameFont: string[]];
/** What kinds of letters a paper is set in: its text, its titles, headings of level 1 and of level 2, and small print. */
export const faces = ['body', 'title', 'hei', 'second', 'song'] as const;
export type Face = (typeof faces)[number];
export type BaseStyle = 'letter' | 'report';

const song: readonly Font[] = [
  ['宋体', 'SimSun'],
  ['方正书宋_GBK', 'FZShuSong-Z01'],
  ['Songti SC', '宋体-简'],
  ['Noto Serif CJK SC'],
  ['Source Han Serif SC', '思源宋体'],
];
const hei: readonly Font[] = [
  ['黑体', 'SimHei'],
  ['方正黑体_GBK', 'FZHei-B01'],
  ['Heiti SC', '黑体-简'],
  ['Noto Sans CJK SC'],
  ['Source Han Sans SC', '思源黑体'],
];
const fang: readonly Font[] = [
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['仿宋', 'FangSong'],
  ['方正仿宋_GBK', 'FZFangSong-Z02'],
  ['华文仿宋', 'STFangsong'],
];
const kai: readonly Font[] = [
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['楷体', 'KaiTi'],
  ['方正楷体_GBK', 'FZKai-Z03'],
  ['华文楷体', 'STKaiti'],
  ['Kaiti SC', '楷体-简'],
];
const titles: readonly Font[] = [
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  ['华文中宋', 'STZhongsong'],
];

/** Which fonts stand in for one that is missing, in this order (documents 4.0); the last ones are everywhere. */
const chains: readonly (readonly Font[])[] = [song, hei, [...fang, ...song], [...kai, ...song], [...titles, ...hei]];

/** A font and, behind it, what stands in for it; one of no chain has those behind it that its place has otherwise. */
function chainFrom(wanted: string, otherwise: readonly Font[]): readonly Font[] {
  const named = (font: Font) => font.some((name) => name === wanted);
  const chain = chains.find((fonts) => fonts.some(named));
  if (!chain) return wanted === '' ? otherwise : [[wanted], ...otherwise];
  const at = chain.findIndex(named);
  const [found, others] = [chain[at] ?? [wanted], chain.filter((_, i) => i !== at)];
  // Under the name that was asked for.
  return [[wanted, ...found.filter((name) => name !== wanted)], ...others];
}

/** A name of a font as it is written into files: what no font has in its name is left out, and so is what is longer than Word takes. */
export const fontName = (typed: string): string =>
  typed
    .replace(/[^\p{L}\p{N} _.-]/gu, '')
    .trim()
    .slice(0, 31);

/**
 * The fonts of each face of a style, the wanted one first, then those that stand in for it. An empty name is that of the base style
 * (documents 4.0): 仿宋 and 小标宋 with 楷体 for letters, 宋体 and 黑体 for reports.
 */
export function fontsOf(style: { base: BaseStyle; bodyFont: string; titleFont: string }): Readonly<Record<Face, readonly Font[]>> {
  const letter = style.base === 'letter';
  return {
    body: chainFrom(fontName(style.bodyFont), letter ? [...fang, ...song] : song),
    title: chainFrom(fontName(style.titleFont), letter ? [...titles, ...hei] : hei),
    hei,
    second: letter ? [...kai, ...song] : hei,
    song,
  };
}
