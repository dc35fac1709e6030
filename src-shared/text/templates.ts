import type { TemplateFinding, TemplatePlace } from '../templates/finding';
import type { ExportFact } from '../templates/export-facts';
import type { TemplateRefusal } from '../result';
import { documents } from './documents';
import { exporting } from './exporting';
import { forms } from './forms';

type Sentences = {
  /** Keys that belong to no record. */
  keys: Record<ExportFact | 'row', string>;
  /** Why a file cannot be a template; `found` names what was met in it. */
  refused: Record<TemplateRefusal, (found: string) => string>;
  place(at: TemplatePlace): string;
  /** Which paragraph of a file it is. */
  paragraph(at: Pick<TemplatePlace, 'part' | 'paragraph'>): string;
  finding(finding: TemplateFinding): string;
  /** Several findings in one sentence. */
  wrong(findings: readonly TemplateFinding[]): string;
  /** What a sample says of itself. */
  sample: { title(kind: string): string; explained: string };
  page: {
    title: string;
    subtitle: string;
    back: string;
    open: string;
    of: string;
    ofKind(kind: string): string;
    none: string;
    state: string;
    actions: string;
    inUse: string;
    disabled: string;
    add: string;
    noRoom: string;
    saveSample: string;
    added(name: string): string;
    check: string;
    checkOne(name: string): string;
    disable: string;
    disableOne(name: string): string;
    enable: string;
    enableOne(name: string): string;
    notAdded(name: string): string;
    wrong(name: string, count: number): string;
    changeFirst: string;
    fine(name: string): string;
    /** Where the pages of a document stand otherwise. */
    noPreview: string;
    keys: string;
    how: string;
    findKey: string;
    keyLanguage: string;
    languages: Record<'zh' | 'en', string>;
    groups: Record<'subject' | 'owner' | 'settings' | 'export' | 'loop', (name: string) => string>;
    between(begin: string, end: string): string;
    internal: string;
    copy: string;
    copyOne(key: string): string;
    copied(key: string): string;
    notCopied: string;
  };
};

const shown = 3;

const zhParts: Record<TemplatePlace['part'], string> = { body: '', header: '页眉', footer: '页脚', footnotes: '脚注', endnotes: '尾注' };
const zhParagraph: Sentences['paragraph'] = ({ part, paragraph }) => `${zhParts[part]}第 ${paragraph} 段`;
const zhPlace = (at: TemplatePlace): string => `${zhParagraph(at)}（“${at.text}”）`;
const zhKey = (key: string): string => `“{{${key}}}”`;
function zhFinding(finding: TemplateFinding): string {
  if (finding.what === 'no-keys') return '模板中没有 {{…}}，导出的每份文件都会一样';
  const at = `${zhPlace(finding.at)}：`;
  const key = zhKey(finding.key);
  switch (finding.what) {
    case 'unknown-key':
    case 'unknown-loop':
      return `${at}${key} 不认识${finding.nearest === null ? '' : `，是否为 {{${finding.nearest}}}？`}`;
    case 'outside-loop':
      return `${at}${key} 只能写在 {{#${finding.loop}}} 与 {{/${finding.loop}}} 之间`;
    case 'not-a-loop':
      return `${at}${key} 是单个字段，不能作为循环；请去掉“#”或“^”`;
    case 'loop-as-value':
      return `${at}${key} 是多条记录，请用 {{#${finding.key}}} 开始、{{/${finding.key}}} 结束`;
    case 'broken-key':
      return `${at}“{{${finding.key}”没有写完整；“{{”与“}}”要在同一段中，中间是字段名`;
    case 'unclosed-loop':
      return `${at}循环 ${key} 没有结束标记`;
    case 'unopened-loop':
      return `${at}${key} 前面没有对应的开始标记`;
    case 'crossing-loop':
      return `${at}循环 ${key} 的开始与结束跨越了单元格或另一个循环，中间的内容无法重复；请把开始放在表格行的第一格、结束放在同一行的最后一格，或都放在表格之外`;
    case 'internal-key':
      return `${at}${key} 标有“${forms.zh.internal}”，客户版中为空`;
  }
}
const zh: Sentences = {
  keys: {
    exportedOn: documents.zh.issues.exportedOn,
    exportedBy: documents.zh.issues.exportedBy,
    version: documents.zh.issues.edition,
    edition: exporting.zh.audience,
    row: documents.zh.sequence,
  },
  refused: {
    empty: () => '文件是空的（0 字节），不能用作模板',
    'not-word': () => '这不是 Word 文档（docx），不能用作模板；请在 Word 或 WPS 中另存为 docx',
    'old-office': () => '这是旧版 Word 文件或设了打开密码的文件，不能用作模板；请另存为不设密码的 docx',
    damaged: (found) => `文件不完整或已损坏${found === '' ? '' : `（${found}）`}，不能用作模板；请用 Word 或 WPS 打开后重新保存`,
    macros: (found) => `文件中有宏（${found}），不能用作模板；请另存为不带宏的 docx`,
    'embedded-object': (found) => `文件中嵌有 OLE 对象或其他文件（${found}），不能用作模板；请删去后重新保存`,
    'active-control': (found) => `文件中有 ActiveX 控件或加载项（${found}），不能用作模板；请删去后重新保存`,
    external: (found) => `文件会从外部取内容（${found}），不能用作模板；请断开链接后重新保存`,
    program: (found) => `文件中有可执行程序（${found}），不能用作模板`,
    inflates: (found) => `文件解压后过大，或与其声明的大小不符${found === '' ? '' : `（${found}）`}，不能用作模板`,
  },
  sample: {
    title: (kind) => `${kind}示例模板`,
    explained:
      '双花括号中的名称在导出时换成记录的内容；“#”与“/”之间的表格行、段落或文字，每条记录重复一次；“^”与“/”之间的内容只在没有记录时出现。字体、表格和版式可随意修改。',
  },
  page: {
    title: '自己的模板',
    subtitle: '在 Word 或 WPS 中排好版式，需要填写的位置写上字段；导出时与程序自带的文档列在一起。',
    back: '返回文档',
    open: '自己的模板…',
    of: '模板的对象',
    ofKind: (kind) => `${kind}的模板`,
    none: '还没有模板。可先存一份示例模板，在 Word 或 WPS 中修改后再添加。',
    state: '状态',
    actions: '操作',
    inUse: '使用中',
    disabled: '已停用',
    add: '添加模板…',
    noRoom: '示例客户中不能添加模板；磁盘空间不足时也不能添加',
    saveSample: '存一份示例模板',
    added: (name) => `已添加模板 ${name}`,
    check: '检查',
    checkOne: (name) => `检查 ${name}`,
    disable: '停用',
    disableOne: (name) => `停用 ${name}`,
    enable: '启用',
    enableOne: (name) => `启用 ${name}`,
    notAdded: (name) => `${name} 不能用`,
    wrong: (name, count) => `${name} 有 ${count} 处需要修改`,
    changeFirst: '没有添加；请修改后重新添加。',
    fine: (name) => `${name} 可以使用`,
    noPreview: '自己的模板没有预览；请导出 Word，在 Word 或 WPS 中查看',
    keys: '可用字段',
    how: '字段写作 {{名称}}，可用中文、英文或字段代码。重复的内容写在 {{#名称}} 与 {{/名称}} 之间：开始写在表格行的第一格、结束写在最后一格，整行重复；各占一段，中间的段落重复；同在一段，中间的文字重复。{{^名称}} 与 {{/名称}} 之间的内容只在没有记录时出现。',
    findKey: '查找字段',
    keyLanguage: '字段语言',
    languages: { zh: '中文', en: 'English' },
    groups: {
      subject: (name) => name,
      owner: (name) => `所属${name}`,
      settings: (name) => name,
      export: () => '本次导出',
      loop: (name) => `循环：${name}`,
    },
    between: (begin, end) => `写在 ${begin} 与 ${end} 之间：`,
    internal: forms.zh.internal,
    copy: '复制',
    copyOne: (key) => `复制 ${key}`,
    copied: (key) => `已复制 ${key}`,
    notCopied: '没有复制成功，请选中后用 Ctrl+C 复制',
  },
  place: zhPlace,
  paragraph: zhParagraph,
  finding: zhFinding,
  wrong: (findings) =>
    `模板需要修改：${findings.slice(0, shown).map(zhFinding).join('；')}${findings.length > shown ? `；另有 ${findings.length - shown} 处` : ''}`,
};

const enParts: Record<TemplatePlace['part'], string> = {
  body: 'Paragraph',
  header: 'Header, paragraph',
  footer: 'Footer, paragraph',
  footnotes: 'Footnotes, paragraph',
  endnotes: 'Endnotes, paragraph',
};
const enParagraph: Sentences['paragraph'] = ({ part, paragraph }) => `${enParts[part]} ${paragraph}`;
const enPlace = (at: TemplatePlace): string => `${enParagraph(at)} (“${at.text}”)`;
function enFinding(finding: TemplateFinding): string {
  if (finding.what === 'no-keys') return 'There is no {{…}} in the template: every file made of it will be the same';
  const at = `${enPlace(finding.at)}: `;
  const key = `“{{${finding.key}}}”`;
  switch (finding.what) {
    case 'unknown-key':
    case 'unknown-loop':
      return `${at}${key} is not known${finding.nearest === null ? '' : `; is {{${finding.nearest}}} meant?`}`;
    case 'outside-loop':
      return `${at}${key} can only stand between {{#${finding.loop}}} and {{/${finding.loop}}}`;
    case 'not-a-loop':
      return `${at}${key} is one value and cannot be repeated; please take “#” or “^” away`;
    case 'loop-as-value':
      return `${at}${key} is several records: begin with {{#${finding.key}}} and end with {{/${finding.key}}}`;
    case 'broken-key':
      return `${at}“{{${finding.key}” is not complete; “{{” and “}}” stand in one paragraph with the name of a field between them`;
    case 'unclosed-loop':
      return `${at}the loop ${key} has no end`;
    case 'unopened-loop':
      return `${at}nothing before ${key} begins it`;
    case 'crossing-loop':
      return `${at}beginning and end of the loop ${key} stand across cells or another loop, so nothing between them can be repeated; put the beginning into the first cell of a row and the end into its last, or both outside the table`;
    case 'internal-key':
      return `${at}${key} is marked “${forms.en.internal}” and prints nothing in a customer edition`;
  }
}
const en: Sentences = {
  keys: {
    exportedOn: documents.en.issues.exportedOn,
    exportedBy: documents.en.issues.exportedBy,
    version: 'Version',
    edition: exporting.en.audience,
    row: 'Row',
  },
  refused: {
    empty: () => 'The file is empty (0 bytes) and cannot be a template',
    'not-word': () => 'This is no Word document (docx) and cannot be a template; please save it as docx',
    'old-office': () =>
      'This is an old Word file or one with a password, and cannot be a template; please save it as docx without a password',
    damaged: (found) =>
      `The file is incomplete or damaged${found === '' ? '' : ` (${found})`} and cannot be a template; please open it in Word or WPS and save it again`,
    macros: (found) => `The file has macros (${found}) and cannot be a template; please save it as docx without macros`,
    'embedded-object': (found) =>
      `The file holds an OLE object or another file (${found}) and cannot be a template; please remove it and save again`,
    'active-control': (found) =>
      `The file has an ActiveX control or an add-in (${found}) and cannot be a template; please remove it and save again`,
    external: (found) =>
      `The file fetches something from outside (${found}) and cannot be a template; please break the link and save again`,
    program: (found) => `There is a program in the file (${found}): it cannot be a template`,
    inflates: (found) =>
      `The file unpacks to too much, or to another size than it says${found === '' ? '' : ` (${found})`}: it cannot be a template`,
  },
  sample: {
    title: (kind) => `Sample template ${kind}`,
    explained:
      'Names in double braces are replaced by what stands in the record. What stands between “#” and “/” – a row of a table, paragraphs or words – is repeated for every record; what stands between “^” and “/” appears only where there is none. Fonts, tables and layout are yours to change.',
  },
  page: {
    title: 'Own templates',
    subtitle:
      'Lay them out in Word or WPS and put keys where something is to be filled in; they are offered beside the documents of the program.',
    back: 'Back to documents',
    open: 'Own templates…',
    of: 'What the templates are for',
    ofKind: (kind) => `Templates: ${kind}`,
    none: 'There is no template yet. Save a sample, change it in Word or WPS, then add it.',
    state: 'State',
    actions: 'Actions',
    inUse: 'In use',
    disabled: 'Disabled',
    add: 'Add a template…',
    noRoom: 'Nothing can be added in the sample, nor where the disk is nearly full',
    saveSample: 'Save a sample template',
    added: (name) => `Template added: ${name}`,
    check: 'Check',
    checkOne: (name) => `Check ${name}`,
    disable: 'Disable',
    disableOne: (name) => `Disable ${name}`,
    enable: 'Enable',
    enableOne: (name) => `Enable ${name}`,
    notAdded: (name) => `${name} cannot be used`,
    wrong: (name, count) => `${name}: ${count} ${count === 1 ? 'place is' : 'places are'} to be changed`,
    changeFirst: 'It was not added; please change it and add it again.',
    fine: (name) => `${name} can be used`,
    noPreview: 'An own template has no preview; export it and look at it in Word or WPS',
    keys: 'Keys',
    how: 'A key is written {{name}}, in Chinese, in English or by the name of the field. What is to be repeated stands between {{#name}} and {{/name}}: begin in the first cell of a row and end in its last, and the row repeats; give each mark a paragraph of its own, and the paragraphs between them repeat; put both into one paragraph, and the words between them repeat. What stands between {{^name}} and {{/name}} appears only where there is nothing.',
    findKey: 'Find a key',
    keyLanguage: 'Language of keys',
    languages: { zh: '中文', en: 'English' },
    groups: {
      subject: (name) => name,
      owner: (name) => `${name} above it`,
      settings: (name) => name,
      export: () => 'This export',
      loop: (name) => `Loop: ${name}`,
    },
    between: (begin, end) => `Between ${begin} and ${end}:`,
    internal: forms.en.internal,
    copy: 'Copy',
    copyOne: (key) => `Copy ${key}`,
    copied: (key) => `Copied ${key}`,
    notCopied: 'It was not copied; select it and press Ctrl+C',
  },
  place: enPlace,
  paragraph: enParagraph,
  finding: enFinding,
  wrong: (findings) =>
    `The template is to be changed: ${findings.slice(0, shown).map(enFinding).join('; ')}${findings.length > shown ? `; and ${findings.length - shown} more` : ''}`,
};

/** What is said of own templates: of their keys, and of what a check finds. */
export const templates = { zh, en };
