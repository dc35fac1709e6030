import { describe, expect, test } from 'vitest';
import { groupsOf, type PhonePhoto } from '../../../src-renderer/attachments/phone-photos/photo-groups';
import { wasOnVisit } from '../../../src-renderer/attachments/phone-photos/photo-targets';
import { visit as definition, type Visit } from '#shared/records/visit';

const photo = (name: string, takenAt: string | null, fileAt = '2026-03-09T00:00:00Z'): PhonePhoto => ({
  file: new File([], name, { lastModified: Date.parse(fileAt) }),
  takenAt,
});
const at = (time: string) => `2026-03-05T${time}:00.000Z`;
const names = (photos: readonly PhonePhoto[], minutes = 0) =>
  groupsOf(photos, minutes).map((group) => group.photos.map(({ file }) => file.name));

describe('photos of a phone', () => {
  test('stand together as long as no half hour passes between two of them, the latest group first', () => {
    const photos = [photo('c', at('10:55')), photo('a', at('10:00')), photo('b', at('10:30')), photo('d', at('11:26'))];
    expect(names(photos)).toEqual([['d'], ['a', 'b', 'c']]);
  });

  test('that do not say when they were taken stand by the time of their files, by themselves', () => {
    const groups = groupsOf([photo('taken', at('10:00')), photo('sent', null, at('10:05')), photo('saved', null, at('10:06'))], 0);
    expect(groups.map(({ byFile, photos }) => [byFile, photos.length])).toEqual([
      [true, 2],
      [false, 1],
    ]);
  });

  test('are moved by the offset where a camera told the time, and their groups stay the same ones', () => {
    const photos = [photo('a', at('10:00')), photo('b', at('10:10')), photo('file', null, at('10:00'))];
    const [before, after] = [groupsOf(photos, 0), groupsOf(photos, -90)];
    expect(after.map(({ from, to }) => [from, to])).toEqual([
      [at('10:00'), at('10:00')],
      [at('08:30'), at('08:40')],
    ]);
    expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
  });
});

describe('photos belong to a visit', () => {
  const visit = (values: Partial<Visit>) => ({ ...definition.empty({ customerId: 'x' }), ...values }) as Visit;
  const taken = { from: at('10:00'), to: at('10:20') };

  test.each([
    [true, 'that began within the two hours before them', { startedAt: at('08:10') }],
    [true, 'that begins within the two hours after them', { startedAt: at('12:00') }],
    [false, 'not long before', { startedAt: at('05:59') }],
    [true, 'that had not ended', { startedAt: at('04:00'), endedAt: at('09:30') }],
    [true, 'for which this time was agreed', { appointmentAt: at('10:30') }],
    [false, 'not where nothing is known of it', {}],
  ])('%s: %s', (belongs, _what, values) => {
    expect(wasOnVisit(visit(values), taken)).toBe(belongs);
  });

  test('of which only the day is known, all of that day', () => {
    const day = new Date(taken.from);
    const local = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
    expect(wasOnVisit(visit({ dueOn: local }), taken)).toBe(true);
    expect(wasOnVisit(visit({ dueOn: '2026-03-01' }), taken)).toBe(false);
  });
});
