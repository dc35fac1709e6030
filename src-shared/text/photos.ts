import { said } from './said-alike';

type Sentences = {
  title: string;
  /** The group of files that fill no slot. */
  others: string;
  add: string;
  addTo(slot: string): string;
  /** A picture that is asked for and not there yet. */
  addShot(shot: string): string;
  shots(there: number, all: number): string;
  /** How files come here without a button. */
  ways: string;
  dropTo(place: string): string;
  original: string;
  originalWhy: string;
  withVoided(count: number): string;
  room: { sample: string; full: string; tight: string };
  adding(done: number, total: number): string;
  stop: string;
  added(count: number, known: number): string;
  knownAlready(count: number): string;
  refused: { title(count: number): string; because(names: readonly string[], why: string): string; close: string };
  fault: { missing(hash: string): string; damaged(hash: string): string };
  unnamed: string;
  types: { pdf: string; word: string; excel: string; csv: string; text: string; data: string; other: string };
  openCopy: string;
  viewer: {
    title(name: string, at: number, of: number): string;
    look(name: string): string;
    previous: string;
    next: string;
    keys: string;
    reading: string;
    facts: string;
    /** What a caption that nobody typed says on paper. */
    onPaper(caption: string): string;
  };
  camera: { open: string; title: string; shoot: string; starting: string; none: string; refused: string; busy: string; close: string };
  phone: {
    open: string;
    title: string;
    explained: string;
    folder: string;
    files: string;
    nothing: string;
    heic(count: number): string;
    unread(count: number): string;
    looking(done: number, total: number): string;
    comparing(done: number, total: number): string;
    offset: string;
    hours: string;
    minutes: string;
    offsetWhy: string;
    groups: string;
    /** `time` is a moment or a span. */
    group(time: string, count: number): string;
    fileTime: string;
    known: string;
    knownCount(count: number): string;
    target: string;
    chooseAll: string;
    chooseNone: string;
    chosen(count: number): string;
    importing(done: number, total: number): string;
    run(count: number): string;
    noTarget(count: number): string;
    cancel: string;
    stopped: string;
    done(count: number, known: number): string;
    tight: string;
  };
};

/** So many files that were not taken for one reason are named; of more only their number is said. */
const mostNamed = 12;
const named = (names: readonly string[], comma: string) =>
  names
    .slice(0, mostNamed)
    .map((name) => `“${name}”`)
    .join(comma);

const zh: Sentences = {
  title: '照片与附件',
  others: '其他文件',
  add: '添加照片或文件',
  addTo: (slot) => `添加到${slot}`,
  addShot: (shot) => `${shot}：待拍`,
  shots: (there, all) => `必拍 ${there}/${all}`,
  ways: '也可以把文件拖到这里，或按 Ctrl+V 粘贴图片',
  dropTo: (place) => `松开即添加到“${place}”`,
  original: '保留原图',
  originalWhy: '不缩小，原样保存；原图里可能有拍摄地点。不选时按屏幕尺寸保存，并去掉拍摄地点',
  withVoided: (count) => `显示已作废（${count}）`,
  room: {
    sample: '示例数据不保存照片和文件',
    full: '磁盘空间不足 200 MB，不能添加照片和文件',
    tight: '磁盘空间不足 1 GB：照片只按打印尺寸保存，不能导入手机照片',
  },
  adding: (done, total) => `正在添加第 ${done + 1} 个，共 ${total} 个`,
  stop: '停止',
  added: (count, known) => `已添加 ${count} 个${known > 0 ? `；${known} 个已有，没有重复添加` : ''}`,
  knownAlready: (count) => `${count} 个文件已在这里，没有重复添加`,
  refused: {
    title: (count) => `${count} 个文件没有添加`,
    because: (names, why) => `${named(names, '、')}${names.length > mostNamed ? `等 ${names.length} 个` : ''}：${why}`,
    close: '知道了',
  },
  fault: { missing: (hash) => `照片缺失 ${hash}`, damaged: (hash) => `照片已损坏 ${hash}` },
  unnamed: '未命名',
  types: { pdf: 'PDF', word: 'Word', excel: 'Excel', csv: 'CSV', text: '文本', data: '数据', other: '文件' },
  openCopy: '打开副本',
  viewer: {
    title: (name, at, of) => `${name}（${at}/${of}）`,
    look: (name) => `查看${name}`,
    previous: '上一张',
    next: '下一张',
    keys: '← → 换一张，Esc 关闭',
    reading: said.zh.reading,
    facts: '附件信息',
    onPaper: (caption) => `说明留空时，文档中写：${caption}`,
  },
  camera: {
    open: '拍照',
    title: '拍照',
    shoot: '拍下',
    starting: '正在打开摄像头…',
    none: '本机没有摄像头',
    refused: '系统或浏览器没有允许使用摄像头，请在设置中允许后再试',
    busy: '摄像头打不开，可能正被其他程序使用',
    close: '拍完了',
  },
  phone: {
    open: '导入手机照片',
    title: '导入手机照片',
    explained: '用数据线、U 盘或存储卡把照片接到电脑，再选择文件夹或照片。按拍摄时间分组，逐组选定放到哪里。',
    folder: '选择文件夹',
    files: '选择照片',
    nothing: '这里没有照片（JPEG、PNG、WebP）',
    heic: (count) => `另有 ${count} 张 HEIC 照片，本程序读不了；请在手机上改为“兼容性最佳”（JPEG）拍摄，或转换为 JPEG 后再导入`,
    unread: (count) => `有 ${count} 个文件读不出来；请检查手机或 U 盘是否仍连接，再选一次`,
    looking: (done, total) => `正在读取拍摄时间 ${done}/${total}`,
    comparing: (done, total) => `正在比对已有照片 ${done}/${total}`,
    offset: '照片时间相差',
    hours: '小时',
    minutes: '分钟',
    offsetWhy: '手机或相机的时钟不准时填写：照片时间慢 8 小时填 8，快则填负数',
    groups: '按拍摄时间分组',
    group: (time, count) => `${time}，${count} 张`,
    fileTime: '照片里没有拍摄时间，按文件时间分组',
    known: '已有',
    knownCount: (count) => `已有 ${count} 张`,
    target: '放到',
    chooseAll: '全选',
    chooseNone: '全不选',
    chosen: (count) => `已选 ${count} 张`,
    importing: (done, total) => `正在导入 ${done}/${total}`,
    run: (count) => `导入 ${count} 张`,
    noTarget: (count) => `有 ${count} 组选了照片，还没有选放到哪里`,
    cancel: '取消导入',
    stopped: '已取消导入，没有添加照片',
    done: (count, known) => `已导入 ${count} 张照片${known > 0 ? `；${known} 张已有，没有重复导入` : ''}`,
    tight: '磁盘空间不足 1 GB，不能导入；请先腾出空间',
  },
};

const en: Sentences = {
  title: 'Photos and files',
  others: 'Other files',
  add: 'Add photos or files',
  addTo: (slot) => `Add to ${slot}`,
  addShot: (shot) => `${shot}: to be taken`,
  shots: (there, all) => `Required ${there}/${all}`,
  ways: 'Files can also be dropped here, and pictures pasted with Ctrl+V',
  dropTo: (place) => `Drop to add to “${place}”`,
  original: 'Keep the original',
  originalWhy:
    'Kept as it is, at full size; an original may say where it was taken. Otherwise it is kept at screen size, without the place',
  withVoided: (count) => `Show voided (${count})`,
  room: {
    sample: 'The sample keeps no photos and files',
    full: 'Less than 200 MB are left on the disk: no photos or files can be added',
    tight: 'Less than 1 GB is left on the disk: photos are kept at print size only, and none can be imported from a phone',
  },
  adding: (done, total) => `Adding ${done + 1} of ${total}`,
  stop: 'Stop',
  added: (count, known) => `Added ${count}${known > 0 ? `; ${known} were here already and were not added again` : ''}`,
  knownAlready: (count) => (count === 1 ? 'This file is here already' : `These ${count} files are here already`),
  refused: {
    title: (count) => (count === 1 ? 'One file was not added' : `${count} files were not added`),
    because: (names, why) => `${named(names, ', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}: ${why}`,
    close: 'Close the list',
  },
  fault: { missing: (hash) => `Photo missing ${hash}`, damaged: (hash) => `Photo damaged ${hash}` },
  unnamed: 'Unnamed',
  types: { pdf: 'PDF', word: 'Word', excel: 'Excel', csv: 'CSV', text: 'Text', data: 'Data', other: 'File' },
  openCopy: 'Open a copy',
  viewer: {
    title: (name, at, of) => `${name} (${at}/${of})`,
    look: (name) => `Look at ${name}`,
    previous: 'Previous',
    next: 'Next',
    keys: '← → for the others, Esc closes',
    reading: said.en.reading,
    facts: 'About this file',
    onPaper: (caption) => `Without a caption, papers say: ${caption}`,
  },
  camera: {
    open: 'Take a photo',
    title: 'Take a photo',
    shoot: 'Take it',
    starting: 'Opening the camera…',
    none: 'This computer has no camera',
    refused: 'The system or the browser did not allow the camera: allow it in its settings and try again',
    busy: 'The camera cannot be opened; another program may be using it',
    close: 'Done',
  },
  phone: {
    open: 'Import phone photos',
    title: 'Import phone photos',
    explained:
      'Connect the phone, a stick or a memory card, then choose the folder or the photos. They are grouped by the time they were taken; say for each group where it goes.',
    folder: 'Choose a folder',
    files: 'Choose photos',
    nothing: 'There are no photos here (JPEG, PNG, WebP)',
    heic: (count) =>
      `${count === 1 ? 'One more photo is' : `${count} more photos are`} HEIC, which this program cannot read: set the phone to “most compatible” (JPEG), or convert them to JPEG first`,
    unread: (count) =>
      `${count === 1 ? 'One file' : `${count} files`} could not be read: check that the phone or stick is still connected and choose again`,
    looking: (done, total) => `Reading when they were taken ${done}/${total}`,
    comparing: (done, total) => `Comparing with known photos ${done}/${total}`,
    offset: 'Camera clock differs by',
    hours: 'hours',
    minutes: 'minutes',
    offsetWhy: 'For a phone or camera whose clock is wrong: 8 where its times are 8 hours slow, a negative number where they are fast',
    groups: 'Groups by time taken',
    group: (time, count) => `${time}, ${count === 1 ? '1 photo' : `${count} photos`}`,
    fileTime: 'These photos do not say when they were taken; they are grouped by the time of the file',
    known: 'known',
    knownCount: (count) => `${count} known`,
    target: 'Goes to',
    chooseAll: 'Choose all',
    chooseNone: 'Choose none',
    chosen: (count) => `${count} chosen`,
    importing: (done, total) => `Importing ${done}/${total}`,
    run: (count) => (count === 1 ? 'Import 1 photo' : `Import ${count} photos`),
    noTarget: (count) =>
      count === 1 ? 'One group has chosen photos but no target yet' : `${count} groups have chosen photos but no target yet`,
    cancel: 'Cancel the import',
    stopped: 'The import was cancelled; no photo was added',
    done: (count, known) =>
      `Imported ${count === 1 ? '1 photo' : `${count} photos`}${known > 0 ? `; ${known} were known and were not imported again` : ''}`,
    tight: 'Less than 1 GB is left on the disk: make room first, then import',
  },
};

export const photos = { zh, en };
