import type { DiskStep } from '../rules/disk-steps';
import { said } from './said-alike';

type Sentences = {
  product: string;
  pages: Record<'customers' | 'projects' | 'visits' | 'documents' | 'exports' | 'settings' | 'backup', string>;
  unknownPage: string;
  unknownPageWords: string;
  toFirstPage: string;
  sidebar: string;
  foldSidebar: string;
  unfoldSidebar: string;
  breadcrumb: string;
  skipToPage: string;
  /** Stands for a person or an organisation whose name was not given yet. */
  nameless: string;
  search: string;
  capture: string;
  statusBar: string;
  saved: string;
  savedAt(time: string): string;
  saving: string;
  /** A form holds what is not stored yet. */
  typing: string;
  journalFailed(cause: string): string;
  notSaved(cause: string): string;
  frozen: string;
  browserHost: string;
  offline: string;
  hostGone: string;
  diskLow(free: string): string;
  /** What a nearly full disk means for the work, by the step of the disk watch. */
  disk: Record<Exclude<DiskStep, 'ok'>, { title(free: string): string; words(limits: Record<'tight' | 'full', string>): string }>;
  vaultTrouble(cause: string): string;
  sample: string;
  sampleWords: string;
  leaveSample: string;
  frozenTitle: string;
  frozenWords: string;
  /** Why writing has stopped, before what to do. */
  frozenWhy(cause: string): string;
  openAgain: string;
  behind: {
    saveTitle: string;
    twice: string;
    once: string;
    database: string;
    databaseName: Record<'own' | 'sample', string>;
    journal: string;
    lastSaved: string;
    never: string;
    /** Before the program was opened. */
    lastChange: string;
    retries: string;
    /** What to do meanwhile, where the journal cannot be written: its folder is gone, or anything else. */
    retriesDo: Record<'folder-gone' | 'other', string>;
    whatToDo: string;
    hostTitle: string;
    host: string;
    offlineTitle: string;
    offline: string;
    vaultTitle: string;
    vault: string;
    hostGoneTitle: string;
    /** What to do when the host is away: another way in the browser than in the window of the application. */
    hostGone: Record<'browser' | 'desktop', string>;
  };
  failed: { title: string; words(reference: string): string; again: string; toast(reference: string): string };
};

const zh: Sentences = {
  product: said.zh.product,
  pages: {
    customers: '客户',
    projects: '项目',
    visits: '走访',
    documents: '文档',
    exports: said.zh.exported,
    settings: '设置',
    backup: said.zh.dataAndBackups,
  },
  unknownPage: '没有这个页面',
  unknownPageWords: '地址可能已经过时，或者输入有误。记录没有受到影响。',
  toFirstPage: '打开客户列表',
  sidebar: '主导航',
  foldSidebar: '收起侧栏',
  unfoldSidebar: '展开侧栏',
  breadcrumb: '当前位置',
  skipToPage: '跳到页面内容',
  nameless: '未命名',
  search: said.zh.search,
  capture: '速记',
  statusBar: '保存状态',
  saved: '已保存',
  savedAt: (time) => `已保存 ${time}`,
  saving: said.zh.saving,
  typing: '正在输入，尚未保存',
  journalFailed: (cause) => `${cause}，正在重试`,
  notSaved: (cause) => `未保存：${cause}`,
  frozen: '已停止写入',
  browserHost: said.zh.browserHost,
  offline: said.zh.offline,
  hostGone: said.zh.hostGone,
  diskLow: (free) => `磁盘只剩 ${free}`,
  disk: {
    low: {
      title: (free) => `磁盘空间不多，只剩 ${free}`,
      words: ({ tight, full }) => `请尽快清理磁盘。低于 ${tight} 时暂停导入，低于 ${full} 时记录暂时只读。`,
    },
    tight: {
      title: (free) => `磁盘空间紧张，只剩 ${free}`,
      words: ({ full }) => `暂停导入，照片只存打印尺寸；记录照常保存。请尽快清理磁盘，低于 ${full} 时记录暂时只读。`,
    },
    full: {
      title: (free) => `磁盘快满了，只剩 ${free}，记录暂时只读`,
      words: () => '已保存的内容不受影响。新输入的文字留在屏幕上，可以复制；清理出空间后自动保存，无需重新打开程序。',
    },
  },
  vaultTrouble: (cause) => `日志文件夹：${cause}`,
  sample: '示例数据',
  sampleWords: '这里的客户和人员都是虚构的，可以随意修改；不会混入自己的数据。',
  leaveSample: said.zh.leaveSample,
  frozenTitle: '已停止写入，之后输入的内容不会保存',
  frozenWords: '屏幕上的文字仍可选中和复制。请先复制还没有保存的文字，再重新打开程序。',
  frozenWhy: (cause) => `${cause}。`,
  openAgain: '重新打开程序',
  behind: {
    saveTitle: '保存',
    twice: '每次修改都写入两处：本机数据库，以及日志文件。两处都写完，才显示“已保存”。',
    once: '示例数据只写入本机数据库，离开示例时一并删除。',
    database: '数据库',
    databaseName: { own: '本机数据库（自己的数据）', sample: '本机数据库（示例数据）' },
    journal: said.zh.journalFolder,
    lastSaved: '最近一次写完',
    never: '打开程序后还没有修改',
    lastChange: '上一次修改',
    retries: '内容已写入数据库。日志每隔一段时间自动重试，写成后自动恢复为“已保存”。',
    retriesDo: { 'folder-gone': '请把日志文件夹放回下面的位置。', other: '请检查磁盘空间和日志文件夹的权限。' },
    whatToDo: said.zh.copyThenOpen,
    hostTitle: said.zh.browserHost,
    host: '程序由本机的后台服务提供，只有这台电脑能打开。关闭后台服务前请先关闭此页面。',
    offlineTitle: said.zh.offline,
    offline: '程序从不连接网络。所有记录和文件都只在这台电脑上。',
    vaultTitle: '磁盘与日志',
    vault: '日志暂时不能写入，或磁盘空间不足。已有内容没有丢失；请处理后等待自动重试。',
    hostGoneTitle: said.zh.hostGone,
    hostGone: {
      browser:
        '请在程序所在的文件夹里重新运行 npm start，再打开它给出的新地址。不必关闭或刷新本页：后台服务恢复后，本页自动继续，已写入数据库的内容会补写到日志。',
      desktop: said.zh.copyThenOpen,
    },
  },
  failed: {
    title: '这个页面出现错误',
    words: (reference) => `已保存的记录没有受到影响。请记下参考号 ${reference}，再试一次或打开其他页面。`,
    again: said.zh.tryAgain,
    toast: (reference) => `程序出错，参考号 ${reference}`,
  },
};

const en: Sentences = {
  product: said.en.product,
  pages: {
    customers: 'Customers',
    projects: 'Projects',
    visits: 'Visits',
    documents: 'Documents',
    exports: said.en.exported,
    settings: 'Settings',
    backup: said.en.dataAndBackups,
  },
  unknownPage: 'There is no such page',
  unknownPageWords: 'The address may be old or mistyped. No record was touched.',
  toFirstPage: 'Open the customers',
  sidebar: 'Main navigation',
  foldSidebar: 'Fold the sidebar',
  unfoldSidebar: 'Unfold the sidebar',
  breadcrumb: 'Where you are',
  skipToPage: 'Skip to the page',
  nameless: 'No name yet',
  search: said.en.search,
  capture: 'Capture',
  statusBar: 'State of saving',
  saved: 'Saved',
  savedAt: (time) => `Saved ${time}`,
  saving: said.en.saving,
  typing: 'Typing, not saved yet',
  journalFailed: (cause) => `${cause}; trying again`,
  notSaved: (cause) => `Not saved: ${cause}`,
  frozen: 'Writing has stopped',
  browserHost: said.en.browserHost,
  offline: said.en.offline,
  hostGone: said.en.hostGone,
  diskLow: (free) => `Only ${free} left on the disk`,
  disk: {
    low: {
      title: (free) => `Little room on the disk: ${free} left`,
      words: ({ tight, full }) => `Please free some space soon. Below ${tight} nothing is imported; below ${full} records are read-only.`,
    },
    tight: {
      title: (free) => `The disk is getting full: ${free} left`,
      words: ({ full }) =>
        `Nothing is imported, and photos are kept at print size only; records are saved as always. Please free some space soon: below ${full} records are read-only.`,
    },
    full: {
      title: (free) => `The disk is nearly full (${free} left): records are read-only`,
      words: () =>
        'What is saved stays safe. What you type stays on the screen, can be copied, and is saved by itself once there is room again; the program need not be opened anew.',
    },
  },
  vaultTrouble: (cause) => `Journal folder: ${cause}`,
  sample: 'Sample data',
  sampleWords: 'Customers and people here are made up. Change what you like; nothing is mixed with your own data.',
  leaveSample: said.en.leaveSample,
  frozenTitle: 'Writing has stopped: what you type from now on is not saved',
  frozenWords: 'Text on the screen can still be selected and copied. Copy what is not saved yet, then open the program again.',
  frozenWhy: (cause) => `${cause}. `,
  openAgain: 'Open the program again',
  behind: {
    saveTitle: 'Saving',
    twice: 'Every change is written twice: into the database on this computer and into journal files. “Saved” appears when both have it.',
    once: 'The sample is written into the database of this computer only, and is deleted when you leave it.',
    database: 'Database',
    databaseName: { own: 'On this computer (your own data)', sample: 'On this computer (sample data)' },
    journal: said.en.journalFolder,
    lastSaved: 'Last written in full',
    never: 'Nothing was changed since the program was opened',
    lastChange: 'Last change before',
    retries: 'The database has everything. The journal is tried again by itself, and “Saved” comes back once it is written.',
    retriesDo: {
      'folder-gone': 'Please put the journal folder back to the place below.',
      other: 'Please check the free space and the permissions of the journal folder.',
    },
    whatToDo: said.en.copyThenOpen,
    hostTitle: said.en.browserHost,
    host: 'The program is served by a service on this computer, and only this computer can open it. Close this page before you stop the service.',
    offlineTitle: said.en.offline,
    offline: 'The program never connects to a network. All records and files stay on this computer.',
    vaultTitle: 'Disk and journal',
    vault: 'The journal cannot be written at the moment, or the disk is nearly full. Nothing is lost; it is tried again by itself.',
    hostGoneTitle: said.en.hostGone,
    hostGone: {
      browser:
        'Run npm start again in the folder of the program and open the new address that it gives. Leave this page as it is: once the service is back it goes on by itself, and what the database has is written into the journal.',
      desktop: said.en.copyThenOpen,
    },
  },
  failed: {
    title: 'Something went wrong on this page',
    words: (reference) => `Saved records were not touched. Note the reference ${reference}, then try again or open another page.`,
    again: said.en.tryAgain,
    toast: (reference) => `Error in the program, reference ${reference}`,
  },
};

export const frame = { zh, en };
