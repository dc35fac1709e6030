import { defineRecord, type RecordOf } from './define';
import { field } from './field';
import { roles, tiers } from './choices';

export const customerTeamMember = defineRecord({
  kind: 'customerTeamMember',
  table: 'customerTeamMembers',
  label: { zh: '客户服务团队成员', en: 'Customer team member' },
  parent: 'customer',
  number: 'TD',
  title: 'person',
  fields: {
    person: field.refOrText({ zh: '人员', en: 'Person' }, ['teamMember'], { required: true }),
    role: field.choice({ zh: '角色', en: 'Role' }, roles, { required: true }),
    branch: field.refOf({ zh: '分支机构', en: 'Branch' }, ['site', 'customer']),
    tier: field.choice({ zh: '层级', en: 'Tier' }, tiers),
    duty: field.longText({ zh: '职责', en: 'Duty' }, { internal: true }),
    fromOn: field.day({ zh: '加入时间', en: 'Joined on' }),
    toOn: field.day({ zh: '退出时间', en: 'Left on' }),
  },
});
export type CustomerTeamMember = RecordOf<typeof customerTeamMember>;
