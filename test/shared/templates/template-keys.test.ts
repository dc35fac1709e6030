import { describe, expect, test } from 'vitest';
import { records } from '#shared/records/index';
import { templateKeys } from '#shared/templates/key-list';
import { loopLookup, subjectLookup } from '#shared/templates/lookup';
import { plainKey } from '#shared/templates/spelled';
import { templateSubjects } from '#shared/templates/vocabulary';

const inner = (key: string) => key.slice(2, -2);
const keysOf = (subject: (typeof templateSubjects)[number], language: 'zh' | 'en' = 'zh') =>
  templateKeys(subject, language).flatMap(({ keys }) => keys.map(({ key }) => key));

test('every kind that belongs to a customer can have templates, and no other', () => {
  expect(templateSubjects).toEqual(expect.arrayContaining(['customer', 'project', 'requirementDoc', 'visit', 'issue']));
  expect(templateSubjects).not.toContain('practiceSettings');
  expect(templateSubjects).not.toContain('teamMember');
});

describe.each(templateSubjects)('%s', (subject) => {
  test.each(['zh', 'en'] as const)('no two keys of one place are written alike (%s)', (language) => {
    for (const { name, keys } of templateKeys(subject, language)) {
      const written = keys.map(({ key }) => plainKey(key));
      expect([...new Set(written)], name).toEqual(written);
    }
  });

  test.each(['zh', 'en'] as const)('each listed key is the one that is found when it is typed (%s)', (language) => {
    const lookup = subjectLookup(subject);
    const outside = templateKeys(subject, language).filter(({ of }) => of !== 'loop');
    const found = outside.flatMap(({ keys }) => keys.map(({ key }) => lookup.value(inner(key))));
    expect(found).not.toContain(undefined);
    expect(new Set(found).size).toBe(found.length);
    for (const loop of lookup.loops) {
      const within = loopLookup(loop);
      for (const key of within.values) expect(Object.values(key.spelled).some((written) => within.value(written) === key)).toBe(true);
    }
  });
});

test('a field of a definition is a key by both of its labels and by its name, and says when it is internal', () => {
  const { label } = records.visit.fields.competitor;
  const lookup = subjectLookup('visit');
  for (const written of [label.zh, label.en, 'competitor', `走访.${label.zh}`])
    expect(lookup.value(written)).toMatchObject({ internal: true, target: { field: 'competitor' } });
  expect(templateKeys('visit', 'zh')[0]?.keys).toContainEqual({ key: `{{${label.zh}}}`, internal: true });
});

test('what stands above a record, what it leads to, the settings and the export are written with what they belong to', () => {
  expect(keysOf('project')).toEqual(
    expect.arrayContaining([
      '{{项目名称}}',
      '{{客户.单位全称}}',
      '{{客户.客户经理.对外电话}}',
      '{{业务设置.单位全称}}',
      '{{导出日期}}',
      '{{版本}}',
      '{{版别}}',
    ]),
  );
  expect(keysOf('project', 'en')).toEqual(expect.arrayContaining(['{{Project name}}', '{{Customer.Legal name}}', '{{Exported on}}']));
});

test('loops are what belongs to a record, what sprang from it and its own lists; a requirements document has those of its project', () => {
  const loops = (subject: 'project' | 'visit' | 'requirementDoc') =>
    templateKeys(subject, 'zh').flatMap(({ marks, inner: within }) => [
      ...(marks ? [marks[0]] : []),
      ...within.map((loop) => loop.marks?.[0]),
    ]);
  expect(loops('project')).toEqual(expect.arrayContaining(['{{#问题}}', '{{#问题进展}}', '{{#电路/业务}}', '{{#协同机制}}']));
  expect(loops('visit')).toEqual(expect.arrayContaining(['{{#客户意见}}', '{{#行动项}}', '{{#承诺}}']));
  expect(loops('requirementDoc')).toEqual(expect.arrayContaining(['{{#问题}}', '{{#需求条目}}', '{{#项目.协同机制}}']));
});
