import { expect, test } from 'vitest';
import { instantOf, takenAtOf } from '../../../src-renderer/pictures/taken-at';
import { aJpeg } from '../../fixtures/a-jpeg';

test.each([
  ['2026:03:05 10:11:12', '+08:00', '2026-03-05T02:11:12.000Z'],
  ['2026:03:05 00:30:00', '-05:30', '2026-03-05T06:00:00.000Z'],
  ['2026:03:05 10:11:12', undefined, new Date(2026, 2, 5, 10, 11, 12).toISOString()],
  ['2026:03:05 10:11:12', '   :  ', new Date(2026, 2, 5, 10, 11, 12).toISOString()],
  ['0000:00:00 00:00:00', undefined, null],
  ['    :  :     :  :  ', undefined, null],
  ['2026:13:05 10:11:12', '+08:00', null],
  ['', undefined, null],
  [undefined, undefined, null],
])('the camera’s %s with offset %s is %s', (time, offset, instant) => {
  expect(instantOf(time, offset)).toBe(instant);
});

test('notes of a camera that are nonsense tell no time and stop nothing', async () => {
  const photo = aJpeg({ width: 8, height: 8, exif: { takenAt: '2026:03:05 10:11:12' } });
  photo.fill(0xee, 12, 40);
  expect(await takenAtOf(photo.buffer)).toBeNull();
  expect(await takenAtOf(aJpeg({ width: 8, height: 8 }).buffer)).toBeNull();
});
