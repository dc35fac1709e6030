import { said } from './said-alike';

type Sentences = {
  title: string;
  none: string;
  noneExplained: string;
  noneInView: string;
  views: {
    label: string;
    all: string;
    planned: string;
    overdue: string;
    made: string;
    reportDue: string;
    cancelled: string;
  };
  day: string;
  newVisit: { title: string; question: string; explained: string };
  enteredLater: string;
  exportThis: string;
  copy: string;
  copyWhy: string;
  copied: string;
  groups: {
    plan: string;
    people: string;
    state: string;
    opinions: string;
    summary: string;
    more: string;
  };
  actions: string;
  noActions: string;
  promises: string;
  noPromises: string;
};

const zh: Sentences = {
  title: '走访',
  none: '还没有走访',
  noneExplained: '走访计划和走访记录都在这里：先定客户和日期，走访后在同一页里记下情况、意见和后续行动。',
  noneInView: '这一范围里没有走访',
  views: {
    label: '范围',
    all: '全部',
    planned: '计划',
    overdue: '逾期未走访',
    made: '已走访',
    reportDue: '待出报告',
    cancelled: '已取消',
  },
  day: '日期',
  newVisit: {
    title: '新建走访',
    question: '走访哪个客户',
    explained: '走访归属于客户，建好后再填日期和人员。还没有登记的客户，写出名称就能新建。',
  },
  enteredLater: '走访一天以后才录入',
  exportThis: said.zh.exportThis,
  copy: '复制走访',
  copyWhy: '同一天走访下一个点：目的、人员和准备复制到新的走访，记录部分留空',
  copied: '已复制走访计划',
  groups: {
    plan: '计划与预约',
    people: '时间与人员',
    state: '网络与业务情况',
    opinions: '意见与需求',
    summary: '检查与小结',
    more: '其他',
  },
  actions: '后续行动',
  noActions: '这次走访没有留下行动项',
  promises: '现场承诺',
  noPromises: '这次走访没有作出承诺',
};

const en: Sentences = {
  title: 'Visits',
  none: 'No visits yet',
  noneExplained: 'Visits planned and made stand here: choose the customer and the day; after the visit the same page takes what was found.',
  noneInView: 'No visit in this view',
  views: {
    label: 'What is shown',
    all: 'All',
    planned: 'Planned',
    overdue: 'Overdue',
    made: 'Made',
    reportDue: 'Report due',
    cancelled: 'Cancelled',
  },
  day: 'Day',
  newVisit: {
    title: 'New visit',
    question: 'Which customer is visited',
    explained:
      'A visit belongs to a customer; the day and the people come next. A customer that is not there yet is created from its name.',
  },
  enteredLater: 'Entered more than a day after the visit',
  exportThis: said.en.exportThis,
  copy: 'Copy visit',
  copyWhy: 'For the next place on the same day: purposes, people and preparation go to a new visit, the log stays empty',
  copied: 'The plan was copied to a new visit',
  groups: {
    plan: 'Plan and appointment',
    people: 'Time and people',
    state: 'Network and services',
    opinions: 'Opinions and needs',
    summary: 'Inspection and summary',
    more: 'More',
  },
  actions: 'Actions that follow',
  noActions: 'This visit left no action',
  promises: 'Promises made',
  noPromises: 'No promise was made during this visit',
};

export const visits = { zh, en };
