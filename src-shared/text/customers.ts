import { said } from './said-alike';

type Sentences = {
  title: string;
  none: string;
  noneExplained: string;
  withVoided: string;
  openIssues: string;
  overdueIssues(count: number): string;
  exportThis: string;
  tabs: {
    label: string;
    overview: string;
    projects: string;
    contacts: string;
    sites: string;
    circuits: string;
    team: string;
    visits: string;
    actions: string;
    promises: string;
    history: string;
  };
  groups: {
    identity: string;
    service: string;
    people: string;
    more: string;
  };
  views: {
    label: string;
    open: string;
    all: string;
    noneOpen: string;
  };
  empty: {
    projects: string;
    contacts: string;
    sites: string;
    circuits: string;
    team: string;
    visits: string;
    actions: string;
    promises: string;
  };
  due: {
    visits: string;
    neverVisited: string;
    noCycle: string;
    noLevel: string;
    sinceEntered(days: number): string;
    planned: string;
    withoutDay: string;
    records: string;
    nothing: string;
    more(count: number): string;
  };
};

const zh: Sentences = {
  title: '客户',
  none: '还没有客户',
  noneExplained: '客户是一切记录的起点：项目、联系人、站点、电路、走访和承诺都归属于客户。',
  withVoided: '显示已作废',
  openIssues: said.zh.openIssues,
  overdueIssues: (count) => `逾期 ${count}`,
  exportThis: said.zh.exportThis,
  tabs: {
    label: '客户的各部分',
    overview: '概览',
    projects: '项目',
    contacts: '联系人',
    sites: '站点',
    circuits: '电路',
    team: '服务团队',
    visits: '走访',
    actions: '行动项',
    promises: '承诺',
    history: said.zh.changes,
  },
  groups: { identity: '基本信息', service: '服务等级与走访', people: '服务人员', more: '其他' },
  views: { label: '范围', open: '未完成', all: '全部', noneOpen: '没有未完成的事项' },
  empty: {
    projects: '这个客户的商机和项目：需求、问题管理表和交付都在项目里。',
    contacts: '客户方的人：信息科、值班、分管领导、签字授权人。走访、问题和承诺里可以直接选用。',
    sites: '客户端局址：地址、机房、供电、接地和进场要求。',
    circuits: '在用和拟建的电路：代号、两端、速率、保护方式。',
    team: '为这个客户服务的人员和职责，可以是其他分支机构的人。',
    visits: '走访计划和走访记录：一次走访从预约到出报告都在一页里。',
    actions: '走访、会议和复盘留下的事项，每项有责任人和期限。',
    promises: '向客户作出的承诺：谁、何时、承诺了什么、何时兑现。',
  },
  due: {
    visits: '走访',
    neverVisited: '还没有走访过',
    noCycle: '服务等级没有规定走访周期',
    noLevel: '未选择服务等级',
    sinceEntered: (days) => `还没有走访过，自建档之日算起，每 ${days} 天一次`,
    planned: '计划走访',
    withoutDay: '未定日期',
    records: '到期事项',
    nothing: '7 天内没有到期的行动项和承诺',
    more: (count) => `另有 ${count} 项未到期`,
  },
};

const en: Sentences = {
  title: 'Customers',
  none: 'No customers yet',
  noneExplained: 'Everything begins with a customer: projects, contacts, sites, circuits, visits and promises belong to one.',
  withVoided: 'Show voided',
  openIssues: said.en.openIssues,
  overdueIssues: (count) => `${count} overdue`,
  exportThis: said.en.exportThis,
  tabs: {
    label: 'Parts of the customer',
    overview: 'Overview',
    projects: 'Projects',
    contacts: 'Contacts',
    sites: 'Sites',
    circuits: 'Circuits',
    team: 'Service team',
    visits: 'Visits',
    actions: 'Actions',
    promises: 'Promises',
    history: said.en.changes,
  },
  groups: { identity: 'Who it is', service: 'Service level and visits', people: 'Who serves it', more: 'More' },
  views: { label: 'What is shown', open: 'Open', all: 'All', noneOpen: 'Nothing is open' },
  empty: {
    projects: 'Opportunities and projects of this customer: requirements, issues and delivery are kept in a project.',
    contacts: 'People at the customer: IT, staff on duty, leaders, signatories. Visits, issues and promises choose from them.',
    sites: 'Where the customer’s equipment stands: address, machine room, power, earthing, access rules.',
    circuits: 'Circuits in use and planned: code, ends, bandwidth, protection.',
    team: 'Who serves this customer and with which duty, people of other branches included.',
    visits: 'Visits planned and made: one page from the appointment to the report.',
    actions: 'What visits, meetings and reviews left to do, each with an owner and a date.',
    promises: 'What was promised to the customer: by whom, when, what, and until when.',
  },
  due: {
    visits: 'Visits',
    neverVisited: 'Never visited so far',
    noCycle: 'The service level sets no visit cycle',
    noLevel: 'No service level chosen',
    sinceEntered: (days) => `Never visited: counted from the day of entry, once in ${days} days`,
    planned: 'Planned visit',
    withoutDay: 'no day yet',
    records: 'What is due',
    nothing: 'No action or promise is due within 7 days',
    more: (count) => (count === 1 ? '1 more is not due yet' : `${count} more are not due yet`),
  },
};

export const customers = { zh, en };
