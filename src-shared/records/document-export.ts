import { defineRecord, type RecordOf } from './define';
import { field } from './field';

/** Which file was made from which data, for whom. Nothing in it changes later but who received it and what came back signed. */
export const documentExport = defineRecord({
  kind: 'documentExport',
  table: 'documentExports',
  label: { zh: '文档导出', en: 'Exported document' },
  number: 'DC',
  title: 'fileName',
  fields: {
    subject: field.refOf({ zh: '对象', en: 'Subject' }, 'any', { required: true, fixed: true }),
    /** The name of a document that never changes, as on the command line; '' where it was made from a template of one's own. */
    document: field.text({ zh: '文档', en: 'Document' }, { fixed: true }),
    template: field.ref({ zh: '模板', en: 'Template' }, 'documentTemplate', { fixed: true }),
    version: field.text({ zh: '版本', en: 'Version' }, { fixed: true }),
    audience: field.choice(
      { zh: '读者', en: 'Audience' },
      { customer: { zh: '客户版', en: 'Customer edition' }, internal: { zh: '内部版', en: 'Internal edition' } },
      { required: true, fixed: true },
    ),
    /** Telephone numbers, addresses and sensitive fields were masked (lifecycle G-8). */
    masked: field.bool({ zh: '已遮盖敏感信息', en: 'Masked' }, { fixed: true }),
    language: field.choice(
      { zh: '语言', en: 'Language' },
      { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } },
      { fixed: true },
    ),
    format: field.choice(
      { zh: '格式', en: 'Format' },
      {
        docx: { zh: 'Word', en: 'Word' },
        xlsx: { zh: 'Excel', en: 'Excel' },
        pdf: { zh: 'PDF', en: 'PDF' },
        print: { zh: '打印', en: 'Print' },
        data: { zh: '数据文件', en: 'Data file' },
      },
      { required: true, fixed: true },
    ),
    /** Which of its pages, as they are typed (`2-3,5`); empty for all. */
    pages: field.text({ zh: '打印范围', en: 'Pages' }, { fixed: true }),
    fileName: field.text({ zh: '文件名', en: 'File name' }, { required: true, fixed: true }),
    madeAt: field.instant({ zh: '导出时间', en: 'Made at' }, { required: true, fixed: true }),
    to: field.refsOrText({ zh: '发送对象', en: 'Receivers' }, ['contact', 'teamMember']),
    note: field.longText({ zh: '版本说明', en: 'Note' }),
    /** Of what the edition knew of the records, whatever the moment of the export: the same data have the same sum. */
    dataHash: field.text({ zh: '数据校验值', en: 'Data hash' }, { required: true, fixed: true }),
    /** Of what the paper says; it stands in the file as well. */
    documentHash: field.text({ zh: '内容校验值', en: 'Document hash' }, { required: true, fixed: true }),
    /** Of the bytes of the file; empty where it was printed. */
    fileHash: field.text({ zh: '文件校验值', en: 'File hash' }, { fixed: true }),
    /** The version of the program that made it: another one may write other bytes. */
    program: field.text({ zh: '程序版本', en: 'Program version' }, { fixed: true }),
    /** What the outgoing check found and who let it pass for which reason (lifecycle G-9). */
    leaks: field.longText({ zh: '外发检查结果', en: 'Outgoing check' }, { internal: true, fixed: true }),
  },
  slots: {
    signedCopy: { label: { zh: '签回件', en: 'Signed copy' }, sensitive: true },
    /** The data file that the document was made from, so that it can be made again and compared with today. */
    data: { label: { zh: '导出时的数据', en: 'Data at the export' }, byProgram: true },
  },
  indexes: ['subject', 'documentHash', 'fileHash', 'madeAt'],
});
export type DocumentExport = RecordOf<typeof documentExport>;
