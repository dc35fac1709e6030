import { defineRecord, type RecordOf } from './define';
import { field } from './field';
import { requirementKinds } from './choices';

export const requirement = defineRecord({
  kind: 'requirement',
  table: 'requirements',
  label: { zh: '需求条目', en: 'Requirement' },
  parent: 'project',
  number: 'XQ',
  title: 'detail',
  fields: {
    code: field.text({ zh: '需求编号', en: 'Item no.' }),
    kind: field.choice({ zh: '需求类别', en: 'Requirement kind' }, requirementKinds, { required: true }),
    title: field.text({ zh: '需求名称', en: 'Title' }),
    detail: field.longText({ zh: '需求描述', en: 'Description' }, { required: true }),
    currentState: field.longText({ zh: '现状', en: 'Current situation' }),
    target: field.longText({ zh: '期望', en: 'Expectation' }),
    metric: field.text({ zh: '量化指标', en: 'Metric' }),
    priority: field.choice(
      { zh: '优先级', en: 'Priority' },
      { must: { zh: '必须', en: 'Must' }, should: { zh: '期望', en: 'Should' }, could: { zh: '可选', en: 'Could' } },
      { initial: 'must' },
    ),
    origin: field.choice(
      { zh: '来源', en: 'Origin' },
      {
        interview: { zh: '访谈', en: 'Interview' },
        tender: { zh: '招标文件', en: 'Tender document' },
        meeting: { zh: '会议', en: 'Meeting' },
        visit: { zh: '走访', en: 'Visit' },
      },
    ),
    raisedBy: field.refOrText({ zh: '提出人', en: 'Raised by' }, ['contact']),
    sourceRecord: field.refOf({ zh: '来源记录', en: 'Source record' }, 'any'),
    response: field.choice(
      { zh: '方案应答', en: 'Response' },
      {
        met: { zh: '满足', en: 'Met' },
        partly: { zh: '部分满足', en: 'Partly met' },
        notMet: { zh: '不满足', en: 'Not met' },
        alternative: { zh: '替代方案', en: 'Alternative' },
      },
    ),
    responseNote: field.longText({ zh: '应答说明', en: 'Response note' }),
    solutionRef: field.text({ zh: '方案章节', en: 'Solution section' }),
  },
  indexes: ['[projectId+code]'],
});
export type Requirement = RecordOf<typeof requirement>;
