// What the user's hands do in a project, as it runs in the page. Each act says when its picture holds what was asked for.

/** Puts `window.act(name)` into the page: milliseconds until the act is painted, and those of the longest task meanwhile. */
export function acting() {
  const $ = (selector) => document.querySelector(selector);
  const named = (selector, words) => [...document.querySelectorAll(selector)].find(({ textContent }) => words.test(textContent ?? ''));
  const rows = () => $('[role=grid][aria-busy=false] [role=row][data-index]');
  const count = () => Number($('[role=grid]')?.getAttribute('aria-rowcount'));
  const saving = () => !/已保存 \d\d:\d\d/.test($('footer[aria-label]').textContent);
  const line = () => $('input[aria-label^="写一行"]');
  const type = (input, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const key = (target, name) => target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  const all = () => named('button', /^全部/);
  const filter = () => $('input[aria-label="筛选"]');
  const exported = () => named('main [role=status]', /^已导出/);
  const there = (holds) =>
    new Promise((seen) => {
      const look = () => (holds() ? requestAnimationFrame(() => setTimeout(seen)) : requestAnimationFrame(look));
      look();
    });
  const quiet = () => new Promise((later) => setTimeout(later, 300));

  const acts = {
    tab: { do: () => named('a', /^问题管理表/).click(), until: rows },
    view: { do: () => all().click(), until: () => all().getAttribute('aria-pressed') === 'true' && rows() },
    filter: { do: () => type(filter(), '9 号问题'), until: rows, after: () => type(filter(), '') },
    saved: {
      before: () => type(line(), '新的一条'),
      do: () => key(line(), 'Enter'),
      until: (before) => count() === before + 1 && !saving(),
    },
    sheet: {
      do: () => $('[role=row][data-index] [role=gridcell]:nth-child(3)').click(),
      until: () => $('[role=dialog] textarea'),
      after: () => key(document.activeElement ?? document.body, 'Escape'),
    },
    word: {
      before: async () => {
        named('button', /^导出《问题管理表》/).click();
        await there(() => named('main button', /^保存 Word/));
      },
      do: () => named('main button', /^保存 Word/).click(),
      until: exported,
      after: () => named('main button', /^返回/).click(),
    },
    projects: { do: () => (location.hash = '#/projects'), until: () => named('h1', /^项目/) && rows() },
  };
  const long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries())).observe({ type: 'longtask' });

  window.act = async (name) => {
    const { before, do: act, until, after } = acts[name];
    await before?.();
    await quiet();
    long.length = 0;
    const lines = count();
    const from = performance.now();
    act();
    await there(() => until(lines));
    const ms = performance.now() - from;
    await quiet();
    const blocked = Math.max(0, ...long.map(({ duration }) => duration));
    after?.();
    await quiet();
    return { ms, blocked };
  };
}
