import type { Choices } from './field';

export const sides = {
  telecom: { zh: '中国电信', en: 'China Telecom' },
  integrator: { zh: '集成公司', en: 'Integration company' },
  partner: { zh: '合作方', en: 'Partner' },
  customer: { zh: '客户', en: 'Customer' },
} as const satisfies Choices;

/** The lengths of time in which limits and leads are told. */
export const timeUnits = {
  min: { zh: '分钟', en: 'min' },
  hour: { zh: '小时', en: 'h' },
  day: { zh: '天', en: 'days' },
  workday: { zh: '工作日', en: 'working days' },
  month: { zh: '月', en: 'months' },
} as const satisfies Choices;

export const tiers = {
  group: { zh: '集团', en: 'Group' },
  province: { zh: '省', en: 'Province' },
  local: { zh: '本地网', en: 'Local network' },
} as const satisfies Choices;

export const roles = {
  leadCE: { zh: '首席客户工程师', en: 'Lead customer engineer' },
  regionalCE: { zh: '区域客户工程师', en: 'Regional customer engineer' },
  branchCE: { zh: '分支客户工程师', en: 'Branch customer engineer' },
  ce: { zh: '客户工程师', en: 'Customer engineer' },
  industryCE: { zh: '行业客户工程师', en: 'Industry customer engineer' },
  leadAM: { zh: '首席客户经理', en: 'Lead account manager' },
  am: { zh: '客户经理', en: 'Account manager' },
  sales: { zh: '政企部', en: 'Enterprise sales dept.' },
  netOps: { zh: '网运部', en: 'Network operations dept.' },
  netDev: { zh: '网发部', en: 'Network development dept.' },
  integrator: { zh: '集成公司', en: 'Integration company' },
  partner: { zh: '合作方', en: 'Partner' },
  delivery: { zh: '项目实施工程师', en: 'Delivery engineer' },
  contractor: { zh: '代维', en: 'Maintenance contractor' },
  builder: { zh: '施工', en: 'Construction team' },
  customer: { zh: '客户', en: 'Customer' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Choices;

export const requirementKinds = {
  business: { zh: '业务与应用', en: 'Business and applications' },
  management: { zh: '管理', en: 'Management' },
  network: { zh: '组网', en: 'Networking' },
  schedule: { zh: '进度', en: 'Schedule' },
  service: { zh: '服务', en: 'Service' },
} as const satisfies Choices;

/** What a photo of a customer's place is to show before others. */
export const placeShots = {
  location: { zh: '地图位置', en: 'Place on the map' },
  doorplate: { zh: '门牌', en: 'Doorplate' },
  installation: { zh: '设备安装位置', en: 'Place of the equipment' },
} as const satisfies Choices;
