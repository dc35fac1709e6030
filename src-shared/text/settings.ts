import type { Output } from '../ipc/contract';
import { said } from './said-alike';

type Sentences = {
  parts: Record<'practice' | 'people' | 'levels' | 'styles' | 'device' | 'data', string>;
  nav: string;
  device: string;
  deviceWords: string;
  language: string;
  languages: Record<'zh' | 'en', string>;
  colors: string;
  colorChoices: Record<'auto' | 'light' | 'dark', string>;
  practiceWords: string;
  peopleWords: string;
  levelsWords: string;
  stylesWords: string;
  addShippedStyles: string;
  /** Before the fonts of each style, between two styles, and after them. */
  fontsHere: string;
  betweenStyles: string;
  fontsElsewhere: string;
  fontsUsed(style: string, body: string, title: string): string;
  standsIn(font: string, wanted: string): string;
  noFont(wanted: string): string;
  measureLimits(measure: string, least: number, most: number): string;
  /** At the field itself. */
  measureOutside(least: number, most: number): string;
  unusableMeasures(style: string, measures: readonly string[]): string;
  backup: string;
  backupWords: string;
  openBackup: string;
  exportFolder: string;
  exportAsks: string;
  exportWords: string;
  changeFolder: string;
  saveFolder: string;
  keepFolder: string;
  wholePath: string;
  folderChanged: string;
  version: string;
  host: string;
  hosts: Record<Output<'appInfo'>['host'], string>;
  lastExit: string;
  lastExits: Record<Output<'appInfo'>['lastExit'], string>;
  sampleTitle: string;
  sampleWords: string;
  openSample: string;
};

const zh: Sentences = {
  parts: { practice: '业务设置', people: '人员', levels: '服务等级', styles: '文档样式', device: '本机', data: '数据' },
  nav: '设置分类',
  device: '语言与颜色',
  deviceWords: '只对这台电脑有效，立即生效。',
  language: '语言',
  languages: { zh: '中文', en: 'English' },
  colors: '颜色',
  colorChoices: { auto: '跟随系统', light: '浅色', dark: '深色' },
  practiceWords: '单位、编号和预警等设置，用于文档和提醒。',
  peopleWords: '自己单位和合作单位的人员，可在各处选用。',
  levelsWords: '各服务等级的时限和频次。标为参考值的由程序提供，可以按本地规定修改。',
  stylesWords: '报告、表单按企业报告版排印，函件按公文版排印；选用自己的样式，同一基础样式的文档就按它排印。留空的项目按基础样式。',
  addShippedStyles: '加入程序自带的样式',
  fontsHere: '本机预览和打印用的字体：',
  betweenStyles: '；',
  fontsElsewhere: '。在别的电脑上打开 Word 文档，缺少的字体按同样的次序代用。',
  fontsUsed: (style, body, title) => `${style}正文用${body}，标题用${title}`,
  standsIn: (font, wanted) => `${font}（本机没有${wanted}）`,
  noFont: (wanted) => `系统默认字体（本机没有${wanted}）`,
  measureLimits: (measure, least, most) => `${measure}（应为 ${least}–${most}）`,
  measureOutside: (least, most) => `应为 ${least}–${most}；现按基础样式的数值排印`,
  unusableMeasures: (style, measures) => `“${style}”的${measures.join('、')}无法排印，改按基础样式的数值。`,
  backup: said.zh.dataAndBackups,
  backupWords: '恢复点、恢复验证、手工备份，日志在哪里、占多少空间，以及数据保护到什么程度。',
  openBackup: `打开${said.zh.dataAndBackups}`,
  exportFolder: '导出文件夹',
  exportAsks: '每次导出时选择位置',
  exportWords: '导出的 Word 文档和数据文件保存在这里。',
  changeFolder: '更改文件夹',
  saveFolder: '保存文件夹',
  keepFolder: '保持不变',
  wholePath: '请填写完整路径',
  folderChanged: '导出文件夹已更改',
  version: '版本',
  host: '运行方式',
  hosts: { desktop: '桌面版', browser: '浏览器版' },
  lastExit: '上次退出',
  lastExits: { clean: '正常', unclean: '异常中断，启动时已核对数据', first: '首次运行' },
  sampleTitle: '示例客户',
  sampleWords: '打开一家虚构的医院，看看各项填好的样子；自己的数据不受影响，随时可以回来。',
  openSample: said.zh.openSample,
};

const en: Sentences = {
  parts: { practice: 'Practice', people: 'People', levels: 'Service levels', styles: 'House styles', device: 'This device', data: 'Data' },
  nav: 'Parts of the settings',
  device: 'Language and colours',
  deviceWords: 'For this computer only, at once.',
  language: 'Language',
  languages: { zh: '中文', en: 'English' },
  colors: 'Colours',
  colorChoices: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  practiceWords: 'Organisation, numbers and warnings, for documents and reminders.',
  peopleWords: 'People of your own and of partner organisations, to be chosen everywhere.',
  levelsWords: 'Time limits and rhythms of each service level. Reference values come with the program; change them to your own rules.',
  stylesWords:
    'Reports and forms are set in set B, letters in set A. A style of your own that you choose sets the papers of its base; what it leaves empty is as the base says.',
  addShippedStyles: 'Add the styles that ship',
  fontsHere: 'Fonts of preview and print on this computer: ',
  betweenStyles: '; ',
  fontsElsewhere: '. Where a Word file is opened on another computer, missing fonts are replaced in the same order.',
  fontsUsed: (style, body, title) => `${style}: text in ${body}, titles in ${title}`,
  standsIn: (font, wanted) => `${font} (${wanted} is not here)`,
  noFont: (wanted) => `the system’s font (${wanted} is not here)`,
  measureLimits: (measure, least, most) => `${measure} (${least}–${most})`,
  measureOutside: (least, most) => `Should be ${least}–${most}; the base style’s value is used instead`,
  unusableMeasures: (style, measures) =>
    `“${style}”: no page can be set with ${measures.join(', ')}; the base style’s value is used instead. `,
  backup: said.en.dataAndBackups,
  backupWords:
    'Restore points, rehearsals, backups by hand, where the journal is and how much it takes, and how far your data are protected.',
  openBackup: 'Open data and backups',
  exportFolder: 'Export folder',
  exportAsks: 'Asked at every export',
  exportWords: 'Exported Word documents and data files are saved here.',
  changeFolder: 'Change the folder',
  saveFolder: 'Save the folder',
  keepFolder: 'Keep it as it is',
  wholePath: 'Please give the whole path',
  folderChanged: 'The export folder was changed',
  version: 'Version',
  host: 'Runs as',
  hosts: { desktop: 'Desktop application', browser: 'Browser host' },
  lastExit: 'Last exit',
  lastExits: { clean: 'In order', unclean: 'Interrupted; the data were compared at the start', first: 'First run' },
  sampleTitle: 'Sample customer',
  sampleWords: 'Open a made-up hospital with everything filled in. Your own data are not touched, and you can come back at any time.',
  openSample: said.en.openSample,
};

export const settings = { zh, en };
