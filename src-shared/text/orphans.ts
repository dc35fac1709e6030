type Sentences = {
  title: string;
  /** What an orphan is, and that nothing happens by itself. */
  words: string;
  find: string;
  finding: string;
  none: string;
  found(count: number, size: string): string;
  storedOn: string;
  size: string;
  file: string;
  look(hash: string): string;
  remove(count: number): string;
  removing: string;
  /** Before it is done: there is no way back. */
  sure(count: number, size: string): string;
  keep: string;
  removed(count: number, size: string): string;
  notRemoved(count: number): string;
  unreadable: string;
};

const zh: Sentences = {
  title: '无人引用的附件',
  words:
    '已存入数据文件夹、但没有任何记录引用过的照片和文件，满 180 天后可以在这里删除。作废的记录和过去的恢复点也算引用。程序不会自行删除。',
  find: '查找无人引用的附件',
  finding: '正在查找…',
  none: '没有满 180 天且无人引用的附件',
  found: (count, size) => `${count} 个附件无人引用，共 ${size}`,
  storedOn: '存入日期',
  size: '大小',
  file: '文件',
  look: (hash) => `查看 ${hash}`,
  remove: (count) => `删除这 ${count} 个附件`,
  removing: '正在删除…',
  sure: (count, size) => `将从数据文件夹删除 ${count} 个附件，腾出 ${size}。删除后无法恢复。`,
  keep: '保留附件',
  removed: (count, size) => `已删除 ${count} 个附件，腾出 ${size}`,
  notRemoved: (count) => `${count} 个附件没有删除：已有记录引用，或系统不允许删除`,
  unreadable: '以下数据文件读不完整，其中可能引用了附件，所以暂不提供删除。请先做完整性检查：',
};

const files = (count: number) => (count === 1 ? '1 attachment' : `${count} attachments`);

const en: Sentences = {
  title: 'Attachments that nothing names',
  words:
    'Photos and files in the data folder that no record has ever named can be removed here after 180 days. Voided records and earlier restore points count as naming them. The program removes nothing by itself.',
  find: 'Find attachments that nothing names',
  finding: 'Looking…',
  none: 'There is no attachment older than 180 days that nothing names',
  found: (count, size) => `${files(count)} named by nothing, ${size} in all`,
  storedOn: 'Stored on',
  size: 'Size',
  file: 'File',
  look: (hash) => `Look at ${hash}`,
  remove: (count) => `Remove ${files(count)}`,
  removing: 'Removing…',
  sure: (count, size) => `${files(count)} will be removed from the data folder, which frees ${size}. There is no way back.`,
  keep: 'Keep the attachments',
  removed: (count, size) => `${files(count)} removed, ${size} freed`,
  notRemoved: (count) => `Not removed: ${files(count)}, named by a record by now, or the system does not permit it`,
  unreadable:
    'These data files cannot be read to their end and may name attachments, so none can be removed for now. Run the integrity check first:',
};

export const orphans = { zh, en };
