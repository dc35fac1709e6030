import { defineRecord, type RecordOf } from './define';
import { field } from './field';
import { roles, sides } from './choices';

export const projectMember = defineRecord({
  kind: 'projectMember',
  table: 'projectMembers',
  label: { zh: '项目组成员', en: 'Project member' },
  parent: 'project',
  number: 'CY',
  title: 'person',
  fields: {
    person: field.refOrText({ zh: '人员', en: 'Person' }, ['teamMember', 'contact'], { required: true }),
    side: field.choice({ zh: '所属方', en: 'Side' }, sides),
    org: field.text({ zh: '单位部门', en: 'Organisation' }),
    role: field.choice({ zh: '角色', en: 'Role' }, roles, { required: true }),
    duty: field.longText({ zh: '职责(责)', en: 'Duty' }),
    authority: field.longText({ zh: '权限与支持资源(权)', en: 'Authority and support' }, { internal: true }),
    reward: field.longText({ zh: '考核与费用结算(利)', en: 'Assessment and settlement' }, { internal: true }),
    embedMode: field.choice(
      { zh: '嵌入方式', en: 'Embedding' },
      { team: { zh: '团队式', en: 'Team' }, process: { zh: '流程式', en: 'Process' }, project: { zh: '项目式', en: 'Project' } },
      { initial: 'project' },
    ),
    joinedOn: field.day({ zh: '加入时间', en: 'Joined on' }),
    leftOn: field.day({ zh: '退出时间', en: 'Left on' }),
    receivesIssueTable: field.bool({ zh: '接收问题管理表', en: 'Receives the issue table' }),
  },
});
export type ProjectMember = RecordOf<typeof projectMember>;
