import { defineRecord, type RecordOf } from './define';
import { field } from './field';
import { requirementKinds } from './choices';

export const project = defineRecord({
  kind: 'project',
  table: 'projects',
  label: { zh: '项目(商机)', en: 'Project' },
  parent: 'customer',
  number: 'XM',
  title: 'name',
  fields: {
    name: field.text({ zh: '项目名称', en: 'Project name' }, { required: true }),
    kind: field.choice(
      { zh: '项目类型', en: 'Project kind' },
      {
        traditional: { zh: '传统业务', en: 'Traditional service' },
        ict: { zh: 'ICT', en: 'ICT' },
        idc: { zh: 'IDC', en: 'IDC' },
        industryApp: { zh: '行业应用', en: 'Industry application' },
      },
    ),
    supportMode: field.choice(
      { zh: '支撑方式', en: 'Support mode' },
      { existing: { zh: '传统流程', en: 'Existing process' }, project: { zh: '项目运作', en: 'Project mode' } },
    ),
    crmOpportunityNo: field.text({ zh: '商机编号', en: 'Opportunity no.' }, { internal: true }),
    crmAccess: field.choice(
      { zh: '商机权限', en: 'CRM access' },
      {
        none: { zh: '未申请', en: 'Not requested' },
        asked: { zh: '已申请', en: 'Requested' },
        granted: { zh: '已开通', en: 'Granted' },
        notNeeded: { zh: '不需要', en: 'Not needed' },
      },
      { internal: true },
    ),
    crmAccessOn: field.day(
      { zh: '权限日期', en: 'CRM access on' },
      { needed: { field: 'crmAccess', is: ['asked', 'granted'] }, internal: true },
    ),
    places: field.list(
      { zh: '涉及地', en: 'Places involved' },
      {
        place: field.text({ zh: '属地', en: 'Place' }, { required: true }),
        site: field.ref({ zh: '站点', en: 'Site' }, 'site'),
        dept: field.text({ zh: '网运部门', en: 'Network operations dept.' }),
        person: field.refOrText({ zh: '对口人', en: 'Person there' }, ['teamMember'], { internal: true }),
      },
    ),
    background: field.longText({ zh: '项目背景', en: 'Background' }),
    goal: field.longText({ zh: '建设目标', en: 'Goal' }),
    scope: field.longText({ zh: '项目范围', en: 'Scope' }),
    customerSituation: field.longText({ zh: '客户组织与业务', en: "Customer's organisation and business" }),
    existingNetwork: field.longText({ zh: '现有网络', en: 'Existing network' }),
    existingProblems: field.longText({ zh: '存在问题', en: 'Existing problems' }),
    noRequirementKinds: field.choices({ zh: '经确认无此类需求', en: 'Kinds without requirements' }, requirementKinds),
    coordination: field.list(
      { zh: '协同机制', en: 'Coordination' },
      {
        line: field.choice(
          { zh: '协同面', en: 'Line' },
          {
            ceAm: { zh: '客户工程师↔客户经理', en: 'CE ↔ AM' },
            supportMarketing: { zh: '支撑团队↔营销团队', en: 'Support team ↔ sales team' },
            withinCe: { zh: '客户工程师团队内部', en: 'Within the CE team' },
          },
          { required: true },
        ),
        people: field.text({ zh: '人员', en: 'People' }, { internal: true }),
        way: field.text({ zh: '机制', en: 'How' }),
        rhythm: field.text({ zh: '频次', en: 'Rhythm' }),
      },
    ),
    meetingWeekday: field.choice(
      { zh: '例会日', en: 'Meeting day' },
      {
        mon: { zh: '周一', en: 'Monday' },
        tue: { zh: '周二', en: 'Tuesday' },
        wed: { zh: '周三', en: 'Wednesday' },
        thu: { zh: '周四', en: 'Thursday' },
        fri: { zh: '周五', en: 'Friday' },
        sat: { zh: '周六', en: 'Saturday' },
        sun: { zh: '周日', en: 'Sunday' },
      },
      { initial: 'mon' },
    ),
    bidDeadlineAt: field.instant({ zh: '投标截止', en: 'Bid deadline' }),
    expectedSignOn: field.day({ zh: '预计签约', en: 'Expected signing' }, { internal: true }),
    wantedOn: field.day({ zh: '要求交付', en: 'Wanted delivery' }),
    promisedOn: field.day({ zh: '承诺交付', en: 'Promised delivery' }),
    amount: field.number({ zh: '预计金额', en: 'Expected amount' }, { internal: true }),
    result: field.choice(
      { zh: '结果', en: 'Result' },
      { signed: { zh: '签约', en: 'Signed' }, notSigned: { zh: '未签约', en: 'Not signed' }, stopped: { zh: '终止', en: 'Stopped' } },
      { needed: { field: 'closedOn', is: 'filled' }, internal: true },
    ),
    resultReason: field.text(
      { zh: '结果说明', en: 'Reason' },
      { needed: { field: 'result', is: ['notSigned', 'stopped'] }, internal: true },
    ),
    closedOn: field.day({ zh: '关闭日期', en: 'Closed on' }),
    mutedRules: field.list(
      { zh: '不再提示', en: 'Muted warnings' },
      {
        rule: field.text({ zh: '规则', en: 'Rule' }, { required: true }),
        reason: field.text({ zh: '原因', en: 'Reason' }, { required: true }),
      },
      { internal: true },
    ),
  },
  slots: { topology: { label: { zh: '拓扑图', en: 'Topology' }, sensitive: true } },
});
export type Project = RecordOf<typeof project>;
