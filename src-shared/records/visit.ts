import { placeShots } from './choices';
import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const visit = defineRecord({
  kind: 'visit',
  table: 'visits',
  label: { zh: '走访(回访)', en: 'Visit' },
  parent: 'customer',
  number: 'ZF',
  title: 'startedAt',
  fields: {
    dueOn: field.day({ zh: '应走访日', en: 'Due' }),
    purposes: field.choices(
      { zh: '目的', en: 'Purposes' },
      {
        routine: { zh: '例行', en: 'Routine' },
        followUp: { zh: '回访', en: 'Follow-up' },
        afterFault: { zh: '故障后', en: 'After a fault' },
        afterCutover: { zh: '割接后', en: 'After a cutover' },
        beforeHoliday: { zh: '节前', en: 'Before a holiday' },
        leader: { zh: '高层', en: 'Senior level' },
        complaint: { zh: '投诉', en: 'Complaint' },
      },
    ),
    planned: field.refsOrText({ zh: '计划人员', en: 'Planned participants' }, ['teamMember', 'contact']),
    appointmentAt: field.instant({ zh: '预约时间', en: 'Appointment' }, { needed: { field: 'state', is: ['booked'] } }),
    appointmentWith: field.refOrText({ zh: '预约对象', en: 'Appointment with' }, ['contact'], {
      needed: { field: 'state', is: ['booked'] },
    }),
    postponements: field.list(
      { zh: '延期', en: 'Postponements' },
      {
        fromOn: field.day({ zh: '原日期', en: 'Old date' }, { required: true }),
        toOn: field.day({ zh: '新日期', en: 'New date' }, { required: true }),
        reason: field.text({ zh: '原因', en: 'Reason' }, { required: true }),
      },
    ),
    preparation: field.longText({ zh: '走访准备', en: 'Preparation' }, { internal: true }),
    startedAt: field.instant({ zh: '走访时间', en: 'Visited at' }, { needed: { field: 'state', is: ['visited', 'reported', 'closed'] } }),
    endedAt: field.instant({ zh: '结束时间', en: 'Ended at' }, { dayOf: 'startedAt' }),
    site: field.ref({ zh: '站点', en: 'Site' }, 'site'),
    place: field.text({ zh: '地点', en: 'Place' }),
    mode: field.choice(
      { zh: '方式', en: 'Mode' },
      { onSite: { zh: '上门', en: 'On site' }, phone: { zh: '电话', en: 'Phone' }, video: { zh: '视频', en: 'Video' } },
      { initial: 'onSite' },
    ),
    ourPeople: field.refsOrText({ zh: '我方人员', en: 'Our people' }, ['teamMember'], {
      begins: 'me',
      needed: { field: 'state', is: ['visited', 'reported', 'closed'] },
    }),
    customerPeople: field.refsOrText({ zh: '客户方人员', en: "Customer's people" }, ['contact']),
    networkState: field.longText({ zh: '网络运行情况', en: 'Network state' }, { needed: { field: 'state', is: ['reported'] } }),
    serviceUse: field.longText({ zh: '业务使用情况', en: 'Service use' }, { needed: { field: 'state', is: ['reported'] } }),
    opinions: field.list(
      { zh: '客户意见', en: 'Customer opinions' },
      {
        text: field.longText({ zh: '内容', en: 'Opinion' }, { required: true }),
        kind: field.choice(
          { zh: '类型', en: 'Kind' },
          {
            praise: { zh: '表扬', en: 'Praise' },
            advice: { zh: '建议', en: 'Suggestion' },
            complaint: { zh: '不满', en: 'Complaint' },
            need: { zh: '需求', en: 'Need' },
          },
        ),
        answer: field.longText({ zh: '现场答复', en: 'Answer on the spot' }),
        raised: field.refOf({ zh: '转为', en: 'Raised as' }, ['issue', 'actionItem', 'requirement', 'promise'], { internal: true }),
      },
    ),
    needs: field.longText({ zh: '新需求', en: 'New needs' }),
    competitor: field.longText({ zh: '竞争信息', en: 'Competitor notes' }, { internal: true }),
    inspection: field.list(
      { zh: '现场检查', en: 'Inspection' },
      {
        item: field.text({ zh: '检查项', en: 'Item' }, { required: true }),
        value: field.text({ zh: '测量值', en: 'Value' }),
        result: field.choice(
          { zh: '结果', en: 'Result' },
          { ok: { zh: '正常', en: 'Normal' }, defect: { zh: '异常', en: 'Abnormal' }, none: { zh: '未检查', en: 'Not checked' } },
        ),
        note: field.text({ zh: '说明', en: 'Note' }),
      },
    ),
    summary: field.longText({ zh: '小结', en: 'Summary' }, { unsigned: true }),
    advice: field.longText({ zh: '商机与建议', en: 'Opportunities and advice' }, { internal: true }),
    customerSigner: field.refOrText({ zh: '客户签字人', en: 'Signed by' }, ['contact']),
    state: field.choice(
      { zh: '状态', en: 'State' },
      {
        toVisit: { zh: '待走访', en: 'To visit' },
        booked: { zh: '已预约', en: 'Booked' },
        visited: { zh: '已走访', en: 'Visited' },
        reported: { zh: '已出报告', en: 'Reported' },
        closed: { zh: '已闭环', en: 'Closed' },
        cancelled: { zh: '已取消', en: 'Cancelled' },
      },
      { required: true, initial: 'toVisit' },
    ),
  },
  computed: {
    reportDueOn: { type: 'day', label: { zh: '报告期限', en: 'Report due' } },
    lateEntry: { type: 'bool', label: { zh: '补录', en: 'Entered later' } },
  },
  slots: {
    photos: { label: { zh: '照片', en: 'Photos' }, shots: placeShots },
    customerSign: { label: { zh: '客户签字', en: "Customer's signature" } },
  },
  indexes: ['dueOn', 'startedAt'],
});
export type Visit = RecordOf<typeof visit>;
