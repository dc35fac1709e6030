type Sentences = {
  /** Of a calendar day; no zero stands before month or day. */
  day(year: number, month: number, date: number): string;
  /** Between several names or choices. */
  and: string;
  /** Between a label or a heading and what it belongs to. */
  colon: string;
  brackets(text: string): string;
  /** Between the parts at the top of a page. */
  gap: string;
  internalFooter: string;
  workingCopy: string;
  sequence: string;
  none: string;
  toSurvey: string;
  leftOut(count: number): string;
  /** Instead of rows, where all there are were left out. */
  allLeftOut(count: number): string;
  sign: {
    stamp(party: string): string;
    customerParty: string;
    ourParty: string;
    representative: string;
    signature: string;
    phone: string;
    date: string;
    prepared: string;
    checked: string;
    approved: string;
    department: string;
    /** How many copies of a paper there are, and who keeps one each. */
    copies(paper: string, holders: readonly string[]): string;
    receipt: string;
    received(paper: string): string;
    opinion: string;
    receivedBy: string;
    versions: string;
    version: string;
    countersigning: string;
    theirOpinion: string;
    /** Who signs beside us where a document names no others. */
    departments: readonly string[];
  };
  requirements: {
    contents: string;
    overview: string;
    situation: string;
    /** Headings over the texts of a project. */
    texts: Record<'background' | 'goal' | 'scope' | 'customerSituation' | 'existingNetwork' | 'existingProblems', string>;
    contact: string;
    assuranceLevel: string;
    content: string;
    ofKind(kind: string): string;
    withoutKind: string;
    noneOfKind: string;
    circuits: string;
    schedule: string;
    service: string;
    metric: string;
    wantedValue: string;
    standardValue: string;
    isStandard: string;
    /** To be ticked by hand. */
    yesOrNo: string;
    duties: string;
    openIssues: string;
    confirmation: string;
    confirmed: string;
    copies: string;
  };
  issues: {
    edition: string;
    exportedOn: string;
    exportedBy: string;
    statistics: string;
    counted(count: { total: number; open: number; overdue: number; added: number; closed: number }): string;
    receivers: string;
    foot: string;
  };
  visits: {
    time: string;
    ours: string;
    theirs: string;
    satisfaction: string;
    satisfactionTicks: string;
    actions: string;
    photos: string;
    customerSignature: string;
    visitorSignature: string;
  };
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const zh: Sentences = {
  day: (year, month, date) => `${year}年${month}月${date}日`,
  and: '、',
  colon: '：',
  brackets: (text) => `（${text}）`,
  gap: '　',
  internalFooter: '内部资料　注意保管',
  workingCopy: '工作稿',
  sequence: '序号',
  none: '无',
  toSurvey: '尚待调研。',
  leftOut: (count) => `另有 ${count} 条内容待完善，未列入本版。`,
  allLeftOut: (count) => `共 ${count} 条，内容均待完善，未列入本版。`,
  sign: {
    stamp: (party) => `${party}（盖章）`,
    customerParty: '客户单位',
    ourParty: '服务单位',
    representative: '代表（签字）',
    signature: '签字',
    phone: '电话',
    date: '日期',
    prepared: '编制',
    checked: '审核',
    approved: '批准',
    department: '部门',
    copies: (paper, holders) => `本${paper}一式＿份，${holders.join('、')}各执一份。`,
    receipt: '回执',
    received: (paper) => `已收悉《${paper}》，□同意　□不同意。`,
    opinion: '意见',
    receivedBy: '签收人',
    versions: '版本记录',
    version: '版本',
    countersigning: '会签部门',
    theirOpinion: '会签意见',
    departments: ['政企部', '网运部', '网发部', '集成公司'],
  },
  requirements: {
    contents: '目录',
    overview: '项目概况',
    situation: '客户现状',
    texts: {
      background: '背景',
      goal: '目标',
      scope: '范围',
      customerSituation: '组织与业务',
      existingNetwork: '现有网络',
      existingProblems: '存在问题',
    },
    contact: '联系人',
    assuranceLevel: '保障等级',
    content: '需求内容',
    ofKind: (kind) => `${kind}需求`,
    withoutKind: '需求类别待定',
    noneOfKind: '经与客户确认，本项目无此类需求',
    circuits: '组网明细',
    schedule: '进度要求',
    service: '服务要求',
    metric: '指标',
    wantedValue: '要求值',
    standardValue: '标准值',
    isStandard: '是否标准',
    yesOrNo: '□是　□否',
    duties: '双方职责与配合事项',
    openIssues: '待确认事项',
    confirmation: '需求确认',
    confirmed: '以上内容已经双方确认，作为方案制定、合同签订及项目实施的依据。',
    copies: '本需求书一式＿＿份，双方各执＿＿份。',
  },
  issues: {
    edition: '版本',
    exportedOn: '导出日期',
    exportedBy: '导出人',
    statistics: '统计',
    counted: ({ total, open, overdue, added, closed }) =>
      `总数 ${total}　未关闭 ${open}　逾期 ${overdue}　本期新增 ${added}　本期关闭 ${closed}（本期自项目开始起算）`,
    receivers: '发送范围',
    foot: '注：本表自发布之日起执行，计划解决时间变更须说明原因。',
  },
  visits: {
    time: '时间',
    ours: '我方',
    theirs: '客户方',
    satisfaction: '满意度',
    satisfactionTicks: '很不满意　□1　□2　□3　□4　□5　很满意',
    actions: '后续事项',
    photos: '现场照片',
    customerSignature: '客户签字',
    visitorSignature: '走访人',
  },
};

const en: Sentences = {
  day: (year, month, date) => `${date} ${months[month - 1]} ${year}`,
  and: ', ',
  colon: ': ',
  brackets: (text) => ` (${text})`,
  gap: '  ',
  internalFooter: 'Internal – keep safe',
  workingCopy: 'Working copy',
  sequence: '#',
  none: 'None',
  toSurvey: 'Still to be surveyed.',
  leftOut: (count) =>
    count === 1
      ? 'One more item is incomplete and left out of this edition.'
      : `${count} more items are incomplete and left out of this edition.`,
  allLeftOut: (count) =>
    count === 1
      ? 'One item, which is incomplete and left out of this edition.'
      : `${count} items, all incomplete and left out of this edition.`,
  sign: {
    stamp: (party) => `${party} (seal)`,
    customerParty: 'Customer',
    ourParty: 'Service provider',
    representative: 'Representative (signature)',
    signature: 'Signature',
    phone: 'Phone',
    date: 'Date',
    prepared: 'Prepared by',
    checked: 'Checked by',
    approved: 'Approved by',
    department: 'Department',
    copies: (paper, holders) => `This ${paper} is made in ____ copies, one each for ${holders.join(', ')}.`,
    receipt: 'Receipt',
    received: (paper) => `We have received “${paper}” and □ agree  □ do not agree.`,
    opinion: 'Comments',
    receivedBy: 'Received by',
    versions: 'Versions',
    version: 'Version',
    countersigning: 'Department',
    theirOpinion: 'Opinion',
    departments: ['Enterprise sales dept.', 'Network operations dept.', 'Network development dept.', 'Integration company'],
  },
  requirements: {
    contents: 'Contents',
    overview: 'The project',
    situation: "The customer's situation",
    texts: {
      background: 'Background',
      goal: 'Goal',
      scope: 'Scope',
      customerSituation: 'Organisation and business',
      existingNetwork: 'Existing network',
      existingProblems: 'Existing problems',
    },
    contact: 'Contact',
    assuranceLevel: 'Assurance level',
    content: 'Requirements',
    ofKind: (kind) => kind,
    withoutKind: 'Kind not yet decided',
    noneOfKind: 'Confirmed with the customer: the project has no requirements of this kind.',
    circuits: 'Network details',
    schedule: 'Schedule',
    service: 'Service requirements',
    metric: 'Metric',
    wantedValue: 'Required value',
    standardValue: 'Standard value',
    isStandard: 'Standard',
    yesOrNo: '□ Yes  □ No',
    duties: 'Duties and cooperation of both sides',
    openIssues: 'Matters still to be confirmed',
    confirmation: 'Confirmation',
    confirmed: 'Both sides have confirmed the above as the basis of the solution, the contract and the delivery of the project.',
    copies: 'This document is made in ____ copies; each side keeps ____.',
  },
  issues: {
    edition: 'Edition',
    exportedOn: 'Exported on',
    exportedBy: 'Exported by',
    statistics: 'Figures',
    counted: ({ total, open, overdue, added, closed }) =>
      `Total ${total}; open ${open}; overdue ${overdue}; added ${added}; closed ${closed} (since the project began)`,
    receivers: 'Sent to',
    foot: 'Note: this table is in force from the day of its publication; a change of a planned date must state its reason.',
  },
  visits: {
    time: 'Time',
    ours: 'Our side',
    theirs: "Customer's side",
    satisfaction: 'Satisfaction',
    satisfactionTicks: 'Very dissatisfied  □1  □2  □3  □4  □5  Very satisfied',
    actions: 'Follow-up',
    photos: 'Photos taken on site',
    customerSignature: "Customer's signature",
    visitorSignature: 'Visited by',
  },
};

/** What each document says beside labels and values. */
export const documents = { zh, en };
