import { timeUnits } from './choices';
import { defineRecord } from './define';
import { field } from './field';

/** There is one record of this kind in a store, and it has the same id in every store. */
export const practiceSettingsId = '5e771000-0000-4000-8000-000000000001';

export const practiceSettings = defineRecord({
  kind: 'practiceSettings',
  table: 'practiceSettings',
  label: { zh: '业务设置', en: 'Practice settings' },
  number: 'SZ',
  title: 'orgFullName',
  fields: {
    orgFullName: field.text({ zh: '单位全称', en: 'Organisation (full name)' }, { required: true }),
    orgShortName: field.text({ zh: '单位简称', en: 'Organisation (short name)' }),
    department: field.text({ zh: '部门', en: 'Department' }),
    letterCode: field.text({ zh: '发文代字', en: 'Document code' }),
    region: field.text({ zh: '属地', en: 'Region' }),
    dutyPhone: field.text({ zh: '值班电话', en: 'Duty phone' }),
    faultPhone: field.text({ zh: '报障电话', en: 'Fault hotline' }),
    numberSuffix: field.text({ zh: '编号后缀', en: 'Number suffix' }, { required: true }),
    defaultLevel: field.ref({ zh: '默认服务等级', en: 'Default service level' }, 'serviceLevelProfile'),
    planTitle: field.text({ zh: '实施计划名称', en: 'Title of the implementation plan' }),
    cutoverTitle: field.text({ zh: '割接告知函标题', en: 'Title of the cutover letter' }),
    letterHead: field.choice(
      { zh: '函件版头', en: 'Letterhead' },
      { redHead: { zh: '有红头', en: 'Red letterhead' }, plain: { zh: '便函', en: 'Plain letter' } },
      { initial: 'plain' },
    ),
    houseStyle: field.ref({ zh: '默认文档样式', en: 'Default house style' }, 'houseStyle'),
    warnRed: field.number({ zh: '红色预警提前(工作日)', en: 'Red warning (working days)' }),
    warnOrange: field.number({ zh: '橙色预警提前(工作日)', en: 'Orange warning (working days)' }),
    warnYellow: field.number({ zh: '黄色预警提前(工作日)', en: 'Yellow warning (working days)' }),
    reserveDefault: field.number({ zh: '默认资源预警门限(%)', en: 'Default reserve threshold (%)' }),
    reminders: field.list(
      { zh: '提醒设置', en: 'Reminder settings' },
      {
        code: field.text({ zh: '提醒', en: 'Reminder' }, { required: true }),
        number: field.number({ zh: '提前量', en: 'Lead' }),
        unit: field.choice({ zh: '单位', en: 'Unit' }, timeUnits),
        enabled: field.bool({ zh: '启用', en: 'On' }),
        note: field.text({ zh: '说明', en: 'Note' }),
      },
    ),
    terms: field.list(
      { zh: '用词替换', en: 'Term table' },
      {
        standard: field.text({ zh: '标准用词', en: 'Standard term' }, { required: true }),
        own: field.text({ zh: '本地用词', en: 'Local term' }, { required: true }),
      },
    ),
  },
});
