import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const promise = defineRecord({
  kind: 'promise',
  table: 'promises',
  label: { zh: '承诺', en: 'Promise' },
  parent: 'customer',
  number: 'CN',
  title: 'text',
  fields: {
    text: field.longText({ zh: '承诺内容', en: 'Promise' }, { required: true }),
    promisedBy: field.refOrText({ zh: '承诺人', en: 'Promised by' }, ['teamMember'], { required: true }),
    promisedTo: field.refOrText({ zh: '承诺对象', en: 'Promised to' }, ['contact']),
    promisedAt: field.instant({ zh: '承诺时间', en: 'Promised at' }, { required: true, begins: 'now' }),
    dueOn: field.day({ zh: '兑现期限', en: 'Due' }),
    source: field.refOf({ zh: '来源', en: 'Source' }, 'any'),
    state: field.choice(
      { zh: '状态', en: 'State' },
      { open: { zh: '待兑现', en: 'Open' }, kept: { zh: '已兑现', en: 'Kept' }, withdrawn: { zh: '已撤回', en: 'Withdrawn' } },
      { required: true, initial: 'open' },
    ),
    result: field.text({ zh: '结果', en: 'Result' }, { needed: { field: 'state', is: ['kept', 'withdrawn'] } }),
  },
  indexes: ['dueOn'],
});
export type Promise = RecordOf<typeof promise>;
