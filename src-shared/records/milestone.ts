import { defineRecord, type RecordOf } from './define';
import { field } from './field';
import { sides } from './choices';

export const milestone = defineRecord({
  kind: 'milestone',
  table: 'milestones',
  label: { zh: '里程碑', en: 'Milestone' },
  parent: 'project',
  number: 'LC',
  title: 'name',
  fields: {
    name: field.text({ zh: '里程碑', en: 'Milestone' }, { required: true }),
    requiredOn: field.day({ zh: '要求完成时间', en: 'Required by' }, { required: true }),
    precondition: field.longText({ zh: '前置条件', en: 'Precondition' }),
    party: field.choice({ zh: '责任方', en: 'Responsible party' }, sides),
    owner: field.refOrText({ zh: '责任人', en: 'Owner' }, ['teamMember', 'contact']),
    requirement: field.ref({ zh: '对应需求', en: 'Requirement' }, 'requirement'),
    reachedOn: field.day({ zh: '实际完成', en: 'Reached on' }, { needed: { field: 'state', is: ['reached'] } }),
    state: field.choice(
      { zh: '状态', en: 'State' },
      { open: { zh: '未达成', en: 'Open' }, reached: { zh: '已达成', en: 'Reached' }, moved: { zh: '已调整', en: 'Moved' } },
      { required: true, initial: 'open' },
    ),
  },
});
export type Milestone = RecordOf<typeof milestone>;
