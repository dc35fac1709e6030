import type { LeakKind, LeakPlace } from '../papers/leaks/report';

type Kind = LeakKind | 'innerPhone';
type Sentences = {
  title(count: number): string;
  what: string;
  kinds: Record<Kind, string>;
  likely: string;
  times(count: number): string;
  /** In which internal field the same text stands, or which sensitive one is printed. */
  sameAs(field: string): string;
  printed(field: string): string;
  place(place: LeakPlace): string;
  placesMore(count: number): string;
  more(count: number): string;
  open(place: string): string;
  mask: string;
  maskWords: string;
  reason: string;
  reasonMissing: string;
  recent: string;
  pass: string;
  cancel: string;
  clean: string;
  /** Of a file that was written all the same. */
  passed(reason: string): string;
  inOneLine(kind: string, text: string, places: string): string;
};

const body = (place: LeakPlace, row: (n: number) => string): string[] =>
  [place.heading, place.table === place.heading ? '' : place.table, place.row === null ? '' : row(place.row), place.label].filter(Boolean);

const zh: Sentences = {
  title: (count) => `外发检查：${count} 项内容可能不宜发给客户`,
  what: '文件还没有写入。请逐项核对；确需保留的，填写原因后继续。',
  kinds: {
    name: '内部人员姓名',
    innerPhone: '内部电话',
    phone: '电话',
    internal: '标有“不给客户”的内容',
    amount: '金额',
    ip: 'IP 地址',
    coordinates: '坐标',
    word: '内部或涉密用语',
    field: '敏感字段',
  },
  likely: '可能',
  times: (count) => `${count} 处`,
  sameAs: (field) => `与“${field}”内容相同`,
  printed: (field) => `“${field}”未掩码`,
  place: (place) => {
    const parts = { header: '页眉', footer: '页脚', fileName: '文件名', properties: '文件属性' };
    return place.part === 'body' ? body(place, (n) => `第 ${n} 行`).join(' · ') || '正文' : parts[place.part];
  },
  placesMore: (count) => `另有 ${count} 处`,
  more: (count) => `另有 ${count} 项没有列出`,
  open: (place) => `打开：${place}`,
  mask: '电话和 IP 地址掩码',
  maskWords: '客户版中的电话写作 138****1234，IP 地址写作 10.*.*.*，标为敏感的字段一并掩码。',
  reason: '保留的原因',
  reasonMissing: '请写明为什么可以发给客户',
  recent: '最近用过的原因',
  pass: '填写原因并继续',
  cancel: '暂不导出',
  clean: '外发检查没有发现问题',
  passed: (reason) => `外发检查已放行：${reason}`,
  inOneLine: (kind, text, places) => `外发检查：${kind}“${text}”：${places}`,
};

const en: Sentences = {
  title: (count) => `Outgoing check: ${count} ${count === 1 ? 'item' : 'items'} perhaps not for the customer`,
  what: 'The file is not written yet. Look at each; give a reason for what is to stay, and continue.',
  kinds: {
    name: 'Name of an internal person',
    innerPhone: 'Internal phone',
    phone: 'Phone',
    internal: 'Text marked “Not for customers”',
    amount: 'Amount',
    ip: 'IP address',
    coordinates: 'Coordinates',
    word: 'Words of internal or classified papers',
    field: 'Sensitive field',
  },
  likely: 'likely',
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  sameAs: (field) => `the same as “${field}”`,
  printed: (field) => `“${field}” is not masked`,
  place: (place) => {
    const parts = { header: 'Page header', footer: 'Page footer', fileName: 'File name', properties: 'File properties' };
    return place.part === 'body' ? body(place, (n) => `row ${n}`).join(' · ') || 'Text' : parts[place.part];
  },
  placesMore: (count) => `and ${count} more`,
  more: (count) => `${count} more are not listed`,
  open: (place) => `Open: ${place}`,
  mask: 'Mask phones and IP addresses',
  maskWords: 'In the customer edition phones read 138****1234 and IP addresses 10.*.*.*; fields marked sensitive are masked as well.',
  reason: 'Why it may stay',
  reasonMissing: 'Say why this may be given to the customer',
  recent: 'Recent reasons',
  pass: 'Give a reason and continue',
  cancel: 'Do not export now',
  clean: 'The outgoing check found nothing',
  passed: (reason) => `Let pass by the outgoing check: ${reason}`,
  inOneLine: (kind, text, places) => `Outgoing check: ${kind} “${text}”: ${places}`,
};

/** What the outgoing check (外发检查) says. */
export const leaks = { zh, en };
