import { expect, onTestFinished, vi } from 'vitest';
import type { AMain } from './a-main';
import type { Tab } from './second-tab';

/** A second tab of the same profile: a page with its own script, locks and connections. */
export async function aTab(main: AMain) {
  const frame = document.createElement('iframe');
  frame.src = `/main-process/second-tab.html?vault=${main.name}`;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const tab = (): Tab => {
    const found = frame.contentWindow?.tab;
    if (!found) throw new Error('the tab has not begun');
    return found;
  };
  await vi.waitFor(tab, { timeout: 10_000 });
  const until = (state: ReturnType<Tab['state']>) => vi.waitFor(() => expect(tab().state()).toBe(state), { timeout: 15_000, interval: 10 });
  return { until, tab, close: () => frame.remove() };
}
