import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const issueNote = defineRecord({
  kind: 'issueNote',
  table: 'issueNotes',
  label: { zh: '问题进展', en: 'Issue note' },
  parent: 'issue',
  number: 'JZ',
  title: 'text',
  fields: {
    notedAt: field.instant({ zh: '时间', en: 'At' }, { required: true, begins: 'now' }),
    kind: field.choice(
      { zh: '类型', en: 'Kind' },
      {
        progress: { zh: '进展', en: 'Progress' },
        meeting: { zh: '会商', en: 'Meeting' },
        returned: { zh: '反馈', en: 'Returned copy' },
        note: { zh: '说明', en: 'Note' },
      },
      { initial: 'progress' },
    ),
    text: field.longText({ zh: '内容', en: 'Text' }, { required: true }),
    by: field.refOrText({ zh: '填写人', en: 'By' }, ['teamMember', 'contact'], { begins: 'me' }),
  },
});
export type IssueNote = RecordOf<typeof issueNote>;
