import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const customer = defineRecord({
  kind: 'customer',
  table: 'customers',
  label: { zh: '客户', en: 'Customer' },
  number: 'KH',
  title: 'name',
  fields: {
    name: field.text({ zh: '客户名称', en: 'Customer name' }, { required: true }),
    fullName: field.text({ zh: '单位全称', en: 'Legal name' }),
    shortName: field.text({ zh: '简称', en: 'Short name' }),
    customerCode: field.text({ zh: '客户编码', en: 'Customer code' }),
    industry: field.choice(
      { zh: '行业', en: 'Industry' },
      {
        government: { zh: '党政', en: 'Government' },
        finance: { zh: '金融', en: 'Finance' },
        education: { zh: '教育', en: 'Education' },
        health: { zh: '医疗', en: 'Health care' },
        transport: { zh: '交通', en: 'Transport' },
        energy: { zh: '能源', en: 'Energy' },
        power: { zh: '电力', en: 'Electric power' },
        manufacturing: { zh: '制造', en: 'Manufacturing' },
        internet: { zh: '互联网', en: 'Internet' },
        justice: { zh: '公检法', en: 'Police and justice' },
        tax: { zh: '税务', en: 'Tax' },
        military: { zh: '军队', en: 'Military' },
        hotel: { zh: '酒店', en: 'Hotels' },
        retail: { zh: '连锁商贸', en: 'Retail chains' },
        other: { zh: '其他', en: 'Other' },
      },
    ),
    serviceLevel: field.ref({ zh: '客户服务等级', en: 'Customer service level' }, 'serviceLevelProfile'),
    parentCustomer: field.ref({ zh: '上级客户', en: 'Parent customer' }, 'customer'),
    hqCity: field.text({ zh: '总部所在地', en: 'Headquarters' }),
    ce: field.ref({ zh: '客户工程师', en: 'Customer engineer' }, 'teamMember', { needed: { field: 'leadCE', is: 'empty' } }),
    leadCE: field.ref({ zh: '首席客户工程师', en: 'Lead customer engineer' }, 'teamMember'),
    am: field.ref({ zh: '客户经理', en: 'Account manager' }, 'teamMember'),
    leadAM: field.ref({ zh: '首席客户经理', en: 'Lead account manager' }, 'teamMember'),
    visitCycleDays: field.number({ zh: '走访周期(天)', en: 'Visit cycle (days)' }),
  },
  computed: {
    contractEndOn: { type: 'day', label: { zh: '合同到期', en: 'Contract ends' }, internal: true },
    satisfaction: { type: 'number', label: { zh: '最近满意度', en: 'Latest satisfaction' }, internal: true },
    satisfactionChange: { type: 'number', label: { zh: '满意度变化', en: 'Change in satisfaction' }, internal: true },
    lastVisitOn: { type: 'day', label: { zh: '上次走访', en: 'Last visit' } },
    nextVisitOn: { type: 'day', label: { zh: '下次应走访', en: 'Next visit due' } },
  },
  indexes: ['name'],
});
export type Customer = RecordOf<typeof customer>;
