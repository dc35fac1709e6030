import { expect, test } from 'vitest';
import { fontName, fontsOf } from '#shared/papers/fonts';

const of = (base: 'letter' | 'report', bodyFont = '', titleFont = '') => fontsOf({ base, bodyFont, titleFont });
const first = (fonts: readonly (readonly string[])[]) => fonts.map(([name]) => name);

test('仿宋, 小标宋 and 楷体 of a letter are stood in for by those that machines have, in this order', () => {
  const { body, title, second, hei } = of('letter');
  expect(first(body).slice(0, 2)).toEqual(['仿宋_GB2312', '仿宋']);
  expect(first(body)).toContain('宋体');
  expect(first(second).slice(0, 2)).toEqual(['楷体_GB2312', '楷体']);
  expect(first(title)[0]).toBe('方正小标宋简体');
  expect(first(title)).toContain('黑体');
  expect(first(hei)[0]).toBe('黑体');
});

test('a chosen font comes first under the name that was chosen, with the rest of its chain behind it', () => {
  expect(of('letter', 'FangSong').body.slice(0, 2)).toEqual([
    ['FangSong', '仿宋'],
    ['仿宋_GB2312', 'FangSong_GB2312'],
  ]);
  expect(first(of('report', '霞鹜文楷').body).slice(0, 2)).toEqual(['霞鹜文楷', '宋体']);
});

test('a name of a font holds nothing that could end it in a file, and is no longer than Word takes', () => {
  expect(fontName(' 仿宋_GB2312 ')).toBe('仿宋_GB2312');
  expect(fontName('x";} body{display:none}<w:font>{headings-0}')).not.toMatch(/["<>{};:]/);
  expect(fontName('字'.repeat(80))).toHaveLength(31);
});
