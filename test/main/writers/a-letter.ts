import { shippedStyle } from '../../../src-main/documents/house-style-of';
import { heading, paragraph, table, title, type Block, type Paper } from '../../../src-main/documents/model';
import { aPaper, portrait } from './a-paper';

const body = (lines: number): Block[] => [
  paragraph('因网络优化需要，我公司计划对贵单位在用电路进行割接，现将有关事项函告如下。'),
  heading(1, '割接时间'),
  paragraph('2025年5月15日00时00分至04时00分；备用时间为2025年5月16日00时00分至04时00分。'),
  heading(1, '影响范围'),
  table<string>({
    caption: '受影响电路',
    columns: [
      { header: '电路代号', width: 8, align: 'center', text: (row) => row },
      { header: '站点', width: 12, align: 'left', text: () => '东院区住院楼 B1 层弱电间' },
      { header: '预计中断时长', width: 8, align: 'center', text: () => '30 分钟' },
    ],
    rows: ['ZX-8801', 'ZX-8802'],
    empty: '无',
  }),
  heading(2, '配合与建议'),
  heading(3, '备份'),
  heading(4, '切换'),
  ...Array.from({ length: lines }, (_, i) =>
    paragraph(
      `（第 ${i + 1} 段）请贵单位提前做好数据备份，避开业务高峰，并安排人员在割接后配合测试；我公司将在割接前 30 分钟再次电话告知。`,
    ),
  ),
  paragraph('特此函告。'),
];

type Kind = { red: boolean; sealed: boolean; attachments?: readonly string[]; lines?: number };
/** A letter about a cutover, so many paragraphs long. */
export const aLetter = ({
  red,
  sealed,
  attachments = ['受影响电路清单', '割接期间联系人及值班电话一览表（含现场、值班和客户工程师三方的联系方式）'],
  lines = 2,
}: Kind): Paper =>
  aPaper(
    [
      portrait(
        { block: 'letterHead', organisation: red ? '某某通信有限公司某市分公司' : '', number: '某信网运函〔2025〕15号' },
        title('关于市第一医院院区专线割接的告知函'),
        { block: 'addressee', text: '某市第一医院' },
        ...body(lines),
        ...(attachments.length === 0 ? [] : [{ block: 'attachmentsNote', names: attachments } as const]),
        { block: 'signature', name: '某某通信有限公司某市分公司', date: '2025年4月13日', sealed },
      ),
    ],
    { title: '网络割接通知书', header: '市一院　网络割接通知书　V1.0', style: shippedStyle('letter') },
  );

/** A letter in which one text stands in every place that a letter has. */
export const letterOf = (text: string): Paper =>
  aPaper(
    [
      portrait(
        { block: 'letterHead', organisation: text, number: text },
        title(text),
        { block: 'addressee', text },
        paragraph(text),
        { block: 'attachmentsNote', names: [text, text] },
        { block: 'signature', name: text, date: text, sealed: true },
      ),
    ],
    { title: text, header: text, footer: text, author: text, style: shippedStyle('letter') },
  );
