import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const requirementDoc = defineRecord({
  kind: 'requirementDoc',
  table: 'requirementDocs',
  label: { zh: '项目需求书', en: 'Requirements document' },
  parent: 'project',
  number: 'XS',
  title: 'version',
  fields: {
    version: field.text({ zh: '版本', en: 'Version' }, { required: true }),
    state: field.choice(
      { zh: '状态', en: 'State' },
      {
        draft: { zh: '草稿', en: 'Draft' },
        review: { zh: '内部审核', en: 'Internal review' },
        customer: { zh: '待客户确认', en: 'With customer' },
        confirmed: { zh: '已确认', en: 'Confirmed' },
        replaced: { zh: '已变更', en: 'Superseded' },
      },
      { required: true, initial: 'draft' },
    ),
    preparedBy: field.refOrText({ zh: '编制', en: 'Prepared by' }, ['teamMember'], { begins: 'me' }),
    sentOn: field.day({ zh: '提交客户日期', en: 'Sent on' }, { needed: { field: 'state', is: ['customer', 'confirmed'] } }),
    confirmedBy: field.refOrText({ zh: '确认人', en: 'Confirmed by' }, ['contact'], { needed: { field: 'state', is: ['confirmed'] } }),
    confirmedOn: field.day({ zh: '确认日期', en: 'Confirmed on' }, { needed: { field: 'state', is: ['confirmed'] } }),
    changeNote: field.longText({ zh: '修改说明', en: 'Change note' }),
  },
  slots: {
    signedPage: { label: { zh: '签字页', en: 'Signed page' } },
    /** The text of what was sent for confirmation (lifecycle G-4). */
    frozen: { label: { zh: '确认稿内容', en: 'Frozen content' }, byProgram: true },
  },
});
export type RequirementDoc = RecordOf<typeof requirementDoc>;
