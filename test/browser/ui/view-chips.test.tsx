import { TextInput } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { BesideList } from '../../../src-renderer/ui/beside-list';
import { Look } from '../../../src-renderer/ui/look';
import { Toolbar } from '../../../src-renderer/ui/toolbar';
import { ViewChips } from '../../../src-renderer/ui/view-chips';

const views = ['全部', '未关闭', '我负责的', '逾期', '本周到期', '待客户配合'].map((label) => ({ name: label, label, count: 12 }));

test('beside an open sheet the views fold into one box: nothing scrolls sideways, and the list below does not move', async () => {
  await page.viewport(1366, 768);
  const box = document.createElement('div');
  box.style.width = '1134px';
  document.body.append(box);
  const root = createRoot(box);
  onTestFinished(() => {
    root.unmount();
    box.remove();
  });
  const chosen: string[] = [];
  const show = (open: boolean) =>
    flushSync(() =>
      root.render(
        <Look>
          <BesideList open={open}>
            <Toolbar label="问题">
              <TextInput w={220} aria-label="筛选" />
              <ViewChips label="视图" views={views} current="未关闭" onChange={(name) => chosen.push(name)} />
            </Toolbar>
            <div data-testid="list">…</div>
          </BesideList>
        </Look>,
      ),
    );
  const bar = () => box.querySelector('[role="group"]') as HTMLElement;
  const listTop = () => page.getByTestId('list').element().getBoundingClientRect().top;
  show(false);
  await expect.element(page.getByRole('button', { name: '待客户配合 12' })).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: '视图' })).not.toBeInTheDocument();
  const before = listTop();
  show(true);
  const folded = page.getByRole('combobox', { name: '视图' });
  await expect.element(folded).toBeVisible();
  for (const each of [bar(), ...bar().querySelectorAll<HTMLElement>('div')])
    expect(each.scrollWidth).toBeLessThanOrEqual(each.clientWidth + 1);
  expect(listTop()).toBe(before);
  await folded.selectOptions('逾期 12');
  expect(chosen).toEqual(['逾期']);
});
