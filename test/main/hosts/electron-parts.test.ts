import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuCommands } from '#shared/ipc/menu-commands';
import { text } from '#shared/text/index';
import { closePatiently } from '../../../src-main/hosts/electron/closing';
import { fenceContents } from '../../../src-main/hosts/electron/fences';
import { menuTemplate } from '../../../src-main/hosts/electron/menu';
import { hearing } from './fake-electron';

const itemsOf = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

describe('the menu', () => {
  test.each(['win32', 'linux', 'darwin'] as const)('on %s has every command once, in both languages alike', (platform) => {
    const [zh, en] = [text.zh.host, text.en.host].map((words) => itemsOf(menuTemplate(words, platform, () => undefined)));
    expect(zh?.map((item) => item.id ?? item.role ?? item.type)).toEqual(en?.map((item) => item.id ?? item.role ?? item.type));
    expect(zh?.flatMap((item) => item.id ?? []).sort()).toEqual([...menuCommands].sort());
  });

  test.each(['win32', 'linux', 'darwin'] as const)('on %s takes no key away from the page', (platform) => {
    const keys = itemsOf(menuTemplate(text.zh.host, platform, () => undefined)).filter((item) => item.accelerator);
    expect(keys.every((item) => item.registerAccelerator === false)).toBe(true);
  });
});

describe('closing', () => {
  function aWindow() {
    const [outer, inner] = [hearing(), hearing()];
    const [close, destroy] = [vi.fn(), vi.fn()];
    let at = 0;
    const closing = closePatiently({ ...outer, webContents: inner, close, destroy, isDestroyed: () => false } as never, () => at);
    const refuse = () => {
      const preventDefault = vi.fn();
      inner.emit('will-prevent-unload', { preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return {
      close,
      destroy,
      closing,
      refuse,
      hang: () => outer.emit('unresponsive'),
      ask: () => outer.emit('close'),
      pass: (ms: number) => (at += ms),
    };
  }

  test('asks the page again until it lets go', () => {
    vi.useFakeTimers();
    const { close, closing, refuse, ask, pass } = aWindow();
    ask();
    expect(refuse()).toBe(false);
    vi.advanceTimersByTime(250);
    expect(close).toHaveBeenCalledTimes(1);
    pass(4_000);
    expect(refuse()).toBe(false);
    expect(closing.gaveUp()).toBe(false);
    vi.useRealTimers();
  });

  test('gives up after five seconds, closes nevertheless, and remembers it', () => {
    const { closing, refuse, ask, pass } = aWindow();
    ask();
    pass(5_000);
    expect(refuse()).toBe(true);
    expect(closing.gaveUp()).toBe(true);
  });

  test('closes a page that hangs, which cannot even refuse, and only when it was to be closed', () => {
    const { closing, destroy, hang, ask } = aWindow();
    hang();
    expect(destroy).not.toHaveBeenCalled();
    ask();
    hang();
    expect(destroy).toHaveBeenCalledOnce();
    expect(closing.gaveUp()).toBe(true);
  });

  test('leaves a refused reload to the page', () => {
    const { close, refuse, pass } = aWindow();
    pass(60_000);
    expect(refuse()).toBe(false);
    expect(close).not.toHaveBeenCalled();
  });
});

test('contents of any kind are fenced as soon as they are made', () => {
  const contents = { ...hearing(), setWindowOpenHandler: vi.fn() };
  fenceContents(contents as never, () => false);
  expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
});
