import { expect, test } from 'vitest';
import { addToSteps, type Step } from '#shared/changes/steps';

const save = (step: string, old: string, next: string, record = 'r') => ({
  step,
  label: 'edit:issue',
  ops: [{ kind: 'issue', record, op: 'update' as const, patch: { title: [old, next] as [string, string] } }],
});
const add = (saves: Parameters<typeof addToSteps>[1][]) => saves.reduce<Step[]>((steps, each, i) => addToSteps(steps, each, i), []);

test('saves of one typing session become one step with one patch', () => {
  const steps = add([save('s', '', 'a'), save('s', 'a', 'ab'), save('s', 'ab', 'abc')]);
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ lastAt: 2, ops: [{ patch: { title: ['', 'abc'] } }] });
});

test('another step ends the session, also when its name comes again later', () => {
  const steps = add([save('s', '', 'a'), save('t', 'x', 'y', 'q'), save('s', 'a', 'ab')]);
  expect(steps.map(({ step }) => step)).toEqual(['s', 't', 's']);
});

test('a step over several records keeps one patch for each', () => {
  const [step] = add([save('s', '', 'a'), save('s', '', 'b', 'q'), save('s', 'a', 'c')]);
  expect(step?.ops.map(({ record, patch }) => [record, patch['title']])).toEqual([
    ['r', ['', 'c']],
    ['q', ['', 'b']],
  ]);
});

test('what was handed in is not changed', () => {
  const first = save('s', '', 'a');
  const steps = addToSteps([], first, 0);
  const again = addToSteps(steps, save('s', 'a', 'ab'), 1);
  expect(first.ops[0]?.patch).toEqual({ title: ['', 'a'] });
  expect(steps[0]?.ops[0]?.patch).toEqual({ title: ['', 'a'] });
  expect(again[0]?.ops[0]?.patch).toEqual({ title: ['', 'ab'] });
});

test('a record that is made and filled in one step counts as made', () => {
  const made = { step: 's', label: 'create:issue', ops: [{ kind: 'issue', record: 'r', op: 'create' as const, patch: {} }] };
  expect(add([made, save('s', '', 'a')])[0]?.ops[0]?.op).toBe('create');
});
