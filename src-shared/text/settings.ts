import type { Output } from '../ipc/contract';
import { said } from './said-alike';

type Sentences = {
  parts: Record<'practice' | 'people' | 'levels' | 'device' | 'data', string>;
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
  vaultFolder: string;
  vaultWords: string;
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
  freeSpace: string;
  unknownSpace: string;
  protectedTitle: string;
  protectedWords: readonly string[];
  sampleTitle: string;
  sampleWords: string;
  openSample: string;
};

const zh: Sentences = {
  parts: { practice: '业务设置', people: '人员', levels: '服务等级', device: '本机', data: '数据' },
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
  vaultFolder: said.zh.journalFolder,
  vaultWords: '每次修改都在这里另存一份；数据库丢失时，由它恢复。请勿改动其中的文件。',
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
  freeSpace: '磁盘剩余空间',
  unknownSpace: '未知',
  protectedTitle: '数据怎样得到保护',
  protectedWords: [
    '每次修改先写入本机数据库，再写入日志文件；两处都写到磁盘上，才显示“已保存”。',
    '启动时先核对数据库与日志，不一致就说明情况，由您决定；核对期间不写入任何内容。',
    '数据库丢失或损坏时，可由日志完整恢复；被替换的内容另存为文件，不会丢弃。',
    '记录不会删除，只会作废，并留下原因；每次修改都留有记录，可以撤销或恢复。',
    '程序从不连接网络，数据只在这台电脑上。磁盘本身没有加密，请使用系统的磁盘加密，并定期另存日志文件夹。',
  ],
  sampleTitle: '示例客户',
  sampleWords: '打开一家虚构的医院，看看各项填好的样子；自己的数据不受影响，随时可以回来。',
  openSample: said.zh.openSample,
};

const en: Sentences = {
  parts: { practice: 'Practice', people: 'People', levels: 'Service levels', device: 'This device', data: 'Data' },
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
  vaultFolder: said.en.journalFolder,
  vaultWords: 'Every change is kept here a second time; a lost database is restored from it. Please leave its files alone.',
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
  freeSpace: 'Free space on the disk',
  unknownSpace: 'Unknown',
  protectedTitle: 'How your data are protected',
  protectedWords: [
    'Every change is written into the database of this computer, then into journal files. “Saved” appears when both are on the disk.',
    'At the start database and journal are compared. If they differ, the program says so and you decide; nothing is written before.',
    'A lost or damaged database can be restored in full from the journal. What it replaces is kept as a file.',
    'Records are never deleted, only voided with a reason. Every change is kept and can be undone or brought back.',
    'The program never connects to a network; the data stay on this computer. They are not encrypted: use the disk encryption of your system, and copy the journal folder elsewhere from time to time.',
  ],
  sampleTitle: 'Sample customer',
  sampleWords: 'Open a made-up hospital with everything filled in. Your own data are not touched, and you can come back at any time.',
  openSample: said.en.openSample,
};

export const settings = { zh, en };
