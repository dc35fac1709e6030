import { expect, onTestFinished, test, vi } from 'vitest';
import { reportFailures } from '../../../src-renderer/app/report-failures';
import { report } from '../../../src-renderer/report';
import { startState } from '../../../src-renderer/data/start-state';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aLooseStore } from '../data/a-store';
import { aReady } from './an-app';

function aLog() {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  return () => log.mock.calls.flat().join('\n');
}

test('a failure is logged under its number, without a word that a user has typed', () => {
  const log = aLog();
  const reference = report(new TypeError('cannot read 李工 13800001111'), 'page');
  expect(reference).toMatch(/^[0-9A-F]{8}$/);
  expect(log()).toContain(reference);
  expect(log()).toContain('TypeError');
  expect(log()).not.toContain('李工');
  expect(log()).not.toContain('13800001111');
  report('密码是 1234', 'page');
  expect(log()).not.toContain('1234');
});

/** A window of which only the listeners matter. */
function aWindow() {
  const page = new EventTarget();
  const told: string[] = [];
  reportFailures(page as unknown as Window, (reference) => void told.push(reference));
  const reject = (reason: unknown) => page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  return { told, reject, fail: (error: unknown) => page.dispatchEvent(Object.assign(new Event('error'), { error })) };
}

test('a promise that nobody caught is told with its number; a notice without an error is not', () => {
  aLog();
  const { told, reject, fail } = aWindow();
  reject(new Error('x'));
  fail(null);
  expect(told).toHaveLength(1);
});

test('a database that closed under the page stops all writing', async () => {
  aLog();
  const store = await aLooseStore();
  startState.setState(aReady(store), true);
  onTestFinished(() => startState.setState({ state: 'looking' }, true));
  const { reject } = aWindow();
  reject(new Error('a bug of ours'));
  expect(storeFacts.getState().state).not.toBe('frozen');
  reject(Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }));
  expect(storeFacts.getState()).toMatchObject({ state: 'frozen', failure: { kind: 'database-lost' } });
});
