import { defineRecord, type RecordOf } from './define';
import { field } from './field';

/** A photo or another file of a record. Its bytes lie in the vault under their hash and never in a row. */
export const attachment = defineRecord({
  kind: 'attachment',
  table: 'attachments',
  label: { zh: '附件', en: 'Attachment' },
  number: 'FJ',
  title: 'fileName',
  fields: {
    owner: field.refOf({ zh: '所属记录', en: 'Owner' }, 'any', { required: true }),
    /** A slot of the owner's definition; empty: the file belongs to the record as a whole. */
    slot: field.text({ zh: '用途', en: 'Slot' }),
    /** Of the file as it was stored; 64 hexadecimal digits. */
    sha256: field.text({ zh: '校验值', en: 'SHA-256' }, { required: true }),
    /** Of the bytes as they came, before a photo was made smaller: by it the same photo or file is known again. */
    original: field.text({ zh: '原文件校验值', en: 'SHA-256 of the original' }),
    fileName: field.text({ zh: '文件名', en: 'File name' }),
    /** By the first bytes, never by the name. */
    mediaType: field.text({ zh: '类型', en: 'Type' }, { required: true }),
    bytes: field.number({ zh: '大小', en: 'Size' }, { required: true }),
    width: field.number({ zh: '宽', en: 'Width' }),
    height: field.number({ zh: '高', en: 'Height' }),
    /** By the camera's clock, moved by the time offset of the import. */
    takenAt: field.instant({ zh: '拍摄时间', en: 'Taken at' }),
    /** One of the pictures that the slot asks for. */
    shot: field.text({ zh: '必拍项', en: 'Shot' }),
    caption: field.text({ zh: '说明', en: 'Caption' }),
    signedHash: field.text({ zh: '签字内容校验值', en: 'Hash of what was signed' }),
    from: field.refOrText({ zh: '来自', en: 'Received from' }, ['contact', 'teamMember']),
  },
  indexes: ['owner', 'sha256', 'original'],
});
export type Attachment = RecordOf<typeof attachment>;
