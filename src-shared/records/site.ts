import { placeShots } from './choices';
import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const site = defineRecord({
  kind: 'site',
  table: 'sites',
  label: { zh: '站点(客户端局址)', en: 'Site' },
  parent: 'customer',
  number: 'ZD',
  title: 'name',
  fields: {
    name: field.text({ zh: '名称', en: 'Site name' }, { required: true }),
    address: field.text({ zh: '地址', en: 'Address' }),
    city: field.text({ zh: '属地', en: 'City' }),
    coordinates: field.text({ zh: '经纬度', en: 'Coordinates' }, { sensitive: true }),
    roomInfo: field.longText({ zh: '机房', en: 'Machine room' }, { sensitive: true }),
    power: field.longText({ zh: '供电', en: 'Power supply' }),
    grounding: field.longText({ zh: '接地', en: 'Earthing' }),
    entryRoute: field.longText({ zh: '引入路由', en: 'Entry route' }, { sensitive: true }),
    accessRule: field.longText({ zh: '进场要求', en: 'Access rules' }),
    siteContact: field.ref({ zh: '现场联系人', en: 'On-site contact' }, 'contact'),
  },
  slots: { photos: { label: { zh: '照片', en: 'Photos' }, shots: placeShots } },
});
export type Site = RecordOf<typeof site>;
