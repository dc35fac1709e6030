import { said } from './said-alike';

type Sentences = {
  copy: {
    title: string;
    words: string;
    where: string;
    whereHint: string;
    start: string;
    choose: string;
    copying: string;
    cancel: string;
    done(folder: string): string;
    facts(files: number, bytes: string): string;
    last(at: string, folder: string): string;
    sameDisk: string;
    lacks(changes: number): string;
    never: string;
  };
  place: {
    title: string;
    folder: string;
    folderWords: string;
    open: string;
    copyPath: string;
    copied: string;
    notCopied: string;
    journal: string;
    bases: string;
    attachments: string;
    found: string;
    foundWords: string;
    total: string;
    free: string;
    unknown: string;
    files(count: number): string;
    lines(count: number): string;
    noBase: string;
    basesShown(count: number): string;
  };
  guard: {
    title: string;
    safeTitle: string;
    safe: readonly string[];
    unsafeTitle: string;
    unsafe: readonly string[];
    browser: string;
  };
};

const zh: Sentences = {
  copy: {
    title: '手工备份',
    words: '把全部日志、恢复点和附件复制到另一个文件夹，逐个读回核对。请存到另一块磁盘上，例如移动硬盘。',
    where: '存放的文件夹',
    whereHint: '请填写完整路径，文件夹须已存在；备份放在其中一个带日期的新文件夹里。',
    start: '另存备份',
    choose: '选择文件夹并另存…',
    copying: '正在复制并核对…',
    cancel: '取消备份',
    done: (folder) => `备份已存到 ${folder}`,
    facts: (files, bytes) => `共 ${files} 个文件，${bytes}，全部读回核对一致。`,
    last: (at, folder) => `上次手工备份：${at}，${folder}`,
    sameDisk: '这份备份与本机数据在同一磁盘，磁盘损坏时会一起丢失；请再存一份到另一块磁盘。',
    lacks: (changes) => `有 ${changes} 次修改还没有写入日志，不在这份备份里。原因见底部状态栏，处理后请再备份一次。`,
    never: '还没有做过手工备份。电脑丢失或磁盘损坏时，只有存在别处的备份能找回数据。',
  },
  place: {
    title: '文件夹与空间',
    folder: said.zh.journalFolder,
    folderWords: '请勿改动其中的文件。',
    open: '打开文件夹',
    copyPath: '复制路径',
    copied: '路径已复制',
    notCopied: '浏览器不允许复制，请选中路径后复制',
    journal: '日志',
    bases: '全部记录的副本',
    attachments: '附件',
    found: '放在一旁的内容',
    foundWords: '恢复时被替换的数据库和损坏的文件，保留备查。',
    total: '合计',
    free: '磁盘剩余空间',
    unknown: '未知',
    files: (count) => `${count} 个文件`,
    lines: (count) => `${count} 次修改`,
    noBase: '还没有：全部修改都在日志里',
    basesShown: (count) => `${count} 份`,
  },
  guard: {
    title: '保护到什么程度',
    safeTitle: '能够找回',
    safe: [
      '程序或电脑突然中断、断电、磁盘写满：显示“已保存”的内容都在。',
      '数据库损坏、被清空或被删除：由日志重新做出全部记录。',
      '误改、误作废：可以撤销，也可以回到以前的任一时刻。',
    ],
    unsafeTitle: '不能防范',
    unsafe: [
      '电脑丢失或整块磁盘损坏：请定期做手工备份，存到另一块磁盘上。',
      '他人拿到磁盘：日志和附件是没有加密的普通文件。请打开系统的磁盘加密（BitLocker、FileVault 或 LUKS），移动硬盘也要加密。',
      '电脑被恶意程序完全控制：它能读取和改动数据库与日志，程序无法防范；这时只有存在别处的备份可靠。',
    ],
    browser:
      '浏览器版：在这台电脑上以您的身份运行的其他程序可以冒充后台服务；清除浏览器的网站数据会清空数据库，下次打开时可由日志恢复。桌面版没有这两点。',
  },
};

const en: Sentences = {
  copy: {
    title: 'Backup by hand',
    words:
      'Copies journal, restore points and attachments into another folder, reads every file back and compares. Keep it on another disk, such as a portable one.',
    where: 'Folder for the backup',
    whereHint: 'The whole path of a folder that exists; the backup goes into a new dated folder inside it.',
    start: 'Save a backup',
    choose: 'Choose a folder and save…',
    copying: 'Copying and comparing…',
    cancel: 'Cancel the backup',
    done: (folder) => `The backup is in ${folder}`,
    facts: (files, bytes) => `${files} files, ${bytes}, all read back and the same.`,
    last: (at, folder) => `Last backup by hand: ${at}, ${folder}`,
    sameDisk: 'This backup is on the same disk as the data and is lost with it; please keep another one on another disk.',
    lacks: (changes) =>
      `${changes === 1 ? 'One change is' : `${changes} changes are`} not in the journal yet and not in this backup. The line at the bottom says why; put that right and make another one.`,
    never: 'No backup was made by hand yet. If the computer is lost or its disk fails, only a backup kept elsewhere brings the data back.',
  },
  place: {
    title: 'Folder and space',
    folder: said.en.journalFolder,
    folderWords: 'Please leave its files alone.',
    open: 'Open the folder',
    copyPath: 'Copy the path',
    copied: 'Path copied',
    notCopied: 'The browser does not allow it: select the path and copy it',
    journal: 'Journal',
    bases: 'Copies of all records',
    attachments: 'Attachments',
    found: 'Put aside',
    foundWords: 'Databases that were replaced and damaged files, kept in case they are needed.',
    total: 'In all',
    free: 'Free space on the disk',
    unknown: 'Unknown',
    files: (count) => `${count} files`,
    lines: (count) => `${count} changes`,
    noBase: 'None yet: all changes are in the journal',
    basesShown: (count) => `${count}`,
  },
  guard: {
    title: 'How far the protection goes',
    safeTitle: 'Can be brought back',
    safe: [
      'Program or computer stopped suddenly, power cut, disk full: all that was “Saved” is there.',
      'Database damaged, emptied or deleted: all records are made again from the journal.',
      'Changed or voided by mistake: undo it, or go back to any earlier moment.',
    ],
    unsafeTitle: 'Not protected',
    unsafe: [
      'The computer is lost or its disk fails: make backups by hand from time to time and keep them on another disk.',
      'Someone gets hold of the disk: journal and attachments are plain files without encryption. Use the disk encryption of your system (BitLocker, FileVault or LUKS), for portable disks too.',
      'A computer fully controlled by a malicious program: it can read and change database and journal. Only a backup kept elsewhere can be trusted then.',
    ],
    browser:
      'Browser host: other programs that run under your name on this computer could stand in for the service, and clearing the site data of the browser empties the database; it is restored from the journal at the next start. The desktop application has neither weakness.',
  },
};

export const copies = { zh, en };
