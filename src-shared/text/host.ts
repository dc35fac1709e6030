import { said } from './said-alike';

type Sentences = {
  product: string;
  menu: {
    file: string;
    edit: string;
    view: string;
    help: string;
    newCustomer: string;
    quickCapture: string;
    exportThis: string;
    printThis: string;
    quit: string;
    undo: string;
    redo: string;
    cut: string;
    copy: string;
    paste: string;
    selectAll: string;
    search: string;
    zoomIn: string;
    zoomOut: string;
    actualSize: string;
    fullScreen: string;
    keys: string;
  };
  fileKind: Record<'docx' | 'pdf' | 'json', string>;
  dataFile: string;
  /** What the folder of a copy by hand is called, after the product's name. */
  backup: string;
  crashed(reference: string): string;
  openAt(address: string): string;
  howToGoOn: string;
  alreadyRuns(address: string): string;
  portTaken(port: number): string;
  notBuilt: string;
  badPort(port: string): string;
  idle: string;
  closed: string;
  closedUnfinished: string;
  folderUnwritable(folder: string, why: string): string;
};

const zh: Sentences = {
  product: said.zh.product,
  menu: {
    file: '文件',
    edit: '编辑',
    view: '视图',
    help: '帮助',
    newCustomer: said.zh.newCustomer,
    quickCapture: '快速记录',
    exportThis: said.zh.exportThis,
    printThis: '打印…',
    quit: '退出',
    undo: said.zh.undo,
    redo: said.zh.redo,
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    search: said.zh.search,
    zoomIn: '放大',
    zoomOut: '缩小',
    actualSize: '实际大小',
    fullScreen: '全屏',
    keys: said.zh.keys,
  },
  fileKind: { docx: 'Word 文档', pdf: 'PDF 文档', json: '数据文件' },
  dataFile: '数据文件',
  backup: '备份',
  crashed: (reference) => `程序出错，需要重新启动。参考号 ${reference}`,
  openAt: (address) => `浏览器版已启动：${address}`,
  howToGoOn: '地址中的口令只能用一次；按回车键得到新的地址，按 Ctrl+C 停止。',
  alreadyRuns: (address) => `浏览器版已在运行，请使用已打开的标签页，或打开：${address}`,
  portTaken: (port) => `端口 ${port} 被其他程序占用。数据库与这个地址绑定，因此不会自动换端口；请关闭那个程序后重试。`,
  notBuilt: '没有找到页面文件，请先运行 npm run build。',
  badPort: (port) => `端口应为 1 到 65535 之间的整数，收到的是 ${port}。`,
  idle: '十分钟没有页面连接，浏览器版已停止。',
  closed: '已停止，日志已写完。',
  closedUnfinished: '已停止，但日志在五秒内没有写完；下次启动时会核对。',
  folderUnwritable: (folder, why) => `数据文件夹 ${folder} 无法写入：${why}。`,
};

const en: Sentences = {
  product: said.en.product,
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    newCustomer: said.en.newCustomer,
    quickCapture: 'Quick capture',
    exportThis: said.en.exportThis,
    printThis: 'Print…',
    quit: 'Quit',
    undo: said.en.undo,
    redo: said.en.redo,
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    search: said.en.search,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    keys: said.en.keys,
  },
  fileKind: { docx: 'Word document', pdf: 'PDF document', json: 'Data file' },
  dataFile: 'data file',
  backup: 'backup',
  crashed: (reference) => `An error stopped the program; please start it again. Reference ${reference}`,
  openAt: (address) => `The browser host is running: ${address}`,
  howToGoOn: 'The code in the address works once; press Enter for a new address, Ctrl+C to stop.',
  alreadyRuns: (address) => `The browser host is running already: use the tab that is open, or open ${address}`,
  portTaken: (port) =>
    `Port ${port} is taken by another program. The database belongs to this address, so no other port is chosen; close that program and try again.`,
  notBuilt: 'The pages were not found; please run npm run build first.',
  badPort: (port) => `A port is a whole number from 1 to 65535, not ${port}.`,
  idle: 'No page was connected for ten minutes: the browser host has stopped.',
  closed: 'Stopped; the journal is complete.',
  closedUnfinished: 'Stopped, but the journal was not finished within five seconds; the next start will compare.',
  folderUnwritable: (folder, why) => `The data folder ${folder} cannot be written: ${why}.`,
};

export const host = { zh, en };
