import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const contact = defineRecord({
  kind: 'contact',
  table: 'contacts',
  label: { zh: '客户联系人', en: 'Contact' },
  parent: 'customer',
  number: 'LX',
  title: 'name',
  fields: {
    name: field.text({ zh: '姓名', en: 'Name' }, { required: true }),
    dept: field.text({ zh: '部门', en: 'Department' }),
    title: field.text({ zh: '职务', en: 'Job title' }),
    roles: field.choices(
      { zh: '角色', en: 'Roles' },
      {
        business: { zh: '业务', en: 'Business' },
        technical: { zh: '技术', en: 'Technical' },
        duty: { zh: '值班', en: 'On duty' },
        leader: { zh: '分管领导', en: 'Leader in charge' },
        purchasing: { zh: '采购', en: 'Purchasing' },
        property: { zh: '物业', en: 'Property management' },
        signatory: { zh: '签字授权人', en: 'Authorised signatory' },
      },
    ),
    phone: field.text({ zh: '电话', en: 'Phone' }, { sensitive: true }),
    wechat: field.text({ zh: '微信', en: 'WeChat' }, { sensitive: true }),
    email: field.text({ zh: '邮箱', en: 'E-mail' }, { sensitive: true }),
    notifyCutover: field.bool({ zh: '接收割接通知', en: 'Receives cutover notices' }),
    notifyFault: field.bool({ zh: '接收故障通知', en: 'Receives fault notices' }),
    validFromOn: field.day({ zh: '任职起', en: 'In post from' }),
    validToOn: field.day({ zh: '任职止', en: 'In post until' }),
  },
});
export type Contact = RecordOf<typeof contact>;
