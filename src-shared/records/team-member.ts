import { defineRecord } from './define';
import { field } from './field';
import { roles, sides, tiers } from './choices';

export const teamMember = defineRecord({
  kind: 'teamMember',
  table: 'teamMembers',
  label: { zh: '人员', en: 'Person' },
  number: 'RY',
  title: 'name',
  fields: {
    name: field.text({ zh: '姓名', en: 'Name' }, { required: true }),
    org: field.text({ zh: '单位', en: 'Organisation' }),
    dept: field.text({ zh: '部门', en: 'Department' }),
    side: field.choice({ zh: '所属方', en: 'Side' }, sides, { initial: 'telecom' }),
    tier: field.choice({ zh: '层级', en: 'Tier' }, tiers),
    region: field.text({ zh: '属地', en: 'Region' }),
    usualRole: field.choice({ zh: '常任角色', en: 'Usual role' }, roles),
    phone: field.text({ zh: '电话', en: 'Phone' }, { internal: true, sensitive: true }),
    publicPhone: field.text({ zh: '对外电话', en: 'Phone for customers' }),
    wechat: field.text({ zh: '微信', en: 'WeChat' }, { internal: true, sensitive: true }),
    email: field.text({ zh: '邮箱', en: 'E-mail' }, { internal: true }),
    activeFromOn: field.day({ zh: '任职起', en: 'In post from' }),
    activeToOn: field.day({ zh: '任职止', en: 'In post until' }),
  },
  indexes: ['name'],
});
