import { said } from './said-alike';

/** Why a restore point was made, as the contract names it. */
type Why = 'by-hand' | 'idle' | 'quit' | 'upgrade' | 'import' | 'restore' | 'disk';

type Sentences = {
  title: string;
  subtitle: string;
  sampleTitle: string;
  sampleWords: string;
  reading: string;
  /** What stands beside a count of work that goes on. */
  progress(done: number, total: number): string;
  cancel: string;
  lastPoint: string;
  noPoint: string;
  /** `waiting` of them are not in the journal yet. */
  since(changes: number, waiting: number): string;
  whenWhy(at: string, why: string): string;
  records(count: number): string;
  changeNo(seq: number): string;
  why: Record<Why, string>;
  points: {
    title: string;
    words: string;
    at: string;
    why: string;
    records: string;
    changes: string;
    size: string;
    checked: string;
    restore: string;
    rehearsed: string;
    readBack: string;
    former: string;
    make: string;
    making: string;
    made(at: string): string;
    nothingNew: string;
    waiting(changes: number): string;
    none: string;
    noneWords: string;
    look: string;
    lookAt(at: string): string;
    more(count: number): string;
    /** The list of those before was lost; the changes were not. */
    lost(at: string): string;
  };
  moment: { title: string; words: string; label: string; hint: string; go: string; unclear: string; ahead: string };
  line: {
    none: string;
    point(at: string): string;
    checked: string;
    /** What was made since the last rehearsal is not among what it proved. */
    checkedUpTo(at: string): string;
    unchecked: string;
    old: string;
    failed: string;
    trouble: string;
    copy(at: string): string;
    copyOnSameDisk(at: string): string;
    copyLacks(at: string): string;
    noCopy: string;
    title: string;
    words: string;
    open: string;
  };
  banner: { title: string; words: string; open: string };
};

const zh: Sentences = {
  title: said.zh.dataAndBackups,
  subtitle: '每次修改都存两份：本机数据库和日志文件。由日志可以回到以前的任一时刻。',
  sampleTitle: '示例数据没有备份',
  sampleWords: '示例数据只在本机数据库里，离开示例时一并删除。回到自己的数据后，可以在这里查看备份。',
  reading: said.zh.reading,
  progress: (done, total) => (total > 0 ? `${done} / ${total}` : ''),
  cancel: '取消',
  lastPoint: '最近的恢复点',
  noPoint: '还没有',
  since: (changes, waiting) => {
    if (changes === 0) return '之后没有修改';
    if (waiting === 0) return `之后有 ${changes} 次修改，都在日志里`;
    return `之后有 ${changes} 次修改，${waiting < changes ? `其中 ${waiting} 次` : ''}还没有写入日志`;
  },
  whenWhy: (at, why) => `${at}（${why}）`,
  records: (count) => `${count} 条`,
  changeNo: (seq) => `第 ${seq} 次`,
  why: {
    'by-hand': '手工',
    idle: '工作停顿时',
    quit: '退出时',
    upgrade: '升级前',
    import: '导入前',
    restore: '恢复前',
    disk: '磁盘空间不足时',
  },
  points: {
    title: '恢复点',
    words: '工作停顿五分钟、退出程序、升级、导入和恢复之前，程序会自动建立恢复点；只占上次以来修改的空间。',
    at: '时间',
    why: '原因',
    records: '记录',
    changes: '最后一次修改',
    size: '占用',
    checked: '校验',
    restore: '恢复',
    rehearsed: '已验证可恢复',
    readBack: '写入时已核对',
    former: '恢复之前建立',
    make: '建立恢复点',
    making: '正在建立恢复点…',
    made: (at) => `已建立恢复点 ${at}`,
    nothingNew: '上一个恢复点之后没有修改，不需要新的恢复点',
    waiting: (changes) => `有 ${changes} 次修改还没有写入日志，不在恢复点里；原因见底部状态栏`,
    none: '还没有恢复点',
    noneWords: '修改后停顿五分钟会自动建立，也可以现在就建立。',
    look: '查看…',
    lookAt: (at) => `查看 ${at} 的状态`,
    more: (count) => `显示更早的 ${count} 个`,
    lost: (at) => `以前的恢复点清单（manifest.json）已丢失或损坏，${at} 发现。修改仍在日志里：在“回到某一时刻”里填写时刻，照样可以恢复。`,
  },
  moment: {
    title: '回到某一时刻',
    words: '不限于恢复点：日志里的每一次修改都可以回到。先查看差别，再决定是否恢复。',
    label: '时刻',
    hint: '可写 今天 14:30、昨天 9:05、3/5 18:00',
    go: '查看当时的状态',
    unclear: '看不出是什么时间',
    ahead: '这一刻还没有到，请写已经过去的时刻',
  },
  line: {
    none: '还没有恢复点',
    point: (at) => `备份 ${at}`,
    checked: '已校验',
    checkedUpTo: (at) => `已校验到 ${at}`,
    unchecked: '未校验',
    old: '校验已过期',
    failed: '备份校验未通过',
    trouble: '备份未完成',
    copy: (at) => `外部备份 ${at}`,
    copyOnSameDisk: (at) => `手工备份 ${at} 在同一磁盘`,
    copyLacks: (at) => `手工备份 ${at} 不完整`,
    noCopy: '没有外部备份',
    title: '备份',
    words: '日志封存为恢复点，可以回到以前的任一时刻；每周验证一次，证明确实能恢复。',
    open: '打开数据与备份',
  },
  banner: {
    title: '恢复验证发现不一致',
    words: '数据库与日志不一致，或有附件缺失，备份可能不完整。请打开数据与备份，按说明处理；在此之前请勿删除任何文件。',
    open: '打开数据与备份',
  },
};

const en: Sentences = {
  title: said.en.dataAndBackups,
  subtitle:
    'Every change is kept twice: in the database of this computer and in journal files. The journal leads back to any earlier moment.',
  sampleTitle: 'The sample has no backups',
  sampleWords:
    'It is in the database of this computer only and is deleted when you leave it. Go back to your own data to see their backups here.',
  reading: said.en.reading,
  progress: (done, total) => (total > 0 ? `${done} / ${total}` : ''),
  cancel: 'Cancel',
  lastPoint: 'Last restore point',
  noPoint: 'None yet',
  since: (changes, waiting) => {
    if (changes === 0) return 'No changes since';
    if (waiting === 0) return `${changes} changes since, all in the journal`;
    return `${changes} changes since, ${waiting < changes ? `${waiting} of them ` : ''}not in the journal yet`;
  },
  whenWhy: (at, why) => `${at} (${why})`,
  records: (count) => `${count} records`,
  changeNo: (seq) => `No. ${seq}`,
  why: {
    'by-hand': 'By hand',
    idle: 'During a pause',
    quit: 'On leaving',
    upgrade: 'Before an upgrade',
    import: 'Before an import',
    restore: 'Before a restore',
    disk: 'Disk nearly full',
  },
  points: {
    title: 'Restore points',
    words:
      'Made by themselves after a pause of five minutes, on leaving, and before an upgrade, an import or a restore. One takes the space of what was changed since the last.',
    at: 'When',
    why: 'Why',
    records: 'Records',
    changes: 'Last change',
    size: 'Space',
    checked: 'Checked',
    restore: 'Restore',
    rehearsed: 'Proved to restore',
    readBack: 'Checked when written',
    former: 'Made before a restore',
    make: 'Make a restore point',
    making: 'Making a restore point…',
    made: (at) => `Restore point made at ${at}`,
    nothingNew: 'Nothing was changed since the last restore point; no new one is needed',
    waiting: (changes) =>
      `${changes === 1 ? 'One change is' : `${changes} changes are`} not in the journal yet and in no restore point; the line at the bottom says why`,
    none: 'No restore point yet',
    noneWords: 'One is made after a pause of five minutes, or now if you like.',
    look: 'Look…',
    lookAt: (at) => `Look at the state of ${at}`,
    more: (count) => `Show ${count} older ones`,
    lost: (at) =>
      `The list of earlier restore points (manifest.json) was lost or damaged, found at ${at}. The changes are still in the journal: write a moment under “Back to any moment” to go back to it.`,
  },
  moment: {
    title: 'Back to any moment',
    words: 'Not only to restore points: every change in the journal can be gone back to. See what differs first, then decide.',
    label: 'Moment',
    hint: 'For example: today 14:30, yesterday 9:05, 3/5 18:00',
    go: 'Look at that state',
    unclear: 'This is not understood as a moment',
    ahead: 'This moment has not come yet; please give one of the past',
  },
  line: {
    none: 'No restore point yet',
    point: (at) => `Backup ${at}`,
    checked: 'checked',
    checkedUpTo: (at) => `checked up to ${at}`,
    unchecked: 'not checked yet',
    old: 'check is overdue',
    failed: 'Backup check failed',
    trouble: 'Backup not finished',
    copy: (at) => `Copy elsewhere ${at}`,
    copyOnSameDisk: (at) => `Copy on the same disk ${at}`,
    copyLacks: (at) => `Copy incomplete ${at}`,
    noCopy: 'No copy elsewhere',
    title: 'Backup',
    words:
      'The journal is sealed as restore points, which lead back to any earlier moment. A rehearsal once a week proves that it can be restored.',
    open: 'Open data and backups',
  },
  banner: {
    title: 'The rehearsal found differences',
    words:
      'Database and journal do not agree, or photos and files are missing, so the backup may not be complete. Open data and backups and follow what it says; please delete no file before.',
    open: 'Open data and backups',
  },
};

export const backup = { zh, en };
