import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { text } from '#shared/text/index';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { startState, type StartState } from '../../../src-renderer/data/start-state';
import { showToast } from '../../../src-renderer/ui/toast';
import { aLooseStore, create, rowOf } from '../data/a-store';
import { aReady, anApp, anInfo } from './an-app';

const words = text.zh;
const press = (init: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, init);
const ctrl = (key: string) => press({ key, ctrlKey: true });
const alt = (code: string) => press({ key: '', code, altKey: true });
const breadcrumb = () => screen.getByRole('navigation', { name: words.frame.breadcrumb });
const toast = (message: RegExp | string) => screen.findByText(message, { selector: '[role="alert"] *' });

/** The program over a store with one customer and two projects. */
async function aWorkplace(address = '/customers', more: Partial<Extract<StartState, { state: 'ready' }>> = {}) {
  const store = await aLooseStore();
  await store.commit({ label: 'create:teamMember', writes: [{ kind: 'teamMember', id: store.author, create: { name: '李工' } }] });
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const projectId = await create(store, 'project', { customerId, name: '院区双路由互联', result: 'signed' });
  const otherId = await create(store, 'project', { customerId, name: '机房改造' });
  const at = address.replace(':customer', customerId).replace(':project', projectId);
  anApp(aReady(store, more), at);
  await screen.findByRole('navigation', { name: words.frame.sidebar });
  return { store, customerId, projectId, otherId };
}

test('the sidebar shows what works, marks the page, and opens pages by Alt and their place', async () => {
  await aWorkplace('/projects');
  const links = within(screen.getByRole('navigation', { name: words.frame.sidebar })).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['客户', '项目', '走访', '文档', '设置']);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page', null, null, null]);
  alt('Digit3');
  expect(location.hash).toBe('#/visits');
  alt('Digit4');
  expect(location.hash).toBe('#/documents');
  alt('Digit5');
  expect(location.hash).toBe('#/settings');
  await waitFor(() => expect(document.title).toBe('业务设置 · 客户工程师工作台'));
});

test('the sidebar folds to its icons, which keep their names', async () => {
  await aWorkplace();
  await userEvent.click(screen.getByRole('button', { name: '收起侧栏' }));
  expect(screen.getByRole('button', { name: '展开侧栏' }).getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByRole('link', { name: '走访' })).toBeTruthy();
});

test('the breadcrumb leads from the list over the customer to the project, and the window is called after it', async () => {
  const { customerId } = await aWorkplace('/projects/:project');
  await waitFor(() => expect(breadcrumb().textContent).toBe('客户›某市第一医院›院区双路由互联'));
  expect(
    within(breadcrumb())
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['#/customers', `#/customers/${customerId}`]);
  expect(document.title).toBe('院区双路由互联 · 客户工程师工作台');
});

test('Ctrl+Z takes the last step back and says what it was, and the toast brings it back', async () => {
  const { store, customerId } = await aWorkplace();
  await act(() => store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id: customerId, update: { name: '改了名' } }] }));
  ctrl('z');
  await toast('已撤销：修改客户');
  expect((await rowOf(store, 'customer', customerId))['name']).toBe('某市第一医院');
  await userEvent.click(screen.getByRole('button', { name: '重做' }));
  await toast('已重做：修改客户');
  expect((await rowOf(store, 'customer', customerId))['name']).toBe('改了名');
});

test('in a text field Ctrl+Z belongs to the field, and a key that an input method composes with to nobody', async () => {
  const { store, customerId } = await aWorkplace();
  const undo = vi.spyOn(store, 'undo');
  const field = document.body.appendChild(document.createElement('input'));
  onTestFinished(() => field.remove());
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, isComposing: true });
  fireEvent.keyDown(document.body, { key: 'n', code: 'KeyN', altKey: true, keyCode: 229 });
  expect(undo).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect((await rowOf(store, 'customer', customerId))['name']).toBe('某市第一医院');
});

test('where nothing can be undone the program says so', async () => {
  await aWorkplace();
  ctrl('y');
  await toast('没有可以重做的操作');
});

test('Ctrl+S says that it is saved, and where; the page of the browser is not saved', async () => {
  await aWorkplace();
  expect(ctrl('s')).toBe(false);
  await toast(words.palette.savedSample);
});

test('Ctrl+E exports the record of the page; on a list it says what to do', async () => {
  await aWorkplace('/customers');
  ctrl('e');
  await toast(words.palette.nothingToExport);
});

test('the palette finds commands and records by any part of their names and opens them', async () => {
  const { projectId } = await aWorkplace();
  ctrl('k');
  const box = await screen.findByRole('combobox', { name: words.palette.placeholder });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toContain('速记一个问题Alt+N');
  await userEvent.type(box, '双路由');
  await waitFor(() => expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['院区双路由互联项目']));
  expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(location.hash).toBe('#/customers');
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(location.hash).toBe(`#/projects/${projectId}`));
  expect(screen.queryByRole('combobox', { name: words.palette.placeholder })).toBeNull();
});

test('arrows go round the palette', async () => {
  await aWorkplace();
  ctrl('k');
  const box = await screen.findByRole('combobox', { name: words.palette.placeholder });
  const chosen = () => screen.getAllByRole('option').findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const last = screen.getAllByRole('option').length - 1;
  fireEvent.keyDown(box, { key: 'ArrowUp' });
  expect(chosen()).toBe(last);
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(chosen()).toBe(0);
});

test('F1 shows every key with its name', async () => {
  await aWorkplace();
  press({ key: 'F1' });
  const dialog = await screen.findByRole('dialog', { name: '快捷键' });
  expect(dialog.textContent).toContain('Ctrl+E导出当前记录');
  expect(dialog.textContent).toContain('/筛选列表');
});

test('quick capture on the page of a project makes an issue of it by Enter, stays for the next, and can be taken back', async () => {
  const { store, projectId } = await aWorkplace('/projects/:project');
  alt('KeyN');
  const line = await screen.findByLabelText(words.palette.captureText);
  const project = screen.getByLabelText<HTMLInputElement>(words.palette.captureProject, { selector: 'input' });
  await waitFor(() => expect(project.value).toBe('院区双路由互联 · 某市第一医院'));
  fireEvent.change(line, { target: { value: '端口不足' } });
  fireEvent.keyDown(line, { key: 'Enter', isComposing: true });
  expect(await store.db.of('issue').count()).toBe(0);
  fireEvent.keyDown(line, { key: 'Enter' });
  await toast('已记下：端口不足');
  const [issue] = await store.db.of('issue').toArray();
  expect(issue).toMatchObject({
    projectId,
    description: '端口不足',
    raisedBy: `teamMember:${store.author}`,
    state: 'new',
    phase: 'delivery',
    priority: 'medium',
  });
  expect((line as HTMLInputElement).value).toBe('');
  fireEvent.click(screen.getByText(words.forms.undo, { selector: 'button, button *' }));
  await waitFor(async () => expect((await rowOf(store, 'issue', issue?.id))['voided']).toBe(words.actions.undoneCreation));
});

test('quick capture remembers the project elsewhere, and asks for what is missing', async () => {
  const { store, otherId } = await aWorkplace('/customers');
  localStorage.setItem(`last-project:${store.db.name}`, otherId);
  alt('KeyN');
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(words.palette.captureProject, { selector: 'input' }).value).toContain('机房改造'),
  );
  await userEvent.click(screen.getByRole('button', { name: words.palette.captureSave }));
  await screen.findByText(words.palette.captureNeedsText);
  expect(await store.db.of('issue').count()).toBe(0);
});

test('the sample is marked on every page and can be left', async () => {
  const leaveSample = vi.fn(async () => {});
  await aWorkplace('/visits', { leaveSample });
  await userEvent.click(screen.getByRole('button', { name: '离开示例' }));
  expect(leaveSample).toHaveBeenCalledOnce();
});

test('when writing has stopped the page stays, a banner says what to do, and the line turns red', async () => {
  const { store } = await aWorkplace('/customers');
  act(() => store.freeze({ kind: 'database-lost' }));
  const banner = await screen.findByText(words.frame.frozenTitle);
  expect(banner.closest('[role="alert"]')?.textContent).toContain('复制');
  expect(screen.getByRole('button', { name: '已停止写入' }).getAttribute('data-tone')).toBe('bad');
  expect(screen.getByRole('heading', { name: '客户' })).toBeTruthy();
});

test('the safety line says what stands behind it, and what is wrong with the host', async () => {
  await aWorkplace();
  await userEvent.click(screen.getByRole('button', { name: /^已保存 \d\d:\d\d:\d\d$/ }));
  await screen.findByText(words.frame.behind.once);
  act(() => hostStatus.setState({ reachable: true, vault: 'disk-full', disk: 'ok', freeBytes: 0 }));
  onTestFinished(() => hostStatus.setState({ reachable: true, vault: 'ok', disk: 'ok', freeBytes: null }));
  expect(screen.getByRole('button', { name: '日志文件夹：磁盘已满' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '浏览器版' })).toBeTruthy();
});

test('from the first key on the safety line says that something is not saved yet, until it is', async () => {
  await aWorkplace('/customers/:customer');
  const field = await screen.findByRole('textbox', { name: '简称' });
  await userEvent.type(field, '市');
  expect(await screen.findByRole('button', { name: words.frame.typing })).toBeTruthy();
  fireEvent.blur(field);
  await screen.findByRole('button', { name: /^已保存/ });
});

test('a host that does not answer: a click says how to start it again, and that the page goes on by itself', async () => {
  await aWorkplace();
  act(() => hostStatus.setState({ reachable: false, vault: 'ok', disk: 'ok', freeBytes: null }));
  onTestFinished(() => hostStatus.setState({ reachable: true, vault: 'ok', disk: 'ok', freeBytes: null }));
  await userEvent.click(screen.getByRole('button', { name: '后台服务没有响应' }));
  const said = await screen.findByText(/npm start/);
  expect(said.textContent).toMatch(/新地址.*自动继续/);
});

test('while the host is away the line says once that it tries again', async () => {
  await aWorkplace();
  act(() => storeFacts.setState({ state: 'journal-failed', failure: { kind: 'host-gone' } }));
  onTestFinished(() => storeFacts.setState({ state: 'saved', failure: null }));
  expect(screen.getByRole('button', { name: '后台服务没有响应，正在重试' })).toBeTruthy();
});

test('the desktop application has no address to open when its other half is away', async () => {
  await aWorkplace('/customers', { info: { ...anInfo, host: 'desktop' } });
  act(() => hostStatus.setState({ reachable: false, vault: 'ok', disk: 'ok', freeBytes: null }));
  onTestFinished(() => hostStatus.setState({ reachable: true, vault: 'ok', disk: 'ok', freeBytes: null }));
  await userEvent.click(screen.getByRole('button', { name: '后台服务没有响应' }));
  await screen.findByText(/重新打开程序/);
  expect(screen.queryByText(/npm start/)).toBeNull();
});

test('the cross of a toast has a name for those who hear it', async () => {
  await aWorkplace();
  act(() => showToast({ message: '已新建客户' }));
  const said = await toast('已新建客户');
  expect(within(said.closest<HTMLElement>('[role="alert"]') as HTMLElement).getByRole('button', { name: '关闭' })).toBeTruthy();
});

test('the desktop application is not called browser host', async () => {
  await aWorkplace('/customers', { info: { ...anInfo, host: 'desktop' } });
  expect(screen.queryByRole('button', { name: '浏览器版' })).toBeNull();
});

test('the language changes everything at once', async () => {
  await aWorkplace('/settings/device');
  await userEvent.click(await screen.findByText('English'));
  await screen.findByRole('navigation', { name: text.en.frame.sidebar });
  expect(screen.getByRole('heading', { name: 'Settings' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  await waitFor(() => expect(document.title).toBe('This device · Customer Engineer Workbench'));
});

test('after a change of page the focus is in the page and its top is seen; on its tabs it stays where it was', async () => {
  await aWorkplace('/settings/device');
  const tab = screen.getByRole('link', { name: '数据' });
  tab.focus();
  await userEvent.click(tab);
  await waitFor(() => expect(location.hash).toBe('#/settings/data'));
  expect(document.activeElement).toBe(tab);
  alt('Digit1');
  await screen.findByRole('heading', { name: '客户' });
  expect(document.activeElement?.contains(screen.getByRole('main'))).toBe(true);
});

test('an address that leads nowhere says so', async () => {
  await aWorkplace('/wages');
  await screen.findByRole('heading', { name: words.frame.unknownPage, level: 1 });
  expect(screen.getByRole('link', { name: words.frame.toFirstPage }).getAttribute('href')).toBe('#/customers');
});

test('a page that fails shows a reference number in its place, and the frame stands', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const { store } = await aWorkplace('/settings/data');
  const broken = { ...aReady(store), info: { ...anInfo, host: 'browser' as const, lastExit: 'first' as const } };
  Object.defineProperty(broken.info, 'version', {
    get() {
      throw new Error('李工的版本');
    },
  });
  act(() => startState.setState(broken, true));
  await screen.findByRole('heading', { name: words.frame.failed.title, level: 1 });
  expect(screen.getByText(/参考号 [0-9A-F]{8}/)).toBeTruthy();
  alt('Digit1');
  await screen.findByRole('heading', { name: '客户' });
});
