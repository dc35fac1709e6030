import { shippedStyle } from '../../../src-main/documents/house-style-of';
import { heading, pageBreak, paragraph, table, title, type Block, type Paper, type Section } from '../../../src-main/documents/model';

export const aPaper = (sections: readonly Section[], more: Partial<Paper> = {}): Paper => ({
  title: '项目需求书',
  header: '某市第一医院　项目需求书　V1.2',
  footer: '内部资料　注意保管',
  language: 'zh',
  author: '李工',
  madeAt: '2026-11-25T02:00:00.000Z',
  style: shippedStyle('report'),
  sections,
  ...more,
});

export const portrait = (...blocks: Block[]): Section => ({ orientation: 'portrait', blocks });
export const landscape = (...blocks: Block[]): Section => ({ orientation: 'landscape', blocks });

type Issue = { readonly name: string; readonly text: string };
export const issues = (count: number): Issue[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `院区专线第 ${i + 1} 条时延超过约定`,
    text: `门诊时段 10:00–11:30 挂号系统访问慢，客户现场测试 A 端到 Z 端时延 ${20 + (i % 7)} ms，约定不超过 15 ms；“已报网运部”，处理中……`,
  }));

export const issueTable = (rows: readonly Issue[], caption = '问题清单') =>
  table<Issue>({
    caption,
    columns: [
      { header: '序号', width: 3, align: 'center', text: (_, i) => String(i + 1) },
      { header: '问题编号', width: 8, align: 'center', text: (_, i) => `WT-2026-${String(i + 1).padStart(5, '0')}` },
      { header: '问题名称', width: 10, align: 'left', text: ({ name }) => name },
      { header: '问题描述', width: 24, align: 'left', text: (issue) => issue.text },
      { header: '所属模块', width: 5, align: 'center', text: () => '传输' },
      { header: '严重程度', width: 4, align: 'center', text: () => '严重' },
      { header: '优先级', width: 4, align: 'center', text: () => '高' },
      { header: '状态', width: 4, align: 'center', text: () => '处理中' },
      { header: '提出人', width: 4, align: 'center', text: () => '王主任' },
      { header: '提出日期', width: 6, align: 'center', text: () => '2026年3月2日' },
      { header: '负责人', width: 4, align: 'center', text: () => '李工' },
      { header: '计划完成', width: 6, align: 'center', text: () => '2026年12月2日' },
    ],
    rows,
    empty: '无',
  });

export const signature = (note = '本单一式四份，客户、客户经理、运维支撑、施工方各执一份。'): Block => ({
  block: 'signOff',
  parties: ['客户单位（盖章）', '某某公司某市分公司（盖章）'].map((name) => ({
    heading: name,
    lines: [
      { label: '代表（签字）', kind: 'write' },
      { label: '电话', kind: 'write' },
      { label: '日期', kind: 'date' },
    ],
  })),
  note,
});

/** Every block, and each of those that may be empty both full and empty. */
export const everyBlock = (rows = 60): Section[] => [
  portrait(
    {
      block: 'cover',
      title: '项目需求书',
      lines: [
        { label: '项目名称', text: '院区双路由互联' },
        { label: '客户单位', text: '某市第一医院' },
        { label: '编号', text: 'XQ-2026-0017' },
        { label: '版本', text: 'V1.2' },
        { label: '日期', text: '2026年11月25日' },
      ],
    },
    title('项目需求书'),
    {
      block: 'fields',
      perRow: 2,
      fields: [
        { label: '合同编号', text: 'DX-2026-0457' },
        { label: '签约时间', text: '2026年11月8日' },
        { label: '客户', text: '某市第一医院' },
        { label: '服务主体', text: '××分公司' },
        { label: '特殊需求', text: '院区间业务切换避开门诊时段。\n停电检修提前 5 个工作日告知。', wide: true },
        { label: '验收结论', text: '■合格　□有条件合格　□不合格' },
      ],
    },
    heading(1, '项目概况'),
    heading(2, '背景'),
    paragraph(
      '某市第一医院东、西两个院区之间以一条 100 Mbit/s 专线互联，2025 年内中断 3 次，门诊挂号停摆累计 127 分钟；医院要求建设第二路由，双路由分属不同局向、不同管道。\n本项目为“双路由互联”，由政企部牵头，网运部、集成公司配合。',
    ),
    heading(3, '范围'),
    paragraph('东院区、西院区、数据中心三处。'),
    heading(4, '不含内容'),
    paragraph('院内综合布线由客户自行负责。'),
    heading(4, '例外'),
    heading(3, '目标'),
    heading(2, '站点'),
    table<string>({
      caption: '涉及站点',
      columns: [
        { header: '序号', width: 4, align: 'center', text: (_, i) => String(i + 1) },
        { header: '站点', width: 8, align: 'left', text: (site) => site },
        { header: '地址', width: 16, align: 'left', text: () => '建设路 18 号住院楼 B1 层弱电间' },
        { header: '联系人', width: 6, align: 'center', text: () => '王主任' },
      ],
      rows: ['东院区', '西院区', '数据中心'],
      empty: '无',
    }),
    heading(1, '需求内容'),
    issueTable([], ''),
    paragraph('注：时延为 A 端到 Z 端双向平均值。', 'note'),
    {
      block: 'fields',
      perRow: 3,
      fields: ['项目', '定单', '反馈周期', '反馈日期', '反馈对象'].map((label) => ({ label, text: `${label}的内容` })),
    },
    { block: 'fields', perRow: 1, fields: [{ label: '报障电话与所需信息', text: '10000；客户编码 + 电路代号' }] },
    { block: 'fields', perRow: 2, fields: [] },
    table<string>({ caption: '没有列', columns: [], rows: ['一'], empty: '无' }),
    pageBreak,
    heading(1, '签字'),
    signature(),
    {
      block: 'signOff',
      parties: ['编制', '审核', '批准'].map((name) => ({
        heading: name,
        lines: [
          { label: '签字', kind: 'write' },
          { label: '日期', kind: 'date' },
        ],
      })),
      note: '',
    },
    { block: 'signOff', parties: [], note: '' },
  ),
  landscape(heading(1, '问题'), issueTable(issues(rows))),
  landscape(),
  portrait({ block: 'cover', title: '', lines: [] }),
];

/** A paper in which one text stands in every place that a text can have, and in so many rows of its table. */
export const everywhere = (text: string, rows = 1): Paper =>
  aPaper(
    [
      portrait(
        { block: 'cover', title: text, lines: [{ label: text, text }] },
        title(text),
        heading(2, text),
        paragraph(text),
        paragraph(text, 'note'),
        { block: 'fields', perRow: 1, fields: [{ label: text, text }] },
        table<string>({
          caption: text,
          columns: [{ header: text, width: 4, align: 'left', text: (row) => row }],
          rows: Array.from({ length: rows }, () => text),
          empty: text,
        }),
        { block: 'signOff', parties: [{ heading: text, lines: [{ label: text, kind: 'write' }] }], note: text },
      ),
    ],
    { title: text, header: text, footer: text, author: text },
  );
