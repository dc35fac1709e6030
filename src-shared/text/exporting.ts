import type { Audience } from '../ipc/contract';
import type { PageProblem } from '../papers/page-ranges';
import { inside } from './inside';
import { said } from './said-alike';

type Sentences = {
  title(what: string): string;
  documents: string;
  noDocuments: string;
  audience: string;
  audiences: Record<Audience, string>;
  audienceWords: Record<Audience, string>;
  language: string;
  saveWord: string;
  previewOf(document: string): string;
  print: string;
  /** Where the dialog of the browser does both. */
  printOrPdf: string;
  savePdf: string;
  openPdf: string;
  openPdfWords: string;
  printed: string;
  opened: string;
  pages: { label: string; all: string; problem(problem: PageProblem): string };
  firstRows(shown: number, total: number): string;
  back: string;
  saveData: string;
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
  /** What an edition does not print that stands in the record. */
  notPrinted(edition: string, labels: readonly string[]): string;
  /** Of a field that no customer signs. */
  unsigned: string;
  incomplete(count: number): string;
  incompleteWords: string;
  incompleteOne(kind: string, name: string, missing: readonly string[]): string;
  incompleteMore(count: number): string;
  /** What stands beside the pages: for whom they are, what the file will lack, the file itself. */
  outgoing: string;
  choosePaper: string;
  pagesComing: string;
  /** Over pages of another edition than the one that was asked for. */
  pagesOfBefore: string;
  pagesAsPrinted: string;
  fitWidth: string;
  actualSize: string;
  all: {
    title: string;
    subtitle: string;
    of: string;
    none: string;
    noneWords: string;
  };
  gone: string;
  unsaved: string;
};

const zh: Sentences = {
  title: (what) => `${what}的文档`,
  documents: '文档',
  noDocuments: '这里还没有可以生成的文档，可以保存数据文件。',
  audience: '版别',
  audiences: { customer: '客户版', internal: '内部版' },
  audienceWords: { customer: '不含标有“不给客户”的内容，可以发给客户。', internal: '含标有“不给客户”的内容，只在本单位使用。' },
  language: '文档语言',
  saveWord: '保存 Word',
  previewOf: (document) => `预览 ${document}`,
  print: '打印…',
  printOrPdf: '打印 / 另存 PDF…',
  savePdf: '保存 PDF',
  openPdf: '打印预览',
  openPdfWords: '在系统的 PDF 阅读器中打开一份副本，可以看到页码',
  printed: '已送到打印机',
  opened: '已在 PDF 阅读器中打开',
  pages: {
    label: '打印和 PDF 的页码',
    all: '全部，或如 2-3,5',
    problem: (problem) => {
      switch (problem.why) {
        case 'nothing':
          return '没有写页码';
        case 'not-pages':
          return `“${problem.part}”不是页码，请写成 2-3,5 这样`;
        case 'no-page-zero':
          return `“${problem.part}”：页码从 1 开始`;
        case 'backwards':
          return `“${problem.part}”：起始页在结束页之后`;
        case 'too-high':
          return `“${problem.part}”：页码太大`;
      }
    },
  },
  firstRows: (shown, total) => `这里只显示前 ${shown} 行，共 ${total} 行；保存和打印的是全部`,
  back: '返回',
  saveData: '保存数据文件',
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
  notPrinted: (edition, labels) => `${edition}不印${labels.join('、')}`,
  unsigned: '不印在客户签字的表上，只印在该表的内部版',
  incomplete: (count) => `相关记录中有 ${count} 条待完善`,
  incompleteWords: '文档用到其中的记录时，相应的位置会空着，或不列出该记录。仍可导出。',
  incompleteOne: (kind, name, missing) => `${kind} ${name}：缺少${missing.join('、')}`,
  incompleteMore: (count) => `另有 ${count} 条`,
  outgoing: '版别与导出',
  choosePaper: '请在列表中选择一份文档',
  pagesComing: '正在排版…',
  pagesOfBefore: '正在按新的选择排版，下面还是原来的页面',
  pagesAsPrinted: '与打印结果一致；页码只在打印时出现',
  fitWidth: '适合宽度',
  actualSize: '实际大小',
  all: {
    title: '文档',
    subtitle: '打开一条记录，查看它能生成的文档，预览后打印或保存',
    of: '记录',
    none: '还没有可以生成文档的记录',
    noneWords: '项目、需求书版本和走访可以生成文档。请先新建一个项目或一次走访。',
  },
  gone: '这条记录不存在或已作废，无法导出',
  unsaved: '屏幕上的内容还没有保存，暂时不能导出',
};

const en: Sentences = {
  title: (what) => `Documents of ${what}`,
  documents: 'Document',
  noDocuments: 'There is no document to be made here yet; a data file can be saved.',
  audience: 'Edition',
  audiences: { customer: 'Customer edition', internal: 'Internal edition' },
  audienceWords: {
    customer: 'Without anything marked internal; may be given to the customer.',
    internal: 'With what is marked as internal; for use inside only.',
  },
  language: 'Language of the document',
  saveWord: 'Save as Word',
  previewOf: (document) => `Preview: ${document}`,
  print: 'Print…',
  printOrPdf: 'Print / save as PDF…',
  savePdf: 'Save PDF',
  openPdf: 'Print preview',
  openPdfWords: 'Opens a copy in the PDF reader of the system, with page numbers',
  printed: 'Sent to the printer',
  opened: 'Open in the PDF reader',
  pages: {
    label: 'Pages to print or save as PDF',
    all: 'All, or such as 2-3,5',
    problem: (problem) => {
      switch (problem.why) {
        case 'nothing':
          return 'There is no page number';
        case 'not-pages':
          return `“${problem.part}” is no page number; write 2-3,5`;
        case 'no-page-zero':
          return `“${problem.part}”: pages begin with 1`;
        case 'backwards':
          return `“${problem.part}”: begins after its end`;
        case 'too-high':
          return `“${problem.part}”: too high a number`;
      }
    },
  },
  firstRows: (shown, total) => `The first ${shown} of ${total} rows are shown here; saved and printed are all`,
  back: 'Back',
  saveData: 'Save data file',
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
  notPrinted: (edition, labels) => `${edition}: ${labels.map(inside).join(', ')} not printed`,
  unsigned: 'Not on the form that the customer signs; only its internal edition prints it',
  incomplete: (count) => `${count} incomplete ${count === 1 ? 'record' : 'records'}`,
  incompleteWords: 'Where the document uses one of these, its places stay empty, or it is left out. You can still export.',
  incompleteOne: (kind, name, missing) => `${kind} ${name}: ${missing.join(', ')} missing`,
  incompleteMore: (count) => `and ${count} more`,
  outgoing: 'Edition and files',
  choosePaper: 'Choose a document from the list',
  pagesComing: 'Setting the pages…',
  pagesOfBefore: 'The new pages are being set; these are still the ones before',
  pagesAsPrinted: 'As it prints; page numbers appear in print only',
  fitWidth: 'Fit the width',
  actualSize: 'Actual size',
  all: {
    title: 'Documents',
    subtitle: 'Open a record to see the documents that it gives, look at their pages, print or save them',
    of: 'Records',
    none: 'There is no record to make a document of yet',
    noneWords: 'Projects, versions of requirements and visits give documents. Begin with a project or a visit.',
  },
  gone: 'This record does not exist or is voided; it cannot be exported',
  unsaved: 'What is on the screen is not saved yet; it cannot be exported at the moment',
};

export const exporting = { zh, en };
