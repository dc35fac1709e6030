import type { Verdict } from '../changes/reconcile';
import { said } from './said-alike';

type WhyOf<D extends Verdict['do']> = Extract<Verdict, { do: D; why: string }>['why'];

type Sentences = {
  looking: string;
  elsewhere: string;
  elsewhereWords: string;
  held: string;
  heldWords: string;
  continueHere: string;
  noHost: string;
  noHostWords: string;
  /** The host answers, and yet it does not open. */
  notOpened: string;
  notOpenedWords: string;
  forbidden: string;
  forbiddenWords: string;
  tryAgain: string;
  welcome: string;
  welcomeWords: string;
  begin: string;
  beginWords: string;
  openSample: string;
  openSampleWords: string;
  who: string;
  whoWords: string;
  whoGo: string;
  whoMissing(labels: readonly string[]): string;
  recover: string;
  recoverWhy: Record<WhyOf<'recover'>, string>;
  recoverKeeps: string;
  recoverGo: string;
  newVault: string;
  newVaultWhy: Record<WhyOf<'offer-new-vault'>, string>;
  /** Where the journal has its place. */
  belongs(vaultFolder: string): string;
  newVaultKeeps: string;
  newVaultGo: string;
  stop: string;
  stopWhy: Record<WhyOf<'stop'>, string>;
  stopKeeps: string;
  /** What to do, one step after the other. */
  stopSteps: Record<WhyOf<'stop'>, (vaultFolder: string) => readonly string[]>;
  found: string;
  kind: string;
  database: string;
  vault: string;
  none: string;
  unreadable: string;
  damaged: string;
  changes: string;
  changeNo(seq: number): string;
  lacks(numbers: string): string;
  total: string;
  /** What was found changed while the screen waited. */
  changed: string;
  working: string;
  done(count: number): string;
  problem: string;
};

const zhBelongs = (folder: string) => `日志应放在：${folder}`;
const enBelongs = (folder: string) => `The journal belongs here: ${folder}`;

const zh: Sentences = {
  looking: '正在核对数据库和日志…',
  elsewhere: said.zh.openElsewhere,
  elsewhereWords: '同一时间只有一个窗口写入，免得互相覆盖。选择在此继续，另一个窗口会先存好屏幕上的内容，再停止写入。',
  held: '另一个浏览器正在使用这些数据',
  heldWords: '同一时间只有一处写入。选择在此继续，那一处会停止写入，已保存的内容不受影响；请先确认那里没有正在输入的文字。',
  continueHere: '在此继续',
  noHost: said.zh.hostGone,
  noHostWords: '数据没有受到影响。请确认程序仍在运行，再试一次。',
  notOpened: '没有打开',
  notOpenedWords: '数据没有受到影响。请按上面的提示处理后再试；如果仍然打不开，请把上面这句话告诉维护人员。',
  forbidden: '请从终端重新打开地址',
  forbiddenWords: '这个页面的口令已失效，后台服务不再接受它。在运行 npm start 的终端里按回车键，打开新给出的地址。数据没有受到影响。',
  tryAgain: said.zh.tryAgain,
  welcome: '欢迎使用客户工程师工作台',
  welcomeWords: '客户、项目、问题和走访都记录在这台电脑上，不需要网络；随时可以导出 Word 文档。',
  begin: '开始使用',
  beginWords: '建立自己的数据。',
  openSample: said.zh.openSample,
  openSampleWords: '一家虚构的医院，各项都已填好，可以随意修改，随时离开；不会混入自己的数据。',
  who: '请填写姓名和单位',
  whoWords: '只问这一次，之后可以在设置里修改。姓名用于记录修改人，单位全称用于打印的文档。',
  whoGo: '进入工作台',
  whoMissing: (labels) => `请填写${labels.join('、')}`,
  recover: '可以从日志恢复数据',
  recoverWhy: {
    'database-missing': '这里没有数据库，但日志还在。可能是第一次在这个浏览器里打开，也可能浏览器数据被清除过。',
    'database-behind': '数据库缺少日志里已有的修改。',
    'database-older': '数据库是较早的一份，日志比它新。',
    'counts-differ': '数据库里的记录数与日志不一致，有记录丢失。',
    'database-damaged': '数据库有损坏的部分，但日志完好。',
    'database-unreadable': '数据库无法打开，但日志完好。',
    'both-damaged': '数据库和日志都有损坏。可以恢复日志里仍能读出的全部内容。',
  },
  recoverKeeps: '恢复前，数据库里现有的内容会先另存为文件，放在日志旁边，不会丢弃。',
  recoverGo: '从日志恢复',
  newVault: '需要重新建立日志',
  newVaultWhy: {
    'no-vault':
      '数据库完好，但没有找到日志。日志文件夹可能被移走或删除。照片、附件和以前的恢复点也在其中：如果只是移走了，请先退出程序，放回原处，再打开程序。',
    'vault-older': '日志是较早的一份，数据库比它新。',
    'lines-lost': '日志缺少中间的一段，数据库里的内容是完整的。',
    'vault-damaged': '日志有损坏，数据库里的内容是完整的。',
  },
  belongs: zhBelongs,
  newVaultKeeps: '以数据库为准，写一份完整的新日志。找到的旧日志会放在一旁保留，不会删除。',
  newVaultGo: '重新建立日志',
  stop: '没有继续，以免丢失数据',
  stopWhy: {
    'other-database': '数据库和日志不属于同一份数据。日志文件夹可能被换成了另一份。',
    fork: '数据库和日志从某一次修改起走向不同，无法判断哪一份正确。可能有人在另一个浏览器里、或用另一份副本继续工作过。',
    'newer-schema': '数据由更新版本的程序写成。',
    'nothing-readable': '数据库无法打开，也没有找到日志。',
  },
  stopKeeps: '程序没有写入任何内容，数据库和日志都保持原样。请这样处理：',
  stopSteps: {
    'other-database': (folder) => [
      zhBelongs(folder),
      '如果移动过这个文件夹，或从别处复制过来，请先退出程序，换回原来的文件夹，再打开程序。',
      '找不到原来的文件夹时，不要删除任何文件；把现在的文件夹移到别处，再打开程序，就可以用数据库重新建立日志。',
    ],
    fork: (folder) => [
      '不要删除任何文件，也不要清除浏览器数据。',
      `退出程序，把这个文件夹完整复制到别处：${folder}`,
      '如果在另一个浏览器里工作过，请回到那里打开：那里的数据库与日志一致，可以照常使用。',
      '仍要用这里的数据库时，请把复制好的文件夹移走，再打开程序，就可以用数据库重新建立日志；另一份修改留在复制出来的文件夹里，请交给维护人员合并。',
    ],
    'newer-schema': () => ['安装更新版本的程序，再打开。旧版本不会改动这些数据。'],
    'nothing-readable': (folder) => [
      zhBelongs(folder),
      '如果这个文件夹被移走，请退出程序，放回原处，再打开程序，就可以从日志恢复。',
      '找不到时不要清除浏览器数据，请联系维护人员。',
    ],
  },
  found: '找到的内容',
  kind: '记录',
  database: '数据库',
  vault: '日志',
  none: '没有',
  unreadable: '无法读取',
  damaged: '有损坏',
  changes: '最后一次修改',
  changeNo: (seq) => `第 ${seq} 次`,
  lacks: (numbers) => `缺第 ${numbers} 次`,
  total: '合计',
  changed: '等待期间数据有变化，还没有执行。上面是现在的内容，请核对后再继续。',
  working: '正在处理，请勿关闭窗口',
  done: (count) => `已处理 ${count} 条`,
  problem: '没有成功',
};

const en: Sentences = {
  looking: 'Comparing database and journal…',
  elsewhere: said.en.openElsewhere,
  elsewhereWords:
    'Only one window writes at a time, so that none overwrites another. If you continue here, the other window stores what is on its screen and then stops writing.',
  held: 'Another browser uses these data',
  heldWords:
    'Only one place writes at a time. If you continue here, the other one stops writing; what it saved is kept. Please make sure that nobody is typing there.',
  continueHere: 'Continue here',
  noHost: said.en.hostGone,
  noHostWords: 'Your data were not touched. Make sure that the program is still running, then try again.',
  notOpened: 'It did not open',
  notOpenedWords:
    'Your data were not touched. Please see to what is said above and try again; if it still does not open, tell whoever supports you the sentence above.',
  forbidden: 'Open the address from the terminal again',
  forbiddenWords:
    'The code of this page no longer works, and the service does not accept it. Press Enter in the terminal that runs npm start and open the new address. Your data were not touched.',
  tryAgain: said.en.tryAgain,
  welcome: 'Welcome to the Customer Engineer Workbench',
  welcomeWords:
    'Customers, projects, issues and visits are kept on this computer, without any network, and become Word documents when you need them.',
  begin: 'Begin',
  beginWords: 'Start your own data.',
  openSample: said.en.openSample,
  openSampleWords:
    'A made-up hospital with everything filled in. Change what you like and leave it at any time; nothing is mixed with your own data.',
  who: 'Your name and organisation',
  whoWords: 'Asked this once; both can be changed in the settings. The name stands beside changes, the organisation on printed documents.',
  whoGo: 'Enter the workbench',
  whoMissing: (labels) => `Please fill in: ${labels.join(', ')}`,
  recover: 'Your data can be restored from the journal',
  recoverWhy: {
    'database-missing':
      'There is no database here, but the journal is there. This browser may be opened for the first time, or its data may have been cleared.',
    'database-behind': 'The database lacks changes that the journal has.',
    'database-older': 'The database is an older copy; the journal is newer.',
    'counts-differ': 'The database has fewer records than the journal says: some were lost.',
    'database-damaged': 'Parts of the database are damaged, but the journal is whole.',
    'database-unreadable': 'The database cannot be opened, but the journal is whole.',
    'both-damaged': 'Database and journal are both damaged. All that can still be read in the journal can be restored.',
  },
  recoverKeeps: 'What the database holds now is first kept as a file beside the journal; nothing is thrown away.',
  recoverGo: 'Restore from the journal',
  newVault: 'The journal has to be made again',
  newVaultWhy: {
    'no-vault':
      'The database is whole, but the journal was not found. Its folder may have been moved or deleted. Photos, files and earlier restore points are in it too: if it was only moved, end the program, put the folder back and open the program again.',
    'vault-older': 'The journal is an older copy; the database is newer.',
    'lines-lost': 'A part of the journal is missing; the database is complete.',
    'vault-damaged': 'The journal is damaged; the database is complete.',
  },
  belongs: enBelongs,
  newVaultKeeps: 'A complete new journal is written from the database. What is left of the old one is put aside and kept, never deleted.',
  newVaultGo: 'Make the journal again',
  stop: 'Stopped, so that nothing is lost',
  stopWhy: {
    'other-database': 'Database and journal do not belong together. The journal folder may have been replaced by another one.',
    fork: 'From some change on, database and journal went different ways, and nothing says which is right. Somebody may have gone on in another browser or with another copy.',
    'newer-schema': 'These data were written by a newer version of the program.',
    'nothing-readable': 'The database cannot be opened, and the journal was not found.',
  },
  stopKeeps: 'Nothing was written: database and journal are as they were. What to do:',
  stopSteps: {
    'other-database': (folder) => [
      enBelongs(folder),
      'If this folder was moved or copied from elsewhere, end the program, put the original one back and open the program again.',
      'If the original cannot be found, delete nothing: move the folder that is there now away and open the program again; the journal can then be made again from the database.',
    ],
    fork: (folder) => [
      'Delete no file, and do not clear the data of the browser.',
      `End the program and copy this whole folder to another place: ${folder}`,
      'If you have worked in another browser, open the program there: its database agrees with the journal, and you can go on.',
      'To go on with the database of this place instead, move the folder away once it is copied and open the program again; the journal can then be made again from the database. The other changes stay in the copy: hand it to whoever supports you.',
    ],
    'newer-schema': () => ['Install the newer version of the program and open it. This version changes nothing of these data.'],
    'nothing-readable': (folder) => [
      enBelongs(folder),
      'If this folder was moved, end the program, put it back and open the program again; your data can then be restored from the journal.',
      'If it cannot be found, do not clear the data of the browser, and ask for support.',
    ],
  },
  found: 'What was found',
  kind: 'Records',
  database: 'Database',
  vault: 'Journal',
  none: 'None',
  unreadable: 'Cannot be read',
  damaged: 'Damaged',
  changes: 'Last change',
  changeNo: (seq) => `No. ${seq}`,
  lacks: (numbers) => `without no. ${numbers}`,
  total: 'In all',
  changed: 'The data changed while this screen waited, and nothing was done yet. Above is what is there now: please check it, then go on.',
  working: 'Working; please keep this window open',
  done: (count) => `${count} done`,
  problem: 'It did not succeed',
};

export const start = { zh, en };
