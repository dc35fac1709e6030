import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aForm, anIssue, aStore, inputOf, rowOf } from '../a-form';

const sentence = 'HIS cutover window: avoid 8:00-17:30, confirm in writing with the information department first. '.repeat(2);

test('fast typing loses no character while rows come back late and the journal is slow', async () => {
  const store = await aStore({ journal: 400, rows: 250 });
  const { issueId } = await anIssue(store);
  aForm(store, 'issue', issueId, ['title', 'impact']);
  const input = await inputOf('标题');
  await userEvent.click(input);
  const commits = vi.spyOn(store, 'commit');
  for (const letter of sentence) {
    await userEvent.keyboard(letter === '[' || letter === '{' ? letter + letter : letter);
    // Ctrl+S stores in the middle of a word, again and again.
    if (letter === 'i') document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
  }
  expect(commits.mock.calls.length).toBeGreaterThan(3);
  expect(input.value).toBe(sentence);
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeInTheDocument();
  expect(input.value).toBe(sentence);
  expect((await rowOf(store, 'issue', issueId))['title']).toBe(sentence);
});

test('another writer changes other fields meanwhile: both are kept, and the cursor stays where it was', async () => {
  const store = await aStore({ rows: 100 });
  const { issueId } = await anIssue(store);
  aForm(store, 'issue', issueId, ['title', 'impact']);
  const input = await inputOf('标题');
  await userEvent.click(input);
  await userEvent.keyboard('end');
  input.setSelectionRange(0, 0);
  await userEvent.keyboard('be');
  await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { impact: '另一人写的' } }] });
  await vi.waitFor(async () => expect((await inputOf('影响')).value).toBe('另一人写的'));
  await userEvent.keyboard('gin');
  expect(input.value).toBe('beginend');
  await userEvent.keyboard('{Tab}');
  await vi.waitFor(async () => expect(await rowOf(store, 'issue', issueId)).toMatchObject({ title: 'beginend', impact: '另一人写的' }));
});
