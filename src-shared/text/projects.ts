import { said } from './said-alike';

type Sentences = {
  title: string;
  tabs: {
    label: string;
    overview: string;
    requirements: string;
    issues: string;
    members: string;
    milestones: string;
    duties: string;
    history: string;
  };
  state: { running: string; closed: string };
  list: { explained: string; open: string; overdue: string; state: string; completeness: string };
  newProject: { title: string; question: string; explained: string };
  wanted(day: string): string;
  exportDocuments: string;
  exportIssueTable: string;
  exportVersion(version: string): string;
  groups: {
    basics: string;
    opportunity: string;
    purpose: string;
    situation: string;
    cooperation: string;
    what: string;
    who: string;
    when: string;
    outcome: string;
    classing: string;
    more: string;
    demand: string;
    response: string;
  };
  panel: {
    issues: string;
    allIssues(count: number): string;
    noIssues: string;
    overdue(count: number): string;
    milestones: string;
    noMilestones: string;
  };
  explained: Record<'issue' | 'requirement' | 'projectMember' | 'milestone' | 'duty', string>;
  coverage: {
    title: string;
    all: string;
    views: string;
    count(count: number): string;
    none(kind: string): string;
    noneConfirmed: string;
    noneOf(kind: string): string;
    open(kinds: readonly string[]): string;
    complete: string;
    newOne: string;
  };
  versions: {
    title: string;
    none: string;
    create(version: string): string;
    still(version: string): string;
    added(items: readonly string[]): string;
    changed(items: readonly string[]): string;
    removed(items: readonly string[]): string;
    joined(parts: readonly string[]): string;
    created(version: string): string;
    askNote: string;
    step: Record<'draft' | 'review' | 'customer' | 'confirmed', string>;
    blocked(state: string, fields: readonly string[]): string;
    unfinished(items: readonly string[]): string;
    confirmedBy(person: string, day: string): string;
  };
  planned: { title: string; explained: string };
};

const zh: Sentences = {
  title: '项目',
  tabs: {
    label: '项目的各部分',
    overview: '概览',
    requirements: '需求',
    issues: '问题管理表',
    members: '项目组',
    milestones: '里程碑',
    duties: '职责与配合',
    history: said.zh.changes,
  },
  state: { running: '进行中', closed: '已关闭' },
  list: {
    explained: '客户经理的支撑需求需要立项时，在这里建项目；需求、问题、里程碑都记在项目里。',
    open: said.zh.openIssues,
    overdue: '逾期问题',
    state: '状态',
    completeness: '完整性',
  },
  newProject: {
    title: '新建项目',
    question: '项目属于哪个客户',
    explained: '项目建好后就可以开始填写，名称也可以稍后再定。还没有登记的客户，写出名称就能新建。',
  },
  wanted: (day) => `要求交付 ${day}`,
  exportDocuments: '导出文档…',
  exportIssueTable: '导出《问题管理表》…',
  exportVersion: (version) => `导出 ${version}…`,
  groups: {
    basics: '基本情况',
    opportunity: '商机与投标',
    purpose: '背景、目标与范围',
    situation: '客户现状',
    cooperation: '涉及地与协同',
    what: '什么问题',
    who: '谁负责',
    when: '什么时间',
    outcome: '状态与结果',
    classing: '分类与来历',
    more: '其他',
    demand: '需求',
    response: '方案应答',
  },
  panel: {
    issues: said.zh.openIssues,
    allIssues: (count) => `查看全部 ${count} 条`,
    noIssues: '没有未关闭的问题',
    overdue: (count) => `逾期 ${count}`,
    milestones: '接下来的里程碑',
    noMilestones: '没有待达成的里程碑',
  },
  explained: {
    issue: '签约和交付前要弄清、要避开的每个问题都记在这里，写一行就能建。',
    requirement: '与客户共同确认的需求，分业务与应用、管理、组网、进度、服务五类。',
    projectMember: '谁在项目中负责什么，双方和合作方的人都记在这里。',
    milestone: '客户要求和计划中的关键时间点。',
    duty: '双方各自要做的事项和完成时间，印在《项目需求书》第七部分。',
  },
  coverage: {
    title: '五类需求',
    all: '全部',
    views: '按需求类别',
    count: (count) => `${count} 条`,
    none: (kind) => `经与客户确认，无${kind}类需求`,
    noneConfirmed: '无此类需求',
    noneOf: (kind) => `${kind}：无此类需求`,
    open: (kinds) => `${kinds.join('、')}类还没有需求条目，也没有注明无此类需求。`,
    complete: '五类需求都已写明',
    newOne: '新建需求条目',
  },
  versions: {
    title: '《项目需求书》版本',
    none: '还没有版本。需求写好后新建第一版，送审并请客户确认。',
    create: (version) => `新建 ${version}`,
    still: (version) => `${version} 尚未确认，可直接修改；确认后的变更再建新版本。`,
    added: (items) => `新增 ${items.join('、')}`,
    changed: (items) => `修改 ${items.join('、')}`,
    removed: (items) => `删除 ${items.join('、')}`,
    joined: (parts) => (parts.length === 0 ? '' : `${parts.join('；')}。`),
    created: (version) => `已新建 ${version}`,
    askNote: '请在修改说明中写明这一版改了什么。',
    step: { draft: '退回草稿', review: '提交内部审核', customer: '提交客户确认', confirmed: '客户已确认' },
    unfinished: (items) => `以下需求条目待完善：${items.join('、')}。`,
    blocked: (state, fields) => `转为“${state}”前请填写${fields.join('、')}。`,
    confirmedBy: (person, day) => `${person} ${day} 确认`,
  },
  planned: { title: '组网明细', explained: '所属项目为本项目的电路会列在这里，在客户的电路页登记。' },
};

const list = (items: readonly string[]) => items.join(', ');
const en: Sentences = {
  title: 'Projects',
  tabs: {
    label: 'Parts of the project',
    overview: 'Overview',
    requirements: 'Requirements',
    issues: 'Issue table',
    members: 'Members',
    milestones: 'Milestones',
    duties: 'Duties',
    history: said.en.changes,
  },
  state: { running: 'Running', closed: 'Closed' },
  list: {
    explained: 'When a support request becomes a project it is opened here; requirements, issues and milestones live in it.',
    open: said.en.openIssues,
    overdue: 'Overdue issues',
    state: 'State',
    completeness: 'Completeness',
  },
  newProject: {
    title: 'New project',
    question: 'Which customer is it for',
    explained: 'You can start filling it in at once; the name may come later. A customer that is not there yet is created from its name.',
  },
  wanted: (day) => `wanted on ${day}`,
  exportDocuments: 'Export documents…',
  exportIssueTable: 'Export the issue table…',
  exportVersion: (version) => `Export ${version}…`,
  groups: {
    basics: 'Basics',
    opportunity: 'Opportunity and bid',
    purpose: 'Background, goal and scope',
    situation: 'The customer today',
    cooperation: 'Places and coordination',
    what: 'What',
    who: 'Who',
    when: 'When',
    outcome: 'State and result',
    classing: 'Class and origin',
    more: 'More',
    demand: 'Requirement',
    response: 'Response',
  },
  panel: {
    issues: said.en.openIssues,
    allIssues: (count) => `See all ${count}`,
    noIssues: 'No issue is open',
    overdue: (count) => `${count} overdue`,
    milestones: 'Next milestones',
    noMilestones: 'No milestone ahead',
  },
  explained: {
    issue: 'Everything that must be cleared or avoided before signing and delivery; one line is enough.',
    requirement: 'What was agreed with the customer, in five kinds: business, management, networking, schedule, service.',
    projectMember: 'Who does what in the project, on our side, the customer’s and the partners’.',
    milestone: 'The dates that matter, wanted by the customer or planned.',
    duty: 'What either side has to do, and until when; part seven of the requirements document.',
  },
  coverage: {
    title: 'The five kinds',
    all: 'All',
    views: 'By kind of requirement',
    count: (count) => (count === 1 ? '1 item' : `${count} items`),
    none: (kind) => `Confirmed with the customer: no requirements of the kind “${kind}”`,
    noneConfirmed: 'None of this kind',
    noneOf: (kind) => `${kind}: none of this kind`,
    open: (kinds) => `No item, and no word that there is none: ${list(kinds)}.`,
    complete: 'All five kinds are written down',
    newOne: 'New requirement',
  },
  versions: {
    title: 'Requirements document',
    none: 'No version yet. Once the requirements stand, make the first one, have it reviewed and confirmed.',
    create: (version) => `New ${version}`,
    still: (version) => `${version} is not confirmed yet and can be changed; changes after that make a new version.`,
    added: (items) => `Added ${list(items)}`,
    changed: (items) => `Changed ${list(items)}`,
    removed: (items) => `Removed ${list(items)}`,
    joined: (parts) => (parts.length === 0 ? '' : `${parts.join('; ')}.`),
    created: (version) => `${version} was made`,
    askNote: 'Please say in the change note what is new in this version.',
    step: {
      draft: 'Back to draft',
      review: 'Submit for internal review',
      customer: 'Submit to the customer',
      confirmed: 'Customer has confirmed',
    },
    unfinished: (items) => `These items are incomplete: ${list(items)}.`,
    blocked: (state, fields) => `Before “${state}” please fill in: ${list(fields)}.`,
    confirmedBy: (person, day) => `Confirmed by ${person} on ${day}`,
  },
  planned: {
    title: 'Planned circuits',
    explained: 'Circuits that name this project stand here; they are entered on the customer’s circuits page.',
  },
};

export const projects = { zh, en };
