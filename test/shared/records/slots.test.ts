import { expect, test } from 'vitest';
import { definitionOf } from '#shared/records/index';
import { kinds } from '#shared/records/kinds';
import { placeChoices, shotLabel, slotLabel, slotsOf } from '#shared/records/slots-of';

const id = '5e771000-0000-4000-8000-00000000000a';

test('slots and the pictures they ask for have labels in both languages, and no slot has the name of a field', () => {
  for (const kind of kinds) {
    for (const [name, { label, shots = {} }] of Object.entries(slotsOf(kind))) {
      expect(Object.keys(definitionOf(kind).fields)).not.toContain(name);
      for (const each of [label, ...Object.values(shots)]) expect([each.zh, each.en].every((text) => text.trim() !== '')).toBe(true);
    }
  }
  expect(kinds.filter((kind) => Object.keys(slotsOf(kind)).length > 0)).toEqual([
    'documentTemplate',
    'site',
    'project',
    'requirementDoc',
    'visit',
    'documentExport',
  ]);
});

test('a file is called by its slot and by the picture that was asked for; what nobody knows any more by its name', () => {
  expect(slotLabel({ owner: `site:${id}`, slot: 'photos' })?.zh).toBe('照片');
  expect(shotLabel({ owner: `site:${id}`, slot: 'photos', shot: 'doorplate' })?.zh).toBe('门牌');
  expect(slotLabel({ owner: `site:${id}`, slot: '' })).toBeNull();
  expect(shotLabel({ owner: `site:${id}`, slot: 'photos', shot: '' })).toBeNull();
  expect(slotLabel({ owner: `visit:${id}`, slot: 'constructor' })?.en).toBe('constructor');
  expect(shotLabel({ owner: `visit:${id}`, slot: 'photos', shot: '机柜正面' })?.zh).toBe('机柜正面');
  expect(slotLabel({ owner: null, slot: 'photos' })?.zh).toBe('photos');
});

test('what may stand in slot and shot is known over all kinds, and no two kinds call one word differently', () => {
  expect(placeChoices('slot')).toMatchObject({ photos: { zh: '照片' }, signedPage: { zh: '签字页' } });
  expect(placeChoices('shot')).toMatchObject({ doorplate: { zh: '门牌' } });
  for (const kind of kinds)
    for (const [name, { label, shots = {} }] of Object.entries(slotsOf(kind))) {
      expect(placeChoices('slot')[name]).toEqual(label);
      expect(placeChoices('shot')).toMatchObject(shots);
    }
});
