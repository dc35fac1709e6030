import { expect, saved, test } from './journey';

test('a paper is looked at as it will print, is printed from there, and one comes back to where one was', async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  await page.getByRole('link', { name: /^问题管理表/ }).click();
  const issues = new URL(page.url()).hash;
  await page.getByRole('button', { name: /^导出《问题管理表》/ }).click();
  await page.getByLabel('内部版').check();

  const paper = page.frameLocator('iframe:not([aria-hidden])');
  await expect(paper.getByText('内部资料')).toBeVisible();
  await expect(paper.getByRole('heading', { name: '问题管理表' })).toBeVisible();
  // Its style sheet is let in: it is a white sheet on grey, wider than high.
  const sheet = await paper.locator('section').evaluate((section) => (section as HTMLElement).offsetWidth);
  expect(sheet).toBeGreaterThan(1_100);
  expect(await paper.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(213, 215, 219)');

  await paper.locator('body').evaluate(() => {
    window.print = () => void (document.title = 'printed');
  });
  await page.getByRole('button', { name: '打印 / 另存 PDF…' }).click();
  expect(await paper.locator('body').evaluate(() => document.title)).toBe('printed');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^导出《问题管理表》/ })).toBeFocused();
  expect(new URL(page.url()).hash).toBe(issues);
});

test('the pages that stand stay until the new ones are there, and where they were scrolled to', async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  await page.keyboard.press('Control+e');
  await page
    .getByRole('navigation', { name: '文档', exact: true })
    .getByRole('link', { name: /^项目需求书/ })
    .first()
    .click();
  const seen = page.frameLocator('iframe:not([aria-hidden])');
  await expect(seen.getByRole('heading', { name: /项目概况/ })).toBeAttached();
  await seen.locator('html').evaluate(() => window.scrollTo(0, 900));
  await page.getByLabel('内部版').check();
  await expect(seen.getByText('内部资料').first()).toBeAttached();
  expect(await seen.locator('html').evaluate(() => window.scrollY)).toBe(900);
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('Ctrl+P opens the documents of what one looks at, and prints the pages when they are there', async ({ page, host }) => {
  const printed: string[] = [];
  await page.exposeFunction('heard', (text: string) => void printed.push(text));
  // Chromium prints nothing here: what our page asks of the frame is heard instead.
  await page.addInitScript(() => {
    const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') ?? {};
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = real.get?.call(this) as Window | null;
        const heard = Reflect.get(window, 'heard') as (text: string) => void;
        if (inner) inner.print = () => heard(inner.document.body.textContent ?? '');
        return inner;
      },
    });
  });
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  await expect(page.getByRole('button', { name: /^导出/ })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect.poll(() => printed.length).toBe(1);
  expect(printed[0]).toContain('问题管理表');
});

const hostile =
  `</style><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1"><a href="javascript:globalThis.ran=1">连接</a>` +
  `'"; } body { display: none } ]]> --> {name-0}`;

test('whatever records say is text in every document: nothing runs, nothing is fetched, no policy is broken', async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  const name = page.getByRole('textbox', { name: '项目名称' });
  await name.fill(hostile);
  await saved(page);
  const projectDocuments = `/documents/project/${/projects\/([^/]+)/.exec(page.url())?.[1] ?? ''}`;
  await page.getByRole('link', { name: '走访', exact: true }).click();
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.getByRole('textbox', { name: '网络运行情况' }).fill(hostile);
  await expect(page.getByRole('contentinfo').getByText('正在输入')).toBeHidden();
  await saved(page);
  const visitDocuments = `/documents/visit/${/visits\/([^/]+)/.exec(page.url())?.[1] ?? ''}`;

  const seen = page.frameLocator('iframe:not([aria-hidden])');
  const looked = async () => {
    await expect(page.getByText(/与打印结果一致/)).toBeVisible();
    await expect(seen.getByText(hostile.slice(0, 60)).first()).toBeAttached();
    const found = await seen.locator('html').evaluate((html) => ({
      names: [...html.querySelectorAll('script,img,a,iframe')].length,
      shown: getComputedStyle(html.querySelector('body') ?? html).display,
      ran: Reflect.get(globalThis, 'ran') as unknown,
    }));
    expect(found).toEqual({ names: 0, shown: 'block', ran: undefined });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran') as unknown)).toBeUndefined();
  };
  for (const [address, documents] of [
    [projectDocuments, ['项目需求书', '问题管理表']],
    [visitDocuments, ['客户走访记录表']],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    for (const document of documents) {
      await page
        .getByRole('navigation', { name: '文档', exact: true })
        .getByRole('link', { name: new RegExp(`^${document}`) })
        .first()
        .click();
      await looked();
    }
  }
});
