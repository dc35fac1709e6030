import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeAutosave, type SaveState } from '../../../../src-renderer/forms/saving/autosave';
import type { Values } from '../../../../src-renderer/forms/saving/field-memory';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A form over a store whose answers the test gives. */
function aForm(row: Values) {
  const form = { ...row };
  const stored: { changed: Values; step: string }[] = [];
  const told: SaveState['phase'][] = [];
  const answers: { take: () => void; refuse: () => void; safe: () => void }[] = [];
  const autosave = makeAutosave({
    row,
    read: () => ({ ...form }),
    show: (name, value) => void (form[name] = value),
    tell: ({ phase }) => void (told.at(-1) !== phase && told.push(phase)),
    store: (changed, step) => {
      stored.push({ changed, step });
      return new Promise((resolve, reject) => {
        let isSafe = () => {};
        const safe = new Promise<void>((done) => (isSafe = done));
        answers.push({ take: () => resolve({ safe }), refuse: () => reject(new Error('full')), safe: () => isSafe() });
      });
    },
  });
  const type = (name: string, value: unknown) => {
    form[name] = value;
    autosave.typed();
  };
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const answer = async (which: 'take' | 'refuse' | 'safe', at = answers.length - 1) => {
    answers[at]?.[which]();
    await settle();
  };
  return { form, stored, told, autosave, type, answer };
}

test('typing is stored one second after the last key', async () => {
  const { stored, type } = aForm({ text: '' });
  type('text', 'a');
  await vi.advanceTimersByTimeAsync(900);
  type('text', 'ab');
  await vi.advanceTimersByTimeAsync(900);
  expect(stored).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(stored.map(({ changed }) => changed)).toEqual([{ text: 'ab' }]);
});

test('typing that never pauses is stored every five seconds', async () => {
  const { stored, type } = aForm({ text: '' });
  for (let n = 1; n <= 11; n++) {
    type('text', 'x'.repeat(n));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(stored.map(({ changed }) => changed)).toEqual([{ text: 'x'.repeat(10) }]);
});

test('nothing is stored while an input method composes, and at once when it has ended', async () => {
  const { stored, type, autosave } = aForm({ text: '' });
  autosave.composing(true);
  type('text', 'ni');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(stored).toEqual([]);
  autosave.composing(false);
  expect(stored.map(({ changed }) => changed)).toEqual([{ text: 'ni' }]);
});

test('an input method that is cut off does not stop the form from being stored', async () => {
  const { stored, type, autosave } = aForm({ text: '' });
  autosave.composing(true);
  type('text', '你');
  autosave.left();
  await vi.advanceTimersByTimeAsync(0);
  expect(stored).toHaveLength(1);
});

test('rows that come back late take no character that was typed since', async () => {
  const { form, type, answer, autosave, stored } = aForm({ text: '' });
  type('text', 'a');
  await vi.advanceTimersByTimeAsync(1_000);
  type('text', 'ab');
  await answer('take');
  autosave.seen({ text: '' });
  expect(form['text']).toBe('ab');
  autosave.seen({ text: 'a' });
  expect(form['text']).toBe('ab');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stored.at(-1)?.changed).toEqual({ text: 'ab' });
  type('text', 'abc');
  await answer('take');
  autosave.seen({ text: 'a' });
  autosave.seen({ text: 'ab' });
  expect(form['text']).toBe('abc');
});

test('what another writer changes is shown where the user has typed nothing', async () => {
  const { form, type, autosave, stored } = aForm({ text: '', other: 'old' });
  type('text', 'mine');
  autosave.seen({ text: 'theirs', other: 'new' });
  expect(form).toEqual({ text: 'mine', other: 'new' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stored.map(({ changed }) => changed)).toEqual([{ text: 'mine' }]);
});

test('a change of another that comes while an input method composes is shown after it', () => {
  const { form, autosave } = aForm({ text: '', other: 'old' });
  autosave.composing(true);
  autosave.seen({ text: '', other: 'new' });
  expect(form['other']).toBe('old');
  autosave.composing(false);
  expect(form['other']).toBe('new');
});

test('nothing is called saved before database and journal have it', async () => {
  const { told, type, answer } = aForm({ text: '' });
  type('text', 'a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toEqual(['pending']);
  await answer('take');
  expect(told).toEqual(['pending', 'stored']);
  await answer('safe');
  expect(told).toEqual(['pending', 'stored', 'saved']);
});

test('an earlier save that becomes safe does not call a later one saved', async () => {
  const { told, type, answer } = aForm({ text: '' });
  type('text', 'a');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer('take');
  type('text', 'ab');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer('take');
  await answer('safe', 0);
  expect(told.at(-1)).toBe('stored');
});

test('text that was taken back leaves nothing to save', async () => {
  const { told, type, stored } = aForm({ text: '' });
  type('text', 'a');
  type('text', '');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stored).toEqual([]);
  expect(told.at(-1)).toBe('saved');
});

test('what the store refused counts as changed and is offered again with the next key', async () => {
  const { told, type, answer, stored, autosave } = aForm({ text: '' });
  type('text', 'a');
  await vi.advanceTimersByTimeAsync(1_000);
  await answer('refuse');
  expect(told.at(-1)).toBe('refused');
  expect(autosave.pending()).toBe(true);
  type('text', 'ab');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stored.at(-1)?.changed).toEqual({ text: 'ab' });
  await answer('take');
  expect(autosave.pending()).toBe(false);
});

test('saves of one visit to a field are one step; another visit, or half a minute without a key, begins a new one', async () => {
  const { stored, type, answer, autosave } = aForm({ text: '' });
  const save = async (value: string) => {
    type('text', value);
    await vi.advanceTimersByTimeAsync(1_000);
    await answer('take');
  };
  await save('a');
  await save('ab');
  autosave.left();
  await vi.advanceTimersByTimeAsync(0);
  await save('abc');
  await vi.advanceTimersByTimeAsync(31_000);
  await save('abcd');
  const [first, second, third, fourth] = stored.map(({ step }) => step);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(fourth).not.toBe(third);
});

test('a form that goes away stores what stands in it, even what an input method had not finished', () => {
  const { stored, type, autosave } = aForm({ text: '' });
  autosave.composing(true);
  type('text', '你h');
  void autosave.close();
  expect(stored.map(({ changed }) => changed)).toEqual([{ text: '你h' }]);
});
