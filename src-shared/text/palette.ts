import { said } from './said-alike';

type Sentences = {
  title: string;
  placeholder: string;
  nothing: string;
  commands: string;
  records: string;
  more(count: number): string;
  hint: string;
  goTo(page: string): string;
  newCustomer: string;
  capture: string;
  export: string;
  print: string;
  undo(what: string | null): string;
  redo(what: string | null): string;
  saved: string;
  search: string;
  keys: string;
  foldSidebar: string;
  language: Record<'zh' | 'en', string>;
  colors: Record<'auto' | 'light' | 'dark', string>;
  openSample: string;
  leaveSample: string;
  undone(what: string): string;
  redone(what: string): string;
  /** What was undone, though some of it was left alone. */
  partly(what: string, skipped: number): string;
  nothingToUndo: string;
  nothingToRedo: string;
  undoAgain: string;
  redoAgain: string;
  savedWhere(time: string | null, folder: string): string;
  savedSample: string;
  stillSaving: string;
  notSavedYet: string;
  nothingToExport: string;
  keysTitle: string;
  keysWords: string;
  keysMore: readonly (readonly [string, string])[];
  captureTitle: string;
  captureProject: string;
  captureText: string;
  captureHint: string;
  captureSave: string;
  captured(title: string): string;
  captureNoProject: string;
  captureNoProjectWords: string;
  captureOpenProjects: string;
  captureNeedsText: string;
  captureNeedsProject: string;
};

const zh: Sentences = {
  title: said.zh.search,
  placeholder: '按名称找记录，或输入命令',
  nothing: '名称和命令里都没有。这里只按名称查找，不查记录的内容',
  commands: '命令',
  records: '记录',
  more: (count) => `还有 ${count} 条，请多输入几个字`,
  hint: '↑↓ 选择，回车打开，Esc 关闭',
  goTo: (page) => `打开${page}`,
  newCustomer: said.zh.newCustomer,
  capture: said.zh.capture,
  export: '导出当前记录的文档',
  print: '打印当前记录的文档',
  undo: (what) => (what === null ? said.zh.undo : `${said.zh.undo}：${what}`),
  redo: (what) => (what === null ? said.zh.redo : `${said.zh.redo}：${what}`),
  saved: '查看保存状态',
  search: said.zh.search,
  keys: said.zh.keys,
  foldSidebar: '收起或展开侧栏',
  language: { zh: '切换到中文', en: 'Switch to English' },
  colors: { auto: '颜色跟随系统', light: '浅色', dark: '深色' },
  openSample: said.zh.openSample,
  leaveSample: said.zh.leaveSample,
  undone: (what) => `已撤销：${what}`,
  redone: (what) => `已重做：${what}`,
  partly: (what, skipped) => `${what}（其中 ${skipped} 处之后又有改动，保持不变）`,
  nothingToUndo: '没有可以撤销的操作',
  nothingToRedo: '没有可以重做的操作',
  undoAgain: said.zh.undo,
  redoAgain: said.zh.redo,
  savedWhere: (time, folder) => `${time === null ? '已保存' : `已于 ${time} 保存`}，在本机数据库和日志文件夹 ${folder}`,
  savedSample: '示例数据已保存在本机数据库',
  stillSaving: said.zh.saving,
  notSavedYet: '还没有保存，原因见底部状态栏',
  nothingToExport: '请先打开要导出的客户、项目或走访',
  keysTitle: said.zh.keys,
  keysWords: '输入法组字时，快捷键不起作用。',
  keysMore: [
    ['/', '筛选列表'],
    ['Esc', '关闭侧边记录或对话框'],
    ['Alt+←', '返回'],
  ],
  captureTitle: said.zh.capture,
  captureProject: '项目',
  captureText: '问题描述',
  captureHint: '回车保存，接着写下一条',
  captureSave: '保存问题',
  captured: (title) => `已记下：${title}`,
  captureNoProject: '还没有项目',
  captureNoProjectWords: '问题记录在项目里。请先在客户页面新建一个项目。',
  captureOpenProjects: '打开项目列表',
  captureNeedsText: '请写下问题',
  captureNeedsProject: '请选择项目',
};

const en: Sentences = {
  title: said.en.search,
  placeholder: 'Find a record by its name, or type a command',
  nothing: 'No name and no command matches. Only names are searched, not what stands in the records',
  commands: 'Commands',
  records: 'Records',
  more: (count) => `${count} more: type a little more`,
  hint: '↑↓ choose, Enter opens, Esc closes',
  goTo: (page) => `Open ${page.toLowerCase()}`,
  newCustomer: said.en.newCustomer,
  capture: said.en.capture,
  export: 'Documents of this record',
  print: 'Print a document of this record',
  undo: (what) => (what === null ? said.en.undo : `${said.en.undo}: ${what}`),
  redo: (what) => (what === null ? said.en.redo : `${said.en.redo}: ${what}`),
  saved: 'Is everything saved?',
  search: said.en.search,
  keys: said.en.keys,
  foldSidebar: 'Fold or unfold the sidebar',
  language: { zh: '切换到中文', en: 'Switch to English' },
  colors: { auto: 'Colours as the system has them', light: 'Light colours', dark: 'Dark colours' },
  openSample: said.en.openSample,
  leaveSample: said.en.leaveSample,
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Redone: ${what}`,
  partly: (what, skipped) => `${what} (left alone because changed since: ${skipped})`,
  nothingToUndo: 'There is nothing to undo',
  nothingToRedo: 'There is nothing to redo',
  undoAgain: said.en.undo,
  redoAgain: said.en.redo,
  savedWhere: (time, folder) =>
    `Saved${time === null ? '' : ` at ${time}`}, in the database of this computer and in the journal folder ${folder}`,
  savedSample: 'The sample is saved in the database of this computer',
  stillSaving: said.en.saving,
  notSavedYet: 'Not saved yet; the line at the bottom says why',
  nothingToExport: 'Open the customer, project or visit to export first',
  keysTitle: said.en.keys,
  keysWords: 'Keys do nothing while an input method composes.',
  keysMore: [
    ['/', 'Filter the list'],
    ['Esc', 'Close the side sheet or the dialog'],
    ['Alt+←', 'Back'],
  ],
  captureTitle: said.en.capture,
  captureProject: 'Project',
  captureText: 'What is the matter',
  captureHint: 'Enter saves; go on with the next one',
  captureSave: 'Save the issue',
  captured: (title) => `Noted: ${title}`,
  captureNoProject: 'There is no project yet',
  captureNoProjectWords: 'Issues belong to a project. Please make a project on the page of its customer first.',
  captureOpenProjects: 'Open the projects',
  captureNeedsText: 'Please write down the issue',
  captureNeedsProject: 'Please choose a project',
};

export const palette = { zh, en };
