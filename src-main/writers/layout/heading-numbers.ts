import type { Language } from '#shared/text/index';
import type { Heading, Paper } from '../../documents/model';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 九十九, as both Word and CSS count; what goes beyond is written in figures. */
function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[ones] ?? ''}`;
}

const chinese = [
  (n: number) => `${chineseNumber(n)}、`,
  (n: number) => `（${chineseNumber(n)}）`,
  (n: number) => `${n}. `,
  (n: number) => `（${n}）`,
];

export type NumberedHeading = { readonly level: Heading['level']; readonly text: string };

/** The headings of a paper down to a level, each with the number that the writers give it: 一、 （一） in a Chinese paper, 1 1.1 in an English one. */
export function numberedHeadings({ sections }: Pick<Paper, 'sections'>, language: Language, levels: number): NumberedHeading[] {
  const counted = [0, 0, 0, 0];
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.block !== 'heading') return [];
      const { level } = block;
      counted[level - 1] = (counted[level - 1] ?? 0) + 1;
      counted.fill(0, level);
      const number = language === 'zh' ? chinese[level - 1]?.(counted[level - 1] ?? 0) : `${counted.slice(0, level).join('.')} `;
      return level <= levels ? [{ level, text: `${number ?? ''}${block.text}` }] : [];
    }),
  );
}
