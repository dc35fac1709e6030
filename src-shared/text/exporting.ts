import type { Audience } from '../ipc/contract';
import { said } from './said-alike';

type Sentences = {
  title(what: string): string;
  documents: string;
  noDocuments: string;
  audience: string;
  audiences: Record<Audience, string>;
  audienceWords: Record<Audience, string>;
  language: string;
  exportWord: string;
  preview: string;
  previewOf(document: string): string;
  print: string;
  back: string;
  exportData: string;
  dataWords: string;
  preparing: string;
  making: string;
  progress(done: number, total: number): string;
  cancel: string;
  close: string;
  savedAs(file: string): string;
  /** Of a data file: the folder with the files that it names, and how many of them are not in it. */
  besideIt(folder: string, files: number, left: number): string;
  inFolder(folder: string): string;
  download: string;
  showInFolder: string;
  /** How many records an edition will not list; of one kind, how many it lists and why others are not there. */
  leftOut(edition: string, count: number): string;
  leftOutOf(kind: string, count: { listed: number; hidden: number; incomplete: number }): string;
  incomplete(count: number): string;
  incompleteWords: string;
  incompleteOne(kind: string, name: string, missing: readonly string[]): string;
  incompleteMore(count: number): string;
  /** Where the paper of another record is, that people look for here. */
  elsewhere: string;
  gone: string;
  unsaved: string;
};

const zh: Sentences = {
  title: (what) => `导出 ${what}`,
  documents: '文档',
  noDocuments: '这类记录还没有可导出的 Word 文档，可以导出数据文件。',
  audience: '版别',
  audiences: { customer: '客户版', internal: '内部版' },
  audienceWords: { customer: '不含标为内部的内容，可以发给客户。', internal: '含标为内部的内容，只在内部使用。' },
  language: '文档语言',
  exportWord: '导出 Word',
  preview: '预览',
  previewOf: (document) => `预览 ${document}`,
  print: '打印',
  back: '返回',
  exportData: '导出数据文件',
  dataWords: '数据文件含这条记录及相关记录的全部内容，供程序读取。',
  preparing: '正在收集记录…',
  making: '正在生成…',
  progress: (done, total) => (total > 0 ? `${done} / ${total}` : ''),
  cancel: '取消导出',
  close: said.zh.close,
  savedAs: (file) => `已导出 ${file}`,
  besideIt: (folder, files, left) =>
    `附件 ${files} 个，在旁边的文件夹“${folder}”中${left > 0 ? `；另有 ${left} 个缺失、损坏或过大，没有写入` : ''}`,
  inFolder: (folder) => `保存在 ${folder}`,
  download: '下载文件',
  showInFolder: '在文件夹中显示',
  leftOut: (edition, count) => `${edition}将有 ${count} 条不列出`,
  leftOutOf: (kind, { listed, hidden, incomplete }) => {
    const why = [hidden > 0 ? `非客户可见 ${hidden} 条` : '', incomplete > 0 ? `待完善 ${incomplete} 条` : ''].filter(Boolean).join('、');
    return listed === 0 ? `${kind}：一条也不列出（${why}）` : `${kind}：列出 ${listed} 条，不列出 ${hidden + incomplete} 条（${why}）`;
  },
  incomplete: (count) => `相关记录中有 ${count} 条待完善`,
  incompleteWords: '文档用到其中的记录时，相应的位置会空着，或不列出该记录。仍可导出。',
  incompleteOne: (kind, name, missing) => `${kind} ${name}：缺少${missing.join('、')}`,
  incompleteMore: (count) => `另有 ${count} 条`,
  elsewhere: '《项目需求书》按版本导出：请打开“需求”页右侧的一个版本。',
  gone: '这条记录不存在或已作废，无法导出',
  unsaved: '屏幕上的内容还没有保存，暂时不能导出',
};

const en: Sentences = {
  title: (what) => `Export ${what}`,
  documents: 'Document',
  noDocuments: 'There is no Word document for this sort of record yet; a data file can be exported.',
  audience: 'Edition',
  audiences: { customer: 'Customer edition', internal: 'Internal edition' },
  audienceWords: {
    customer: 'Without anything marked internal; may be given to the customer.',
    internal: 'With what is marked as internal; for use inside only.',
  },
  language: 'Language of the document',
  exportWord: 'Export Word',
  preview: 'Preview',
  previewOf: (document) => `Preview: ${document}`,
  print: 'Print',
  back: 'Back',
  exportData: 'Export data file',
  dataWords: 'A data file holds this record and all that belongs to it, for programs to read.',
  preparing: 'Collecting records…',
  making: 'Making the file…',
  progress: (done, total) => (total > 0 ? `${done} / ${total}` : ''),
  cancel: 'Cancel the export',
  close: said.en.close,
  savedAs: (file) => `Exported ${file}`,
  besideIt: (folder, files, left) =>
    `Attachments beside it in “${folder}”: ${files}${left > 0 ? `; left out because they are missing, damaged or too large: ${left}` : ''}`,
  inFolder: (folder) => `Saved in ${folder}`,
  download: 'Download the file',
  showInFolder: 'Show in its folder',
  leftOut: (edition, count) => `${edition}: ${count} ${count === 1 ? 'record' : 'records'} will not be listed`,
  leftOutOf: (kind, { listed, hidden, incomplete }) => {
    const why = [hidden > 0 ? `${hidden} not visible to the customer` : '', incomplete > 0 ? `${incomplete} incomplete` : '']
      .filter(Boolean)
      .join(', ');
    return listed === 0 ? `${kind}: none is listed (${why})` : `${kind}: ${listed} listed, ${hidden + incomplete} not (${why})`;
  },
  incomplete: (count) => `${count} incomplete ${count === 1 ? 'record' : 'records'}`,
  incompleteWords: 'Where the document uses one of these, its places stay empty, or it is left out. You can still export.',
  incompleteOne: (kind, name, missing) => `${kind} ${name}: ${missing.join(', ')} missing`,
  incompleteMore: (count) => `and ${count} more`,
  elsewhere: 'The requirements document is exported by version: open one at the right of the Requirements tab.',
  gone: 'This record does not exist or is voided; it cannot be exported',
  unsaved: 'What is on the screen is not saved yet; it cannot be exported at the moment',
};

export const exporting = { zh, en };
