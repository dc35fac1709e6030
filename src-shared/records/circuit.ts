import { timeUnits } from './choices';
import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const circuit = defineRecord({
  kind: 'circuit',
  table: 'circuits',
  label: { zh: '电路/业务', en: 'Circuit' },
  parent: 'customer',
  number: 'DL',
  title: 'circuitCode',
  fields: {
    circuitCode: field.text({ zh: '电路代号', en: 'Circuit code' }, { needed: { field: 'state', is: ['active', 'suspended', 'removed'] } }),
    name: field.text({ zh: '名称', en: 'Name' }),
    serviceType: field.choice(
      { zh: '业务类型', en: 'Service type' },
      {
        digital: { zh: '数字电路', en: 'Digital circuit' },
        internet: { zh: '互联网专线', en: 'Internet leased line' },
        mplsVpn: { zh: 'MPLS-VPN', en: 'MPLS VPN' },
        ethernet: { zh: '以太专线', en: 'Ethernet line' },
        sdwan: { zh: 'SD-WAN', en: 'SD-WAN' },
        voice: { zh: '语音中继', en: 'Voice trunk' },
        cloudLine: { zh: '云专线', en: 'Cloud line' },
        tianyiCloud: { zh: '天翼云专线', en: 'Tianyi cloud line' },
        govNet: { zh: '政务外网', en: 'Government extranet' },
        darkFibre: { zh: '裸光纤', en: 'Dark fibre' },
        private5g: { zh: '5G专网', en: '5G private network' },
        idc: { zh: 'IDC', en: 'IDC' },
        ict: { zh: 'ICT', en: 'ICT' },
        other: { zh: '其他', en: 'Other' },
      },
    ),
    project: field.ref({ zh: '所属项目', en: 'Project' }, 'project'),
    siteA: field.ref({ zh: 'A端', en: 'A end' }, 'site'),
    sitesZ: field.refs({ zh: 'Z端', en: 'Z ends' }, 'site'),
    bandwidth: field.text({ zh: '速率', en: 'Bandwidth' }),
    interface: field.choice(
      { zh: '接口', en: 'Interface' },
      {
        fibreSingle: { zh: '光口(单模)', en: 'Optical, single-mode' },
        fibreMulti: { zh: '光口(多模)', en: 'Optical, multi-mode' },
        rj45: { zh: '电口(RJ45)', en: 'Electrical (RJ45)' },
        e1: { zh: 'E1(G.703)', en: 'E1 (G.703)' },
        sdh: { zh: 'STM-N', en: 'STM-N' },
        other: { zh: '其他', en: 'Other' },
      },
    ),
    assuranceLevel: field.choice(
      { zh: '业务保障等级', en: 'Assurance level' },
      { aaa: { zh: 'AAA', en: 'AAA' }, aa: { zh: 'AA', en: 'AA' }, a: { zh: 'A', en: 'A' }, normal: { zh: '普通', en: 'Normal' } },
    ),
    protection: field.choice(
      { zh: '保护方式', en: 'Protection' },
      {
        single: { zh: '单路由', en: 'Single route' },
        dualRoute: { zh: '双路由', en: 'Dual route' },
        dualNode: { zh: '双节点', en: 'Dual node' },
        ring: { zh: '环保护', en: 'Ring protection' },
        wireless: { zh: '无线备份', en: 'Wireless backup' },
      },
    ),
    wantedOn: field.day({ zh: '要求开通', en: 'Wanted on' }),
    openedOn: field.day({ zh: '开通日期', en: 'Opened on' }, { needed: { field: 'state', is: ['active'] } }),
    state: field.choice(
      { zh: '状态', en: 'State' },
      {
        planned: { zh: '拟建', en: 'Planned' },
        building: { zh: '在建', en: 'Under construction' },
        active: { zh: '在用', en: 'In service' },
        suspended: { zh: '停机', en: 'Suspended' },
        removed: { zh: '拆机', en: 'Removed' },
      },
      { required: true, initial: 'planned' },
    ),
    orderNo: field.text({ zh: '定单号', en: 'Order no.' }),
    limits: field.list(
      { zh: '单独时限', en: 'Own limits' },
      {
        metric: field.choice(
          { zh: '指标', en: 'Metric' },
          {
            availability: { zh: '可用率', en: 'Availability' },
            restore: { zh: '恢复时限', en: 'Restoration limit' },
            arrive: { zh: '到场时限', en: 'Arrival limit' },
            firstFeedback: { zh: '首次反馈', en: 'First feedback' },
            feedbackEvery: { zh: '反馈间隔', en: 'Feedback interval' },
            cutoverNotice: { zh: '割接提前', en: 'Cutover notice' },
            monthlyOutage: { zh: '月中断累计', en: 'Monthly outage' },
            opening: { zh: '开通时限', en: 'Opening limit' },
            visitCycle: { zh: '走访周期', en: 'Visit cycle' },
            delay: { zh: '时延', en: 'Delay' },
            loss: { zh: '丢包', en: 'Packet loss' },
            other: { zh: '其他', en: 'Other' },
          },
          { required: true },
        ),
        number: field.number({ zh: '数值', en: 'Value' }, { required: true }),
        unit: field.choice(
          { zh: '单位', en: 'Unit' },
          {
            ...timeUnits,
            percent: { zh: '%', en: '%' },
            ms: { zh: 'ms', en: 'ms' },
            times: { zh: '次', en: 'times' },
          },
          { required: true },
        ),
      },
    ),
    cpe: field.list(
      { zh: '客户端设备', en: 'Customer equipment' },
      {
        model: field.text({ zh: '型号', en: 'Model' }, { required: true }),
        serialNo: field.text({ zh: '序列号', en: 'Serial no.' }, { sensitive: true }),
        ownership: field.choice(
          { zh: '产权', en: 'Ownership' },
          {
            telecom: { zh: '电信', en: 'Carrier' },
            customer: { zh: '客户', en: 'Customer' },
            contractor: { zh: '代维', en: 'Contractor' },
          },
        ),
        place: field.text({ zh: '位置', en: 'Place' }),
      },
    ),
    routeText: field.longText({ zh: '路由', en: 'Route' }, { sensitive: true }),
    ports: field.longText({ zh: '端口纤芯', en: 'Ports and fibres' }, { sensitive: true }),
    ipPlan: field.longText({ zh: 'IP地址', en: 'IP plan' }, { internal: true, sensitive: true }),
  },
  indexes: ['circuitCode'],
});
export type Circuit = RecordOf<typeof circuit>;
