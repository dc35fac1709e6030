import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const actionItem = defineRecord({
  kind: 'actionItem',
  table: 'actionItems',
  label: { zh: '行动项', en: 'Action' },
  parent: 'customer',
  number: 'XD',
  title: 'content',
  fields: {
    source: field.refOf({ zh: '来源', en: 'Source' }, 'any'),
    content: field.longText({ zh: '内容', en: 'Action' }, { required: true }),
    owner: field.refOrText({ zh: '责任人', en: 'Owner' }, ['teamMember', 'contact'], { required: true }),
    dueOn: field.day({ zh: '期限', en: 'Due' }, { required: true }),
    doneOn: field.day({ zh: '完成日期', en: 'Done on' }, { needed: { field: 'state', is: ['done'] } }),
    result: field.longText({ zh: '结果', en: 'Result' }, { needed: { field: 'state', is: ['done'] } }),
    issue: field.ref({ zh: '转问题', en: 'Issue raised' }, 'issue'),
    state: field.choice(
      { zh: '状态', en: 'State' },
      {
        todo: { zh: '待办', en: 'To do' },
        doing: { zh: '进行中', en: 'In progress' },
        done: { zh: '已完成', en: 'Done' },
        cancelled: { zh: '已取消', en: 'Cancelled' },
      },
      { required: true, initial: 'todo' },
    ),
  },
  indexes: ['dueOn'],
});
export type ActionItem = RecordOf<typeof actionItem>;
