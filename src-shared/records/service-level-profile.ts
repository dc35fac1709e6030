import { defineRecord, type RecordOf } from './define';
import { field } from './field';

export const serviceLevelProfile = defineRecord({
  kind: 'serviceLevelProfile',
  table: 'serviceLevelProfiles',
  label: { zh: '服务等级参数', en: 'Service level' },
  number: 'DJ',
  title: 'name',
  fields: {
    code: field.text({ zh: '代码', en: 'Code' }, { required: true }),
    name: field.text({ zh: '名称', en: 'Name' }, { required: true }),
    rank: field.number({ zh: '级序', en: 'Rank' }, { required: true }),
    isReference: field.bool({ zh: '参考值', en: 'Reference value' }),
    durationBasis: field.choice(
      { zh: '历时起算', en: 'Clock starts at' },
      {
        found: { zh: '发现(发生)', en: 'Occurrence' },
        reported: { zh: '客户申告', en: "Customer's report" },
        accepted: { zh: '受理', en: 'Acceptance' },
      },
      { required: true },
    ),
    firstFeedbackMin: field.number({ zh: '首次反馈(分钟)', en: 'First feedback (min)' }, { required: true }),
    feedbackEveryMin: field.number({ zh: '反馈间隔(分钟)', en: 'Feedback interval (min)' }, { required: true }),
    restoreLimitH: field.number({ zh: '恢复时限(小时)', en: 'Restoration limit (h)' }, { required: true }),
    arriveLimitH: field.number({ zh: '到场时限(小时)', en: 'Arrival limit (h)' }),
    faultReportTriggerH: field.number({ zh: '出报告门限(小时)', en: 'Fault report threshold (h)' }),
    faultReportDueWd: field.number({ zh: '报告时限(工作日)', en: 'Fault report due (working days)' }),
    surveyCityWd: field.number({ zh: '同城勘查时限(工作日)', en: 'Survey, same city (working days)' }),
    surveyCrossCityWd: field.number({ zh: '跨市勘查时限(工作日)', en: 'Survey, cross-city (working days)' }),
    surveyCrossProvinceWd: field.number({ zh: '跨省勘查时限(工作日)', en: 'Survey, cross-province (working days)' }),
    openWd: field.number({ zh: '开通时限(工作日)', en: 'Opening limit (working days)' }),
    progressFeedbackCount: field.number({ zh: '开通反馈次数', en: 'Progress feedbacks per order' }),
    cutoverNoticeH: field.number({ zh: '割接提前(小时)', en: 'Cutover notice (h)' }, { required: true }),
    cutoverNoticeWd: field.number({ zh: '割接提前(工作日)', en: 'Cutover notice (working days)' }),
    visitCycleDays: field.number({ zh: '走访周期(天)', en: 'Visit cycle (days)' }),
    trainingPerYear: field.number({ zh: '每年培训次数', en: 'Trainings per year' }),
    drillPerYear: field.number({ zh: '每年演练次数', en: 'Drills per year' }),
    diagnosisPerYear: field.number({ zh: '每年质量诊断次数', en: 'Network diagnoses per year' }),
    monthlyOutageLimitMin: field.number({ zh: '月中断上限(分钟)', en: 'Monthly outage limit (min)' }),
    reportCycle: field.choice(
      { zh: '运行报告周期', en: 'Operation report cycle' },
      {
        none: { zh: '按需', en: 'On request' },
        month: { zh: '月', en: 'Monthly' },
        quarter: { zh: '季', en: 'Quarterly' },
        year: { zh: '年', en: 'Yearly' },
      },
    ),
  },
});
export type ServiceLevelProfile = RecordOf<typeof serviceLevelProfile>;
