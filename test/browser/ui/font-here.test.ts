import { expect, test } from 'vitest';
import { firstHere } from '../../../src-renderer/features/settings/font-here';

test('of several fonts the first that this computer has is named, by whichever of its names it is known', () => {
  expect(firstHere([['没有这种字体'], ['Nor this one']])).toBeNull();
  const common = ['Liberation Sans', 'DejaVu Sans', 'Arial', 'Helvetica', 'Noto Sans CJK SC'] as const;
  expect(firstHere([['没有这种字体'], ['某种字体', ...common], ['又一种']])).toBe('某种字体');
});
