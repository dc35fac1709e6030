import { defineRecord, type RecordOf } from './define';
import { field } from './field';

/** The two styles that ship have the same ids in every store; letters and reports are set in them unless the settings name another of their kind. */
export const shippedStyleIds = {
  report: '5e75ba5e-0000-4000-8000-000000000001',
  letter: '5e75ba5e-0000-4000-8000-000000000002',
} as const;

/** Measures and fonts in which documents are set (documents 4.0). What is empty is as the base style says. */
export const houseStyle = defineRecord({
  kind: 'houseStyle',
  table: 'houseStyles',
  label: { zh: '文档样式', en: 'House style' },
  number: 'YS',
  title: 'name',
  fields: {
    name: field.text({ zh: '名称', en: 'Name' }, { required: true }),
    base: field.choice(
      { zh: '基础样式', en: 'Base style' },
      { letter: { zh: '公文版', en: 'Set A letter' }, report: { zh: '企业报告版', en: 'Set B report' } },
      { required: true },
    ),
    bodyFont: field.text({ zh: '正文字体', en: 'Body font' }),
    titleFont: field.text({ zh: '标题字体', en: 'Title font' }),
    levelThreeBold: field.bool({ zh: '三级标题加粗', en: 'Level 3 bold' }),
    marginTop: field.number({ zh: '上边距(mm)', en: 'Top margin (mm)' }),
    marginBottom: field.number({ zh: '下边距(mm)', en: 'Bottom margin (mm)' }),
    marginLeft: field.number({ zh: '左边距(mm)', en: 'Left margin (mm)' }),
    marginRight: field.number({ zh: '右边距(mm)', en: 'Right margin (mm)' }),
    lineSpacing: field.number({ zh: '行距(磅)', en: 'Line spacing (pt)' }),
  },
});
export type HouseStyle = RecordOf<typeof houseStyle>;
