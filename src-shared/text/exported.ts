import { said } from './said-alike';
import type { ComparedFile, RecognisedFile } from '../ipc/provenance-work';

type Place = NonNullable<ComparedFile['differences'][number]['now']>['place'];

type Elsewhere = Exclude<Place['in'], 'body' | 'table'>;
const zhElsewhere: Record<Elsewhere, string> = { edge: '页眉或页脚', footnotes: '脚注', endnotes: '尾注', comments: '批注' };
const enElsewhere: Record<Elsewhere, string> = {
  edge: 'Header or footer',
  footnotes: 'Footnote',
  endnotes: 'Endnote',
  comments: 'Comment',
};

type Sentences = {
  title: string;
  subtitle: string;
  none: string;
  noneWords: string;
  /** The columns that are no fields. */
  document: string;
  since: string;
  /** What has become since of what an edition knows. */
  same: string;
  changed(count: number): string;
  changedSomewhere: string;
  subjectGone: string;
  comparing: string;
  notKept: string;
  changedWords: string;
  record: string;
  thenAndNow: string;
  new: string;
  gone: string;
  moreRecords(count: number): string;
  openSubject: string;
  again: string;
  againWhy: string;
  againSame(file: string, folder: string): string;
  /** Made again by another program: other bytes; whether it says the same. */
  againOther(file: string, folder: string, sameWords: boolean): string;
  againCannot: string;
  lastExport(at: string): string;
  /** Where a note of a version stands. */
  noteWords: string;
  recorded: string;
  showRecord: string;
  notRecorded(why: string): string;
  dataNotKept: string;
  dataNotKeptFor(why: string): string;
  /** The place where a file is dropped, and what is said of it. */
  check: {
    title: string;
    words: string;
    choose: string;
    drop: string;
    looking(file: string): string;
    close: string;
    exact(file: string): string;
    resaved(file: string): string;
    edited(file: string, count: number): string;
    anotherText(file: string): string;
    /** Known by its mark, and not to be compared word by word. */
    marked(file: string): string;
    why: { format: string; data: string; program: string };
    record: string;
    voided(reason: string): string;
    others(count: number): string;
    unknownOurs(file: string): string;
    unknown: Record<RecognisedFile['what'], (file: string) => string>;
    newerFile(file: string): string;
    tooLarge(file: string, megabytes: number): string;
    unreadable(file: string): string;
    onlyOne: string;
    places: string;
    place(place: Place): string;
    nothingThere: string;
    morePlaces(count: number): string;
    then: string;
    now: string;
    where: string;
  };
};

const zh: Sentences = {
  title: said.zh.exported,
  subtitle: '发出过的每一份文档：给谁、依据哪些数据，之后有没有改动。',
  none: '还没有导出过文档',
  noneWords: '保存 Word、数据文件或打印之后，会自动记在这里。',
  document: '文档',
  since: '导出之后',
  same: '之后未改动',
  changed: (count) => `之后有 ${count} 处改动`,
  changedSomewhere: '之后有改动',
  subjectGone: '原记录已作废或不存在',
  comparing: '正在比较…',
  notKept: '导出时的数据没有保存，无法列出改了哪里。',
  changedWords: '只比较这一版别看得到的内容。左边是导出时的值，右边是现在的值。',
  record: '记录',
  thenAndNow: '导出时 → 现在',
  new: '导出后新增',
  gone: '已作废或不再列出',
  moreRecords: (count) => `另有 ${count} 条记录有改动，没有列出`,
  openSubject: '打开这份文档',
  again: '再次导出',
  againWhy: '用导出时的数据重新生成同一个文件',
  againSame: (file, folder) => `已再次导出 ${file}，与当时的文件逐字节相同。保存在 ${folder}`,
  againOther: (file, folder, sameWords) =>
    `已再次导出 ${file}，保存在 ${folder}。程序或模板已更新，文件与当时的不完全相同，${sameWords ? '文字没有变' : '文字也有不同'}。`,
  againCannot: '导出时的数据没有保存，无法再次导出',
  lastExport: (at) => `上次导出 ${at}`,
  noteWords: '记入导出记录，不印在文档上',
  recorded: '已记入“已导出”',
  showRecord: '查看导出记录',
  notRecorded: (why) => `文件已保存，但没有记入“已导出”：${why}`,
  dataNotKept: '示例客户中不保存导出时的数据：以后能看出有没有改动，但不能逐项比较，也不能再次导出。',
  dataNotKeptFor: (why) => `导出时的数据没有保存，以后不能逐项比较，也不能再次导出：${why}`,
  check: {
    title: '查一个文件',
    words: '把发出去的文件拖到这里，看它是哪一次导出的、之后哪些内容改过、文件有没有被手工改动。文件只读取，不保存。',
    choose: '选择文件',
    drop: '松开鼠标，查这个文件',
    looking: (file) => `正在读取 ${file}…`,
    close: '关闭结果',
    exact: (file) => `${file} 就是这次导出的文件，一个字节也没有变。`,
    resaved: (file) => `${file} 是这次导出的文件，被别的程序重新保存过，文字没有变。`,
    edited: (file, count) => `${file} 在导出后被改过：文字有 ${count} 处不同。`,
    anotherText: (file) => `${file} 在导出后被改过，改动太多，无法逐处比较。`,
    marked: (file) => `${file} 带有这次导出的标识，但文件在导出后变过。`,
    why: {
      format: '这种文件不能逐处比较文字。',
      data: '导出时的数据没有保存，无法比较文字改了哪里。',
      program: '程序或模板已更新，重新生成的文字与当时不同，无法逐处比较。',
    },
    record: '导出记录',
    voided: (reason) => `这条导出记录已作废：${reason}`,
    others: (count) => `另有 ${count} 次导出的内容与它完全相同`,
    unknownOurs: (file) => `${file} 是本程序导出的，但这里没有它的导出记录：可能在另一台电脑上导出，或在恢复备份之前导出。`,
    unknown: {
      word: (file) => `${file} 是 Word 文件，但不是从这里导出的，或其中的标识已被清除。`,
      excel: (file) => `${file} 是 Excel 文件，不是从这里导出的。`,
      page: (file) => `${file} 是网页文件，不是从这里导出的，或其中的标识已被清除。`,
      data: (file) => `${file} 是数据文件，但这里没有它的导出记录。`,
      pdf: (file) => `${file} 是 PDF。PDF 只有一个字节都没变过才认得出，这里没有这样的导出记录。`,
      'old-office': (file) => `${file} 是旧版 Office 文件（.doc/.xls），不是从这里导出的。`,
      other: (file) => `${file} 不是本程序导出的文件。`,
      empty: (file) => `${file} 是空文件。`,
      damaged: (file) => `${file} 已损坏，读不出来。`,
      inflates: (file) => `${file} 解压后大得不正常，没有读取。`,
    },
    newerFile: (file) => `${file} 由更新版本的程序生成，请先更新程序。`,
    tooLarge: (file, megabytes) => `${file} 超过 ${megabytes} MB，没有读取。`,
    unreadable: (file) => `读不到 ${file}：文件可能已移走，或所在的盘已拔出。`,
    onlyOne: '一次只查一个文件，这里查的是第一个。',
    places: '不同之处',
    place: (place) =>
      place.in === 'body'
        ? `第 ${place.paragraph} 段`
        : place.in === 'table'
          ? `表 ${place.table} 第 ${place.row} 行第 ${place.cell} 格`
          : zhElsewhere[place.in],
    nothingThere: '（无）',
    morePlaces: (count) => `另有 ${count} 处，没有列出`,
    then: '导出时',
    now: '文件中',
    where: '位置',
  },
};

const en: Sentences = {
  title: said.en.exported,
  subtitle: 'Every document that went out: for whom, from which data, and whether anything has changed since.',
  none: 'No document was exported yet',
  noneWords: 'Whatever is saved as Word or data file, or printed, is listed here.',
  document: 'Document',
  since: 'Since the export',
  same: 'Nothing changed since',
  changed: (count) => `${count} ${count === 1 ? 'change' : 'changes'} since`,
  changedSomewhere: 'Changed since',
  subjectGone: 'Its record is voided or not there',
  comparing: 'Comparing…',
  notKept: 'The data of this export were not kept: what has changed cannot be listed.',
  changedWords: 'Only what this edition may show is compared. At the left as it was exported, at the right as it is now.',
  record: 'Record',
  thenAndNow: 'Exported → now',
  new: 'New since',
  gone: 'Voided or no longer listed',
  moreRecords: (count) => `${count} more ${count === 1 ? 'record has' : 'records have'} changed`,
  openSubject: 'Open the document',
  again: 'Export again',
  againWhy: 'Makes the same file again from the data of that export',
  againSame: (file, folder) => `Exported ${file} again, byte for byte the same file. Saved in ${folder}`,
  againOther: (file, folder, sameWords) =>
    `Exported ${file} again, saved in ${folder}. The program or its template has changed and the file is not the same; ${sameWords ? 'its words are' : 'some of its words differ as well'}.`,
  againCannot: 'The data of this export were not kept: it cannot be made again',
  lastExport: (at) => `Last export ${at}`,
  noteWords: 'Kept with the record of the export, not printed',
  recorded: 'Listed under “Exported”',
  showRecord: 'Show its record',
  notRecorded: (why) => `The file is saved, but is not listed under “Exported”: ${why}`,
  dataNotKept:
    'The sample keeps no data of exports: later on it is seen whether anything has changed, not what, and it cannot be made again.',
  dataNotKeptFor: (why) => `The data of this export were not kept: it can neither be compared later on nor made again. ${why}`,
  check: {
    title: 'Check a file',
    words:
      'Drop a file that went out: see which export it was, what has changed since, and whether the file was edited by hand. It is only read, never kept.',
    choose: 'Choose a file',
    drop: 'Let go to check this file',
    looking: (file) => `Reading ${file}…`,
    close: 'Close the result',
    exact: (file) => `${file} is the file of this export, byte for byte.`,
    resaved: (file) => `${file} is the file of this export, saved again by another program; its words are unchanged.`,
    edited: (file, count) => `${file} was edited after the export: its words differ in ${count} ${count === 1 ? 'place' : 'places'}.`,
    anotherText: (file) => `${file} was edited after the export, too much to compare place by place.`,
    marked: (file) => `${file} carries the mark of this export, but the file has changed since.`,
    why: {
      format: 'The words of such a file cannot be compared.',
      data: 'The data of this export were not kept: what was edited cannot be told.',
      program: 'The program or its template has changed and makes another text by now: what was edited cannot be told.',
    },
    record: 'Export',
    voided: (reason) => `The record of this export is voided: ${reason}`,
    others: (count) => `${count} other ${count === 1 ? 'export says' : 'exports say'} exactly the same`,
    unknownOurs: (file) =>
      `${file} was made by this program, but its export is not recorded here: it may be of another computer, or from before a restore.`,
    unknown: {
      word: (file) => `${file} is a Word file, but was not exported here, or its mark was taken away.`,
      excel: (file) => `${file} is an Excel file that was not exported here.`,
      page: (file) => `${file} is a web page that was not exported here, or its mark was taken away.`,
      data: (file) => `${file} is a data file, but its export is not recorded here.`,
      pdf: (file) => `${file} is a PDF. A PDF is known only as long as not a byte of it has changed; no such export is recorded here.`,
      'old-office': (file) => `${file} is a file of an old Office (.doc/.xls); it was not exported here.`,
      other: (file) => `${file} is not a file that this program exports.`,
      empty: (file) => `${file} is empty.`,
      damaged: (file) => `${file} is damaged and cannot be read.`,
      inflates: (file) => `${file} unpacks to an abnormal size and was not read.`,
    },
    newerFile: (file) => `${file} was made by a newer version of the program; update this one first.`,
    tooLarge: (file, megabytes) => `${file} is larger than ${megabytes} MB and was not read.`,
    unreadable: (file) => `${file} cannot be read: it may have been moved, or its drive was taken out.`,
    onlyOne: 'One file is checked at a time: this is the first one.',
    places: 'Differences',
    place: (place) =>
      place.in === 'body'
        ? `Paragraph ${place.paragraph}`
        : place.in === 'table'
          ? `Table ${place.table}, row ${place.row}, cell ${place.cell}`
          : enElsewhere[place.in],
    nothingThere: '(nothing)',
    morePlaces: (count) => `${count} more ${count === 1 ? 'place' : 'places'}`,
    then: 'As exported',
    now: 'In the file',
    where: 'Where',
  },
};

export const exported = { zh, en };
