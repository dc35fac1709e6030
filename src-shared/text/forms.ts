import { enDays, enMonths, enRelative, zhDays, zhRelative } from './day-names';
import { inside } from './inside';
import { said } from './said-alike';

type Sentences = {
  close: string;
  cancel: string;
  saving: string;
  saved(at: string): string;
  journalNotWritten: string;
  journalRetries: string;
  notSaved: string;
  /** What is the matter, and why. */
  because(what: string, why: string): string;
  stillTyped: string;
  incomplete: string;
  missing(labels: readonly string[]): string;
  internal: string;
  loading: string;
  notThere: string;
  isVoided(reason: string): string;
  notANumber: string;
  notADay: string;
  notAMoment: string;
  dayHint: string;
  momentHint: string;
  openCalendar: string;
  previousMonth: string;
  nextMonth: string;
  monthOf(year: number, month: number): string;
  weekdays: readonly string[];
  weekdaysShort: readonly string[];
  weekdayInitials: readonly string[];
  relative(days: number): string | null;
  today: string;
  choose: string;
  clear(label: string): string;
  remove(name: string): string;
  noneChosen: string;
  newOne(kind: string, name: string): string;
  keepTyped(name: string): string;
  nothingFound: string;
  notARecord: string;
  notChosenYet: string;
  leftUnclear(label: string, text: string): string;
  candidatesFor(label: string): string;
  notMatched: string;
  notMatchedWhy: string;
  createLabel(kind: string): string;
  created(kind: string): string;
  addItem(label: string): string;
  removeItem(label: string, position: number): string;
  moveUp(label: string, position: number): string;
  moveDown(label: string, position: number): string;
  item(label: string, position: number): string;
  yes: string;
  no: string;
  empty: string;
  voidLabel(kind: string): string;
  voidReason: string;
  voidWhat(kind: string): string;
  voidExplained: string;
  restoreLabel(kind: string): string;
  voidedToast(kind: string): string;
  restoredToast(kind: string): string;
  blocked(state: string, labels: readonly string[]): string;
  reopenLabel(kind: string): string;
  reopenReason: string;
  reopenExplained: string;
  reopened(reason: string): string;
  undo: string;
  undoneAlready: string;
  undoneInPart(skipped: number): string;
  changes: {
    title: string;
    what: string;
    was: string;
    reason: string;
    none: string;
    loading: string;
    program: string;
    unnamed: string;
    now: string;
    same: string;
    created: string;
    voided: string;
    restored: string;
    broughtBack: string;
    undone: string;
    redone: string;
    added(label: string): string;
    removed(label: string): string;
    moved(label: string): string;
    look(at: string): string;
    lookShort: string;
    stateAt(at: string): string;
    bringBack(at: string): string;
    sameAsNow: string;
    backToast(at: string): string;
  };
};

const zh: Sentences = {
  close: said.zh.close,
  cancel: '取消',
  saving: said.zh.saving,
  saved: (at) => `已保存 ${at}`,
  journalNotWritten: '日志未写入',
  journalRetries: '已存入数据库，日志未写入，正在重试',
  notSaved: '未保存',
  because: (what, why) => `${what}：${why}`,
  stillTyped: '没有存下，文字仍在页面上，可以复制',
  incomplete: '待完善',
  missing: (labels) => `还缺：${labels.join('、')}`,
  internal: '不给客户',
  loading: said.zh.reading,
  notThere: '这条记录不存在',
  isVoided: (reason) => `已作废：${reason}`,
  notANumber: '不是数字，尚未保存',
  notADay: '看不出是哪一天，尚未保存',
  notAMoment: '看不出是什么时间，尚未保存',
  dayHint: '可写 今天、明天、下周五、+3、+3工作日、3/5、2026-3-5',
  momentHint: '可写 今天 14:30、昨天 9:05、3/5 18:00',
  openCalendar: '打开日历',
  previousMonth: '上个月',
  nextMonth: '下个月',
  monthOf: (year, month) => `${year}年${month}月`,
  weekdays: zhDays,
  weekdaysShort: zhDays,
  weekdayInitials: ['日', '一', '二', '三', '四', '五', '六'],
  relative: (days) => zhRelative[days] ?? null,
  today: '今天',
  choose: '输入名称的任意部分',
  clear: (label) => `清空${label}`,
  remove: (name) => `移除 ${name}`,
  noneChosen: '未选择',
  newOne: (kind, name) => `新建${kind}“${name}”`,
  keepTyped: (name) => `先记为“${name}”`,
  nothingFound: '没有相符的记录',
  notARecord: '没有相符的记录，尚未保存',
  notChosenYet: '还没有选定，尚未保存',
  leftUnclear: (label, text) => `${label}没有存下，写的是：${text}`,
  candidatesFor: (label) => `可选的${label}`,
  notMatched: '未匹配',
  notMatchedWhy: '只是文字，还没有对应到记录',
  createLabel: (kind) => `新建${kind}`,
  created: (kind) => `已新建${kind}`,
  addItem: (label) => `添加${label}`,
  removeItem: (label, position) => `移除第 ${position} 条${label}`,
  moveUp: (label, position) => `上移第 ${position} 条${label}`,
  moveDown: (label, position) => `下移第 ${position} 条${label}`,
  item: (label, position) => `${label} ${position}`,
  yes: '是',
  no: '否',
  empty: '（空）',
  voidLabel: (kind) => `作废${kind}`,
  voidReason: '作废原因',
  voidWhat: (kind) => `作废这条${kind}？`,
  voidExplained: '作废的记录不再出现在列表和文档中，修改记录保留，可以随时恢复。',
  restoreLabel: (kind) => `恢复${kind}`,
  voidedToast: (kind) => `${kind}已作废`,
  restoredToast: (kind) => `${kind}已恢复`,
  blocked: (state, labels) => `改为“${state}”前请先填写${labels.join('和')}`,
  reopenLabel: (kind) => `重新打开${kind}`,
  reopenReason: '重新打开的原因',
  reopenExplained: '原因记入进展。',
  reopened: (reason) => `重新打开：${reason}`,
  undo: said.zh.undo,
  undoneAlready: '这一步已经撤销过了',
  undoneInPart: (skipped) => `已撤销，其中 ${skipped} 处之后又有改动，保持不变`,
  changes: {
    title: said.zh.changes,
    what: '字段',
    was: '原值',
    reason: '原因',
    none: '还没有修改记录',
    loading: '正在读取修改记录…',
    program: '程序',
    unnamed: '未署名',
    now: '现在',
    same: '相同',
    created: '新建',
    voided: '作废',
    restored: '恢复',
    broughtBack: '恢复到以前的内容',
    undone: '撤销',
    redone: '重做',
    added: (label) => `添加${label}`,
    removed: (label) => `移除${label}`,
    moved: (label) => `调整${label}的顺序`,
    look: (at) => `查看 ${at} 的内容`,
    lookShort: '查看',
    stateAt: (at) => `${at} 的内容`,
    bringBack: (at) => `恢复到 ${at} 的内容`,
    sameAsNow: '与现在的内容相同',
    backToast: (at) => `已恢复到 ${at} 的内容`,
  },
};

const en: Sentences = {
  close: said.en.close,
  cancel: 'Cancel',
  saving: said.en.saving,
  saved: (at) => `Saved ${at}`,
  journalNotWritten: 'Journal not written',
  journalRetries: 'In the database; the journal is not written, trying again',
  notSaved: 'Not saved',
  because: (what, why) => `${what}: ${why}`,
  stillTyped: 'This was not stored. The text is still on the page and can be copied',
  incomplete: 'Incomplete',
  missing: (labels) => `Still missing: ${labels.join(', ')}`,
  internal: 'Not for customers',
  loading: said.en.reading,
  notThere: 'This record does not exist',
  isVoided: (reason) => `Voided: ${reason}`,
  notANumber: 'Not a number; not saved yet',
  notADay: 'Not understood as a day; not saved yet',
  notAMoment: 'Not understood as a time; not saved yet',
  dayHint: 'For example today, tomorrow, fri, +3, +3wd, 3/5, 2026-3-5',
  momentHint: 'For example today 14:30, yesterday 9:05, 3/5 18:00',
  openCalendar: 'Open the calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  monthOf: (year, month) => `${enMonths[month - 1]} ${year}`,
  weekdays: enDays,
  weekdaysShort: enDays.map((day) => day.slice(0, 3)),
  weekdayInitials: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  relative: (days) => enRelative[days] ?? null,
  today: 'Today',
  choose: 'Type any part of the name',
  clear: (label) => `Clear ${inside(label)}`,
  remove: (name) => `Remove ${name}`,
  noneChosen: 'Not chosen',
  newOne: (kind, name) => `New ${inside(kind)} “${name}”`,
  keepTyped: (name) => `Keep “${name}” as text`,
  nothingFound: 'No record matches',
  notARecord: 'No record matches; not saved yet',
  notChosenYet: 'Nothing chosen; not saved yet',
  leftUnclear: (label, text) => `${label} was not saved. The text was: ${text}`,
  candidatesFor: (label) => `To choose from: ${label}`,
  notMatched: 'Not matched',
  notMatchedWhy: 'Only text so far; no record stands behind it',
  createLabel: (kind) => `New ${inside(kind)}`,
  created: (kind) => `New ${inside(kind)} created`,
  addItem: (label) => `Add to ${inside(label)}`,
  removeItem: (label, position) => `Remove ${inside(label)} ${position}`,
  moveUp: (label, position) => `Move ${inside(label)} ${position} up`,
  moveDown: (label, position) => `Move ${inside(label)} ${position} down`,
  item: (label, position) => `${label} ${position}`,
  yes: 'Yes',
  no: 'No',
  empty: '(empty)',
  voidLabel: (kind) => `Void ${inside(kind)}`,
  voidReason: 'Reason for voiding',
  voidWhat: (kind) => `Void this ${inside(kind)}?`,
  voidExplained: 'A voided record leaves lists and documents. Its changes are kept and it can be restored at any time.',
  restoreLabel: (kind) => `Restore ${inside(kind)}`,
  voidedToast: (kind) => `${kind} voided`,
  restoredToast: (kind) => `${kind} restored`,
  blocked: (state, labels) => `Before “${state}”, fill in ${labels.join(' and ')}`,
  reopenLabel: (kind) => `Reopen ${inside(kind)}`,
  reopenReason: 'Reason for reopening',
  reopenExplained: 'The reason is kept among the notes.',
  reopened: (reason) => `Opened again: ${reason}`,
  undo: said.en.undo,
  undoneAlready: 'This step was already undone',
  undoneInPart: (skipped) => `Undone; left alone because changed since: ${skipped}`,
  changes: {
    title: said.en.changes,
    what: 'Field',
    was: 'Was',
    reason: 'Reason',
    none: 'No changes yet',
    loading: 'Reading the changes…',
    program: 'Program',
    unnamed: 'Unnamed',
    now: 'Now',
    same: 'the same',
    created: 'Created',
    voided: 'Voided',
    restored: 'Restored',
    broughtBack: 'Brought back to an earlier state',
    undone: 'Undo',
    redone: 'Redo',
    added: (label) => `Added to ${label}`,
    removed: (label) => `Removed from ${label}`,
    moved: (label) => `Order of ${label} changed`,
    look: (at) => `Look at the state of ${at}`,
    lookShort: 'Look',
    stateAt: (at) => `State of ${at}`,
    bringBack: (at) => `Bring back the state of ${at}`,
    sameAsNow: 'The same as now',
    backToast: (at) => `The state of ${at} is back`,
  },
};

export const forms = { zh, en };
