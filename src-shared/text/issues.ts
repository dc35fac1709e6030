type Sentences = {
  views: Record<'label' | 'all' | 'open' | 'mine' | 'overdue' | 'thisWeek' | 'customer' | 'closed' | 'voided' | 'noneHere', string>;
  figures: { total: string; open: string; overdue: string; added: string; closed: string; sinceTheBeginning: string };
  capture: { placeholder: string };
  notes: { title: string; jump(count: number): string; placeholder: string; add: string; none: string; hint: string };
  bulk: {
    label: string;
    state: string;
    owner: string;
    plannedOn: string;
    voiding(count: number): string;
    voidButton: string;
    clear: string;
    change(count: number): string;
    left(count: number): string;
    missing(fields: readonly string[]): string;
    noWay(from: string, to: string): string;
    needsReason: string;
    unchanged: string;
    done(count: number, left: number): string;
    voided(count: number): string;
    newState: string;
    newDay: string;
    dayMeant(day: string): string;
  };
};

const zh: Sentences = {
  views: {
    label: '问题的视图',
    all: '全部',
    open: '未关闭',
    mine: '我负责的',
    overdue: '逾期',
    thisWeek: '本周到期',
    customer: '待客户配合',
    closed: '已关闭',
    voided: '已作废',
    noneHere: '这个视图里没有问题',
  },
  figures: {
    total: '总数',
    open: '未关闭',
    overdue: '逾期',
    added: '本期新增',
    closed: '本期关闭',
    sinceTheBeginning: '本期自项目开始起算',
  },
  capture: { placeholder: '写一行，按回车新建问题' },
  notes: {
    title: '进展',
    jump: (count) => (count === 0 ? '写进展' : `进展 ${count}`),
    placeholder: '今天有什么进展',
    add: '添加进展',
    none: '还没有进展记录',
    hint: 'Ctrl+Enter 添加；添加后不能修改',
  },
  bulk: {
    label: '对选中的问题',
    state: '改状态',
    owner: '改责任人',
    plannedOn: '改计划时间',
    voiding: (count) => `作废 ${count} 条问题？`,
    voidButton: '作废',
    clear: '取消选择',
    change: (count) => `修改 ${count} 条问题`,
    left: (count) => `以下 ${count} 条不改：`,
    missing: (fields) => `缺${fields.join('、')}`,
    noWay: (from, to) => `不能由“${from}”转为“${to}”`,
    needsReason: '重新打开已关闭的问题要写明原因',
    unchanged: '没有需要修改的问题',
    done: (count, left) => (left === 0 ? `已修改 ${count} 条问题` : `已修改 ${count} 条问题，${left} 条未改`),
    voided: (count) => `已作废 ${count} 条问题`,
    newState: '新的状态',
    newDay: '新的计划解决时间',
    dayMeant: (day) => `即 ${day}`,
  },
};

const list = (items: readonly string[]) => items.join(', ');
const issuesOf = (count: number) => (count === 1 ? '1 issue' : `${count} issues`);
const en: Sentences = {
  views: {
    label: 'Views of the issues',
    all: 'All',
    open: 'Open',
    mine: 'Mine',
    overdue: 'Overdue',
    thisWeek: 'Due this week',
    customer: 'Waiting for the customer',
    closed: 'Closed',
    voided: 'Voided',
    noneHere: 'No issue in this view',
  },
  figures: {
    total: 'Total',
    open: 'Open',
    overdue: 'Overdue',
    added: 'New this period',
    closed: 'Closed this period',
    sinceTheBeginning: 'The period is since the project began',
  },
  capture: { placeholder: 'One line, then Enter: a new issue' },
  notes: {
    title: 'Progress',
    jump: (count) => (count === 0 ? 'Note progress' : `Progress ${count}`),
    placeholder: 'What happened',
    add: 'Add progress',
    none: 'No progress noted yet',
    hint: 'Ctrl+Enter adds it; it cannot be changed afterwards',
  },
  bulk: {
    label: 'For the selected issues',
    state: 'Change state',
    owner: 'Change owner',
    plannedOn: 'Change planned date',
    voiding: (count) => `Void ${issuesOf(count)}?`,
    voidButton: 'Void',
    clear: 'Clear the selection',
    change: (count) => `Change ${issuesOf(count)}`,
    left: (count) => `Left as they are (${count}):`,
    missing: (fields) => `lacks ${list(fields)}`,
    noWay: (from, to) => `cannot go from “${from}” to “${to}”`,
    needsReason: 'opening a closed issue again needs a reason',
    unchanged: 'Nothing to change',
    done: (count, left) => (left === 0 ? `Changed ${issuesOf(count)}` : `Changed ${issuesOf(count)}, left ${left}`),
    voided: (count) => `Voided ${issuesOf(count)}`,
    newState: 'New state',
    newDay: 'New planned date',
    dayMeant: (day) => `That is ${day}`,
  },
};

export const issues = { zh, en };
