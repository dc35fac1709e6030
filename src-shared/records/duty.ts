import { defineRecord, type RecordOf } from './define';
import { field } from './field';
import { sides } from './choices';

export const duty = defineRecord({
  kind: 'duty',
  table: 'duties',
  label: { zh: '职责与配合事项', en: 'Duty' },
  parent: 'project',
  number: 'PH',
  title: 'item',
  fields: {
    item: field.longText({ zh: '事项', en: 'Item' }, { required: true }),
    party: field.choice({ zh: '责任方', en: 'Responsible party' }, sides, { required: true }),
    owner: field.refOrText({ zh: '责任人', en: 'Owner' }, ['teamMember', 'contact']),
    dueOn: field.day({ zh: '完成时间', en: 'Due' }),
    doneOn: field.day({ zh: '实际完成', en: 'Done on' }, { needed: { field: 'state', is: ['done'] } }),
    state: field.choice(
      { zh: '状态', en: 'State' },
      { open: { zh: '待落实', en: 'Open' }, done: { zh: '已落实', en: 'Done' }, dropped: { zh: '不再需要', en: 'Not needed' } },
      { required: true, initial: 'open' },
    ),
  },
});
export type Duty = RecordOf<typeof duty>;
