import { expect, onTestFinished, test, vi } from 'vitest';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { addDays, weekdayOf } from '#shared/rules/days';
import { text } from '#shared/text/index';
import { useDeviceSettings } from '../../../../src-renderer/state/device-settings';
import { aForm, anIssue, aStore, inputOf } from '../a-form';

/** Where the text of an input ends, in pixels of the page. */
function endOfText(input: HTMLInputElement): number {
  const drawn = getComputedStyle(input);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('nothing to measure with');
  pen.font = drawn.font;
  return input.getBoundingClientRect().left + Number.parseFloat(drawn.paddingLeft) + pen.measureText(input.value).width;
}

test.each(['zh', 'en'] as const)(
  'what a day is called stands beside it and never on it, in %s, in a column of 220 pixels and less',
  async (language) => {
    const before = useDeviceSettings.getState().language;
    useDeviceSettings.setState({ language });
    onTestFinished(() => {
      useDeviceSettings.setState({ language: before });
    });
    const store = await aStore();
    const { issueId } = await anIssue(store);
    const yesterday = addDays(dayOfInstant(new Date().toISOString()), -1);
    await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issueId, update: { plannedOn: yesterday } }] });
    aForm(store, 'issue', issueId, ['plannedOn']);
    const input = await inputOf(language === 'zh' ? '计划解决时间' : 'Planned date');
    await vi.waitFor(() => expect(input.value).toBe(yesterday));
    const words = text[language].forms;
    const name = `${words.weekdaysShort[weekdayOf(yesterday)]} · ${words.relative(-1)}`;
    const aside = () => input.closest('[data-field]')?.querySelector<HTMLElement>(`[title="${name}"]`) as HTMLElement;
    for (const width of [220, 150]) {
      input.closest<HTMLElement>('[data-field]')?.style.setProperty('width', `${width}px`);
      expect(input.getBoundingClientRect().width).toBe(width);
      expect(aside().getBoundingClientRect().left).toBeGreaterThan(endOfText(input));
      // In the usual column all of it is read.
      if (width === 220) expect(aside().scrollWidth).toBe(aside().clientWidth);
    }
  },
);
