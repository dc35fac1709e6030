import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { templateAsked } from '#shared/ipc/template-asked';
import { fail, ok } from '#shared/result';
import { text } from '#shared/text/index';
import { templateToFill } from '../../../../src-renderer/data/own-templates';
import { FilesProvider } from '../../../../src-renderer/attachments/files';
import { TemplatesPage } from '../../../../src-renderer/features/documents/templates-page';
import { aTemplate, paragraph } from '../../../main/templates/a-template';
import { aDarkroom } from '../../attachments/a-darkroom';
import { aStore, create, type AStore } from '../../data/a-store';
import { aPage } from '../a-page';
import { aFakeDesktop, aProject, saved, show, task } from './a-workspace';

const words = text.zh.templates.page;

function templates({ store, desktop }: AStore) {
  const download = async () => fail({ kind: 'unknown-task' });
  const host = { desktop, download, program: '0.1.0', can: { chooseFile: false, showFolder: false, download: true, print: false } };
  const page = (
    <FilesProvider value={{ desktop, download, darkroom: aDarkroom() }}>
      <TemplatesPage host={host} />
    </FilesProvider>
  );
  return aPage(store, { '/': () => page }, '/');
}
const aFile = (name: string, ...lines: string[]) =>
  new File([new Uint8Array(aTemplate(lines.map((each) => paragraph(each)).join('')))], name, { type: '' });
const give = async (user: ReturnType<typeof templates>['user'], file: File) => {
  await user.upload(document.querySelector('input[type="file"]') as HTMLInputElement, file);
};
const rowsOf = ({ store }: AStore) => store.db.of('documentTemplate').toArray();

test('a template in which all is known is added with its file, and one undo takes both back', async () => {
  const main = await aStore();
  const { user } = templates(main);
  await give(user, aFile('项目函.docx', '{{项目名称}}'));
  await screen.findByText(words.fine('项目函.docx'));
  expect(await rowsOf(main)).toMatchObject([{ name: '项目函', subject: 'project', disabled: false }]);
  const [row] = await rowsOf(main);
  expect(await main.store.db.of('attachment').toArray()).toMatchObject([
    { owner: `documentTemplate:${row?.id}`, slot: 'file', fileName: '项目函.docx' },
  ]);
  await screen.findByRole('row', { name: /项目函/ });
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /项目函/ })).toBeNull());
});

test('the name of a file that is longer than a template may be called is cut, and the template can be filled', async () => {
  const main = await aStore();
  const { user } = templates(main);
  await give(user, aFile(`${'长'.repeat(199)}𠮷${'长'.repeat(40)}.docx`, '{{项目名称}}'));
  await waitFor(async () => expect(await rowsOf(main)).toMatchObject([{ name: '长'.repeat(199) }]));
  const [row] = await rowsOf(main);
  const asked = await templateToFill(main.store, row?.id ?? '', '9999-01-01T00:00:00.000Z');
  expect(templateAsked.safeParse(asked).success).toBe(true);
});

test('a file that seems to be newer than an export, for the clock was set back, is found all the same; otherwise the one of then is', async () => {
  const main = await aStore();
  const { user } = templates(main);
  await give(user, aFile('函.docx', '{{项目名称}}'));
  await waitFor(async () => expect(await main.store.db.of('attachment').count()).toBe(1));
  const [row] = await rowsOf(main);
  const [first] = await main.store.db.of('attachment').toArray();
  if (!row || !first) throw new Error('nothing was added');
  expect(await templateToFill(main.store, row.id, '2000-01-01T00:00:00.000Z')).toEqual({ name: '函', sha256: first.sha256 });
  const later = { ...first, id: crypto.randomUUID(), sha256: 'b'.repeat(64), createdAt: '9998-01-01T00:00:00.000Z' };
  await main.store.db.of('attachment').add(later);
  expect(await templateToFill(main.store, row.id, '2000-01-01T00:00:00.000Z')).toMatchObject({ sha256: first.sha256 });
  expect(await templateToFill(main.store, row.id, first.createdAt)).toMatchObject({ sha256: first.sha256 });
  expect(await templateToFill(main.store, row.id, '9999-01-01T00:00:00.000Z')).toMatchObject({ sha256: later.sha256 });
});

test('one in which something is wrong is not added, and the place is told', async () => {
  const main = await aStore();
  const { user } = templates(main);
  await give(user, aFile('错.docx', '一', '致：{{客户名}}'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('第 2 段（“致：{{客户名}}”）：“{{客户名}}” 不认识，是否为 {{客户.客户名称}}？');
  await give(user, new File(['x'], '照片.docx'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('不是 Word 文档'));
  expect(await rowsOf(main)).toEqual([]);
  expect(await main.store.db.of('attachment').toArray()).toEqual([]);
});

test('what is said of a sample that was saved goes with its cross, and with the next thing that is done', async () => {
  const main = await aStore();
  const desktop = { ...main.desktop, saveSampleTemplate: async () => ok({ task }), task: async () => ok(saved) };
  const { user } = templates({ ...main, desktop });
  const said = text.zh.exporting.savedAs(saved.file);
  const isGone = () => waitFor(() => expect(screen.queryByText(said)).toBeNull());
  await user.click(screen.getByRole('button', { name: words.saveSample }));
  await screen.findByText(said);
  await user.click(screen.getByRole('button', { name: text.zh.forms.close }));
  await isGone();
  await user.click(screen.getByRole('button', { name: words.saveSample }));
  await screen.findByText(said);
  await user.click(screen.getByRole('button', { name: /^走访/ }));
  await isGone();
});

test('a template that is there is checked again by its file, and can be disabled and enabled', async () => {
  const main = await aStore();
  const { user } = templates(main);
  await give(user, aFile('函.docx', '{{商机编号}}'));
  await screen.findByRole('row', { name: /函/ });
  await user.click(screen.getByRole('button', { name: words.checkOne('函') }));
  await screen.findByText(words.fine('函'));
  expect(screen.getByText(/标有“不给客户”，客户版中为空/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: words.disableOne('函') }));
  await screen.findByText(words.disabled);
  expect(await rowsOf(main)).toMatchObject([{ disabled: true }]);
  await user.click(screen.getByRole('button', { name: words.enableOne('函') }));
  await screen.findByText(words.inUse);
});

test('the keys of a kind are listed in either language, found by a word of them, and copied', async () => {
  const writeText = vi.fn(async () => undefined);
  const { user } = templates(await aStore());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await user.type(screen.getByLabelText(words.findKey), '单位全称');
  const keys = () => screen.getAllByRole('listitem').map((each) => within(each).queryByText(/\{\{/)?.textContent);
  expect(keys()).toEqual(['{{客户.单位全称}}', '{{客户.上级客户.单位全称}}', '{{业务设置.单位全称}}']);
  await user.click(screen.getByRole('button', { name: words.copyOne('{{客户.单位全称}}') }));
  expect(writeText).toHaveBeenCalledWith('{{客户.单位全称}}');
  await user.selectOptions(screen.getByLabelText(words.keyLanguage), 'en');
  await user.clear(screen.getByLabelText(words.findKey));
  await user.type(screen.getByLabelText(words.findKey), '#issue');
  expect(keys()).toEqual(expect.arrayContaining(['{{#Issue}}']));
});

test('a template in use stands among the documents of its kind and is filled instead of one; a disabled one does not', async () => {
  const { store, id } = await aProject();
  const add = async (name: string, disabled: boolean, sha256: string) => {
    const template = await create(store, 'documentTemplate', { name, subject: 'project', disabled });
    await create(store, 'attachment', { owner: `documentTemplate:${template}`, slot: 'file', sha256, fileName: `${name}.docx` });
  };
  await add('项目函', false, 'a'.repeat(64));
  await add('旧函', true, 'b'.repeat(64));
  const { desktop, asked } = aFakeDesktop([saved]);
  const { user } = show(store, id, desktop);
  await user.click(await screen.findByRole('link', { name: '项目函' }));
  expect(screen.queryByRole('link', { name: '旧函' })).toBeNull();
  await screen.findByText(words.noPreview);
  await user.click(screen.getByRole('button', { name: text.zh.exporting.saveWord }));
  await waitFor(() =>
    expect(asked.document).toMatchObject([{ document: '', format: 'docx', template: { name: '项目函', sha256: 'a'.repeat(64) } }]),
  );
});
