import { numbersOf, type Lost } from '../changes/lost';
import { said } from './said-alike';

type Sentences = {
  preview: {
    /** In the line that says where one is. */
    crumb: string;
    title(at: string | null): string;
    lastChange(at: string): string;
    /** Of a moment that has not come yet. */
    ahead: string;
    words: string;
    comparing: string;
    counts: string;
    kind: string;
    then: string;
    now: string;
    changed: string;
    gone: string;
    back: string;
    differences: string;
    firstOnes(shown: number): string;
    record: string;
    /** Over what a restore does to each field: its value now, and after it. */
    nowAndThen: string;
    onlyNow: string;
    onlyThen: string;
    same: string;
    go(at: string | null): string;
    goBack: string;
    leave: string;
    tooEarly: string;
  };
  refused: { unsaved: string; journal: string };
  doing: {
    title(at: string | null): string;
    sealing: string;
    filling: string;
    writing: string;
    keepOpen: string;
    cancel: string;
    nothingLost: string;
    failed: string;
    takingBack: string;
    notTakenBack: string;
  };
  done: {
    title(at: string | null): string;
    lastChange(at: string): string;
    /** Heading where the records were made again from the own journal, or taken from the copy of another vault. */
    from: Record<'journal' | 'copy', string>;
    ofKind(kind: string, count: number): string;
    /** `at` null where nothing says any more when the last change was made. */
    came(records: number, kinds: readonly string[], changes: number, at: string | null): string;
    /** Of a recovery that could not bring back all. */
    lost(lost: Lost): string;
    renewed: string;
    /** After the journal was made again at a start. */
    renewedWords: string;
    words: string;
    /** Of changes that were made since the restore, before it is taken back. */
    since(changes: number): string;
    undo: string;
    undoWords(at: string): string;
    takenBack: string;
    takenBackWords(at: string): string;
    /** Does the restore once more that was taken back, with the changes that were made after it. */
    again(at: string | null, since: number): string;
    close: string;
  };
  door: {
    title: string;
    words: string;
    folder: string;
    folderHint: string;
    choose: string;
    look: string;
    looking: string;
    holds: string;
    customers: string;
    records: string;
    lastChange: string;
    version: string;
    attachments: string;
    files(count: number, bytes: string, missing: number): string;
    state: string;
    whole: string;
    /** The records are whole; so many attachments are missing, or some of the way back is. */
    partly(missing: number, pastDamaged: boolean): string;
    /** `records`: how many fewer than there were. */
    damaged(lost: Lost, records: number): string;
    go: string;
    back: string;
  };
};

const zh: Sentences = {
  preview: {
    crumb: '恢复到以前',
    title: (at) => (at === null ? '恢复到以前' : `恢复到 ${at}`),
    lastChange: (at) => `那时的最后一次修改在 ${at}。`,
    ahead: '这一刻还没有到。只能恢复到已经过去的时刻。',
    words: '下面是那一刻与现在的差别。恢复前先为现在建立恢复点；恢复后可以撤销，回到恢复之前。',
    comparing: '正在重做那一刻的记录并比对…',
    counts: '各类记录',
    kind: '记录',
    then: '当时',
    now: '现在',
    changed: '改回',
    gone: '移除',
    back: '找回',
    differences: '差别',
    firstOnes: (shown) => `只列出前 ${shown} 处`,
    record: '记录',
    nowAndThen: '内容（现在 → 恢复后）',
    onlyNow: '那时还没有，恢复后移除',
    onlyThen: '现在没有，恢复后找回',
    same: '那一刻与现在完全相同，不需要恢复。',
    go: (at) => `恢复到 ${at ?? '那时'} 的状态`,
    goBack: '返回数据与备份',
    leave: '不恢复，返回',
    tooEarly: '那时可能还没有第一次修改，请试试晚一些的时刻。',
  },
  refused: {
    unsaved: '屏幕上还有没能保存的文字。请先改正或复制，再恢复。',
    journal: '还有修改没有写入日志，暂时不能恢复。请看底部状态栏的原因，处理后再试。',
  },
  doing: {
    title: (at) => `正在恢复到 ${at ?? '以前'} 的状态`,
    sealing: '正在建立恢复点，写入并核对那一刻的记录…',
    filling: '正在重建数据库…',
    writing: '正在重写日志…',
    keepOpen: '请勿关闭窗口。即使中断，下次打开时也会接着恢复，不会丢失内容。',
    cancel: '取消恢复',
    nothingLost: '一切保持原样。',
    failed: '没有恢复',
    takingBack: '正在撤销恢复',
    notTakenBack: '没有撤销恢复',
  },
  done: {
    title: (at) => `已恢复到 ${at ?? '以前'} 的状态`,
    lastChange: (at) => `其中最后一次修改在 ${at}。`,
    from: { journal: '已从日志恢复', copy: '已从备份恢复' },
    ofKind: (kind, count) => `${kind} ${count}`,
    came: (records, kinds, changes, at) =>
      `共 ${records} 条记录：${kinds.join('、')}。到第 ${changes} 次修改为止${at === null ? '' : `（${at}）`}。`,
    lost: (lost) => `第 ${numbersOf(lost)} 次修改有缺失，未能恢复。`,
    renewed: '已由数据库重写日志',
    renewedWords: '恢复验证已开始，核对照片和附件是否齐全。',
    words: '之前的内容都还在，没有丢失。',
    since: (changes) => `恢复后又有 ${changes} 次修改。撤销后它们不再显示，但都保留：可用“重新恢复”或恢复点找回。`,
    undo: '撤销恢复',
    undoWords: (at) => `回到恢复之前（${at}）的状态`,
    takenBack: '已撤销恢复',
    takenBackWords: (at) => `现在的内容是恢复之前（${at}）的内容。撤销前的内容也还在，没有丢失。`,
    again: (at, since) => `重新恢复到 ${at ?? '以前'} 的状态${since > 0 ? `，并找回之后的 ${since} 次修改` : ''}`,
    close: said.zh.close,
  },
  door: {
    title: '恢复备份',
    words: '从手工备份，或另一台电脑的日志文件夹，恢复全部数据。',
    folder: '备份所在的文件夹',
    folderHint: '请填写完整路径，例如移动硬盘上带日期的备份文件夹',
    choose: '选择文件夹…',
    look: '查看备份',
    looking: '正在读取备份…',
    holds: '备份的内容',
    customers: '客户',
    records: '全部记录',
    lastChange: '最后一次修改',
    version: '程序版本',
    attachments: '附件',
    files: (count, bytes, missing) => `${count === 0 ? '没有' : `${count} 个，${bytes}`}${missing > 0 ? `；缺少 ${missing} 个` : ''}`,
    state: '状况',
    whole: '完好',
    partly: (missing, pastDamaged) =>
      [
        '记录完好',
        ...(missing > 0 ? [`缺少 ${missing} 个附件`] : []),
        ...(pastDamaged ? ['部分日志文件损坏或缺失，有些以前的时刻不能恢复'] : []),
      ].join('；'),
    damaged: (lost, records) =>
      ['有损坏，只能恢复能读出的部分', lost.length > 0 && `第 ${numbersOf(lost)} 次修改有缺失`, records > 0 && `少 ${records} 条记录`]
        .filter(Boolean)
        .join('；'),
    go: '恢复这份备份',
    back: '返回',
  },
};

const en: Sentences = {
  preview: {
    crumb: 'Restore',
    title: (at) => (at === null ? 'Restore an earlier state' : `Restore to ${at}`),
    lastChange: (at) => `The last change by then was made at ${at}.`,
    ahead: 'This moment has not come yet. Only moments of the past can be restored.',
    words: 'What differs between that moment and now. A restore point of now is made first; the restore can be undone afterwards.',
    comparing: 'Making the records of that moment again and comparing…',
    counts: 'Records of each kind',
    kind: 'Records',
    then: 'Then',
    now: 'Now',
    changed: 'Changed back',
    gone: 'Removed',
    back: 'Brought back',
    differences: 'Differences',
    firstOnes: (shown) => `Only the first ${shown} are listed`,
    record: 'Record',
    nowAndThen: 'What (now → after the restore)',
    onlyNow: 'Not there yet then: removed',
    onlyThen: 'Not there now: brought back',
    same: 'That moment and now are the same; there is nothing to restore.',
    go: (at) => (at === null ? 'Restore that state' : `Restore the state of ${at}`),
    goBack: 'Back to data and backups',
    leave: 'Go back without restoring',
    tooEarly: 'It may lie before the first change: please try a later moment.',
  },
  refused: {
    unsaved: 'Some text on the screen could not be saved. Correct or copy it first, then restore.',
    journal:
      'Some changes are not in the journal yet, so nothing can be restored. The line at the bottom says why; put that right and try again.',
  },
  doing: {
    title: (at) => (at === null ? 'Restoring an earlier state' : `Restoring the state of ${at}`),
    sealing: 'Making a restore point, writing the records of that moment and checking them…',
    filling: 'Making the database again…',
    writing: 'Writing the journal again…',
    keepOpen: 'Please keep this window open. If it is interrupted, the next start goes on with it; nothing is lost.',
    cancel: 'Cancel the restore',
    nothingLost: 'Everything is as it was.',
    failed: 'Not restored',
    takingBack: 'Undoing the restore',
    notTakenBack: 'The restore was not undone',
  },
  done: {
    title: (at) => (at === null ? 'Restored to an earlier state' : `Restored to the state of ${at}`),
    lastChange: (at) => `Its last change was made at ${at}.`,
    from: { journal: 'Recovered from the journal', copy: 'Restored from the backup' },
    ofKind: (kind, count) => `${kind} ${count}`,
    came: (records, kinds, changes, at) =>
      `${records} records came back (${kinds.join(', ')}), up to change no. ${changes}${at === null ? '' : ` of ${at}`}.`,
    lost: (lost) => `Changes no. ${numbersOf(lost)} are missing and did not come back.`,
    renewed: 'The journal was written again from the database',
    renewedWords: 'A rehearsal was begun: it tells whether all photos and files are there.',
    words: 'What was there before is kept.',
    since: (changes) =>
      changes === 1
        ? 'One change was made since the restore. Undoing takes it off the screen, but it is kept: “Restore again” or the restore point brings it back.'
        : `${changes} changes were made since the restore. Undoing takes them off the screen, but they are kept: “Restore again” or the restore point brings them back.`,
    undo: 'Undo the restore',
    undoWords: (at) => `Back to the state before the restore (${at})`,
    takenBack: 'The restore was undone',
    takenBackWords: (at) => `What you see is what was there before the restore (${at}). What was there before undoing it is kept too.`,
    again: (at, since) => {
      const later = since === 0 ? '' : since === 1 ? ', with the change after it' : `, with the ${since} changes after it`;
      return `Restore again ${at === null ? 'that state' : `the state of ${at}`}${later}`;
    },
    close: said.en.close,
  },
  door: {
    title: 'Restore a backup',
    words: 'Brings all data back from a backup made by hand, or from the journal folder of another computer.',
    folder: 'Folder of the backup',
    folderHint: 'The whole path, for example of the dated folder on a portable disk',
    choose: 'Choose a folder…',
    look: 'Look at the backup',
    looking: 'Reading the backup…',
    holds: 'What the backup holds',
    customers: 'Customers',
    records: 'Records in all',
    lastChange: 'Last change',
    version: 'Program version',
    attachments: 'Attachments',
    files: (count, bytes, missing) => `${count === 0 ? 'None' : `${count}, ${bytes}`}${missing > 0 ? `; ${missing} missing` : ''}`,
    state: 'State',
    whole: 'Whole',
    partly: (missing, pastDamaged) =>
      [
        'Records whole',
        ...(missing > 0 ? [missing === 1 ? 'one attachment is missing' : `${missing} attachments are missing`] : []),
        ...(pastDamaged ? ['journal files are damaged or missing, so some earlier moments cannot be restored'] : []),
      ].join('; '),
    damaged: (lost, records) =>
      [
        'Damaged: only what can still be read is restored',
        lost.length > 0 && `changes no. ${numbersOf(lost)} are missing`,
        records > 0 && `records fewer than there were: ${records}`,
      ]
        .filter(Boolean)
        .join('; '),
    go: 'Restore this backup',
    back: 'Back',
  },
};

export const restoring = { zh, en };
