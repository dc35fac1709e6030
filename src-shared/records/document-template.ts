import { defineRecord, type RecordOf } from './define';
import { field } from './field';

/** A Word file of the user's own in which `{{…}}` stands where something of a record is to be printed. */
export const documentTemplate = defineRecord({
  kind: 'documentTemplate',
  table: 'documentTemplates',
  label: { zh: '自己的模板', en: 'Own template' },
  number: 'MB',
  title: 'name',
  fields: {
    name: field.text({ zh: '名称', en: 'Name' }, { required: true }),
    /** The kind of record that it is filled from. */
    subject: field.text({ zh: '对象', en: 'Subject' }, { required: true }),
    disabled: field.bool({ zh: '停用', en: 'Disabled' }),
  },
  slots: { file: { label: { zh: '模板文件', en: 'Template file' } } },
});
export type DocumentTemplate = RecordOf<typeof documentTemplate>;
