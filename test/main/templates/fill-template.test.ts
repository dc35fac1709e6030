import { expect, test } from 'vitest';
import { bundleText, fullBundle, fullRow, idOf, mark } from '../documents/a-full-bundle';
import { cellTexts, tablesOf } from '../writers/read-word';
import { aTemplate, paragraph, row, run, table, textBox } from './a-template';
import { filled, forCustomer, internal, lines } from './filling';

const customer = (more: object = {}) =>
  fullRow('customer', { name: '市第一人民医院', fullName: '市第一人民医院（总院）', shortName: '市一院', ...more });
const visit = (more: object = {}) => fullRow('visit', { startedAt: '2025-04-13T06:05:00.000Z', mode: 'phone', place: '机房', ...more });
const ofVisit = (more: Parameters<typeof bundleText>[1] = {}) => bundleText('visit', { customer: [customer()], visit: [visit()], ...more });
const issues = (count: number, more: (i: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, i) =>
    fullRow('issue', { no: `W${i + 1}`, description: `问题${i + 1}`, state: 'open', plannedOn: null, ...more(i) }, i + 1),
  );
const ofProject = (more: Parameters<typeof bundleText>[1] = {}) =>
  bundleText('project', { customer: [customer()], project: [fullRow('project', { name: '网络改造' })], ...more });

test('a key prints what the documents print: names, days and moments, choices by their labels; in Chinese, in English, by the names of fields', async () => {
  const body = [
    '{{地点}}',
    '{{Visited at}}',
    '{{mode}}',
    '{{客户.单位全称}}',
    '{{Customer.Legal name}}',
    '{{customer.fullName}}',
    '{{导出日期}}',
    '{{走访.编号}}',
  ];
  const word = await filled(aTemplate(body.map((each) => paragraph(each)).join('')), ofVisit());
  expect(lines(word)).toEqual([
    '机房',
    '2025年4月13日 14:05',
    '电话',
    '市第一人民医院（总院）',
    '市第一人民医院（总院）',
    '市第一人民医院（总院）',
    '2026年11月25日',
    'visit-1',
  ]);
});

test('spaces, full-width braces and full-width signs in a key make no difference', async () => {
  const word = await filled(
    aTemplate(paragraph('{{ 客户 . 单位全称 }}') + paragraph('｛｛客户．简称｝｝') + paragraph('{{customer’s PEOPLE}}')),
    ofVisit(),
  );
  expect(lines(word)).toEqual(['市第一人民医院（总院）', '市一院', mark('visit', 'customerPeople')]);
});

test('what a field leads to can be asked further', async () => {
  const records = {
    customer: [customer({ am: idOf('teamMember') })],
    teamMember: [fullRow('teamMember', { name: '王经理', publicPhone: '10000' })],
  };
  const word = await filled(aTemplate(paragraph('{{客户.客户经理}} {{客户.客户经理.对外电话}}')), ofVisit(records));
  expect(lines(word)).toEqual(['王经理 10000']);
});

test('a key that Word has cut into runs, with marks of its spelling check and a bookmark between, prints with the look of its first run', async () => {
  const cut = paragraph(
    run('见 {', '<w:b/>'),
    '<w:proofErr w:type="spellStart"/>',
    run('{客户', '<w:i/>'),
    '<w:bookmarkStart w:id="1" w:name="x"/>',
    run('.单位'),
    '<w:bookmarkEnd w:id="1"/>',
    run('全称}'),
    run('}。'),
  );
  const word = await filled(aTemplate(cut), ofVisit());
  expect(lines(word)).toEqual(['见 市第一人民医院（总院）。']);
  expect(word.xml('word/document.xml')).toContain('<w:b/></w:rPr><w:t xml:space="preserve">见 市第一人民医院（总院）</w:t>');
});

test('braces written as references are braces too, and what stands beside a key stays as it was written', async () => {
  const word = await filled(aTemplate(paragraph('A &amp; B &#123;{地点}&#x7D; &lt;')), ofVisit());
  expect(lines(word)).toEqual(['A & B 机房 <']);
  expect(word.xml('word/document.xml')).toContain('A &amp; B 机房 &lt;');
});

test('a value is text, whatever it looks like: keys in it stay, breaks break, what XML forbids goes', async () => {
  const place = '{{客户.单位全称}} {{#问题}} </w:t><w:p/> & ]]> $1\n第二行\t完 \u0000\uD800𠮷';
  const word = await filled(
    aTemplate(paragraph('{{地点}}') + paragraph('{{小结}}')),
    ofVisit({ visit: [visit({ place, summary: '{{地点}}' })] }),
  );
  expect(lines(word)).toEqual(['{{客户.单位全称}} {{#问题}} </w:t><w:p/> & ]]> $1\n第二行\t完 𠮷', '{{地点}}']);
  expect(word.xml('word/document.xml')).toContain('<w:br/>');
});

test('a row with a loop repeats for each record, in the order of the issue table, and with the row’s number', async () => {
  const late = { plannedOn: '2020-01-01' };
  const records = { issue: issues(3, (i) => (i === 2 ? late : {})) };
  const body = table(
    3,
    row('序号', '问题', '项目'),
    row('{{#问题}}{{序号}}', '{{问题描述}}', '{{项目.项目名称}}{{/问题}}'),
    row('完', '', ''),
  );
  const word = await filled(aTemplate(body + paragraph('末')), ofProject(records));
  expect(cellTexts(tablesOf(word)[0]!)).toEqual([
    ['序号', '问题', '项目'],
    ['1', '问题3', '网络改造'],
    ['2', '问题1', '网络改造'],
    ['3', '问题2', '网络改造'],
    ['完', '', ''],
  ]);
});

test('rows between two rows that hold only the marks repeat together', async () => {
  const body = table(2, row('{{#问题}}', ''), row('{{编号}}', '{{问题描述}}'), row('解决目标', '{{解决目标}}'), row('{{/问题}}', ''));
  const word = await filled(aTemplate(body + paragraph('')), ofProject({ issue: issues(2, (i) => ({ target: `目标${i + 1}` })) }));
  expect(cellTexts(tablesOf(word)[0]!)).toEqual([
    ['W1', '问题1'],
    ['解决目标', '目标1'],
    ['W2', '问题2'],
    ['解决目标', '目标2'],
  ]);
});

test('paragraphs between two paragraphs that hold only the marks repeat, tables among them', async () => {
  const body = [
    paragraph('前'),
    paragraph('{{#问题}}'),
    paragraph('{{编号}}'),
    table(1, row('{{问题描述}}')),
    paragraph('{{/问题}}'),
    paragraph('后'),
  ];
  const word = await filled(aTemplate(body.join('')), ofProject({ issue: issues(2) }));
  expect(lines(word)).toEqual(['前', 'W1', '问题1', '', 'W2', '问题2', '', '后']);
});

test('a loop within one paragraph repeats its text, each run with its look', async () => {
  const records = { projectMember: [1, 2].map((i) => fullRow('projectMember', { person: `text:成员${i}` }, i)) };
  const body = paragraph(run('成员：{{#项目组成'), run('员}}', '<w:i/>'), run('{{人员}}', '<w:b/>'), run('、{{/项目组成员}}共同完成'));
  const word = await filled(aTemplate(body), ofProject(records));
  expect(lines(word)).toEqual(['成员：成员1、成员2、共同完成']);
  expect(word.xml('word/document.xml').match(/<w:b\/><\/w:rPr><w:t xml:space="preserve">成员\d/g)).toHaveLength(2);
});

test('a loop in a loop, a list of a record, and what stands where there is nothing', async () => {
  const note = (n: number, issue: number) => fullRow('issueNote', { text: `进展${n}`, issueId: idOf('issue', issue) }, n);
  const records = { issue: issues(2), issueNote: [note(1, 1), note(2, 1)] };
  const body = [
    paragraph('{{#问题}}'),
    paragraph('{{序号}} {{问题描述}}：{{#问题进展}}{{序号}}.{{内容}};{{/问题进展}}{{^问题进展}}尚无{{/问题进展}}'),
    paragraph('{{/问题}}'),
    paragraph('{{#里程碑}}有{{/里程碑}}{{^里程碑}}没有里程碑{{/里程碑}}'),
    paragraph('{{#协同机制}}{{机制}}/{{频次}}{{/协同机制}}'),
  ];
  const word = await filled(aTemplate(body.join('')), ofProject(records));
  expect(lines(word)).toEqual([
    '1 问题1：1.进展1;2.进展2;',
    '2 问题2：尚无',
    '没有里程碑',
    `${mark('project', 'coordination.way')}/${mark('project', 'coordination.rhythm')}`,
  ]);
});

test('a table whose rows all belong to a loop without records goes, and the file stays one that Word opens', async () => {
  const only = table(1, row('{{#问题}}{{编号}}', '{{/问题}}'));
  const word = await filled(
    aTemplate(
      `${only}${table(1, `<w:tr><w:tc><w:tcPr/>${paragraph('{{#问题}}')}${paragraph('{{编号}}')}${paragraph('{{/问题}}')}</w:tc></w:tr>`)}`,
    ),
    ofProject(),
  );
  expect(tablesOf(word)).toHaveLength(1);
  expect(lines(word)).toEqual(['', '']);
});

test('headers, footers, footnotes, both editions of a text box, content controls and tables within tables are filled', async () => {
  const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${run('{{简称}}')}</w:sdtContent></w:sdt>`;
  const block = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('块 {{简称}}')}</w:sdtContent></w:sdt>`;
  const body =
    paragraph(control) +
    block +
    paragraph(run('框'), textBox(paragraph('{{简称}}'))) +
    table(1, `<w:tr><w:tc><w:tcPr/>${table(1, row('{{简称}}'))}${paragraph('')}</w:tc></w:tr>`) +
    paragraph('<w:hyperlink w:anchor="a"><w:r><w:t>{{简称}}</w:t></w:r></w:hyperlink>');
  const word = await filled(
    aTemplate(body, {
      header: paragraph('页眉 {{简称}}'),
      footer: paragraph('页脚 {{简称}}'),
      footnotes: `<w:footnote w:id="2">${paragraph('注 {{简称}}')}</w:footnote>`,
    }),
    bundleText('customer', { customer: [customer()] }),
  );
  expect(lines(word)).toEqual(['市一院', '块 市一院', '框', '市一院', '市一院', '市一院', '', '市一院']);
  for (const [part, text] of [
    ['header', '页眉 市一院'],
    ['footer', '页脚 市一院'],
    ['footnotes', '注 市一院'],
  ])
    expect(lines(word, `word/${part}.xml`)).toEqual([text]);
  expect(word.xml('word/document.xml')).not.toMatch(/showingPlcHdr|dataBinding/);
});

test('what may stand only once in a file stands once when its row is repeated', async () => {
  const body = table(
    1,
    row(
      `<w:p w14:paraId="0A0A0A0A"><w:bookmarkStart w:id="3" w:name="b"/>${run('{{#问题}}{{编号}}')}<w:bookmarkEnd w:id="3"/>${textBox(paragraph('{{编号}}'))}</w:p>${paragraph('{{/问题}}')}`,
    ),
  );
  const two = `<w:tr>${body.slice(body.indexOf('<w:tc>'), body.lastIndexOf('</w:tr>'))}<w:tc><w:tcPr/>${paragraph('{{/问题}}')}</w:tc></w:tr>`;
  const xml = (
    await filled(aTemplate(table(2, two.replace(paragraph('{{/问题}}'), '')) + paragraph('')), ofProject({ issue: issues(3) }))
  ).xml('word/document.xml');
  expect(xml.match(/w14:paraId/g)).toHaveLength(1);
  expect(xml.match(/bookmarkStart/g)).toHaveLength(1);
  expect([...xml.matchAll(/docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(['7', '8', '9']);
});

test('a customer edition prints nothing internal, no hidden and no incomplete issue, and does not name who wrote the template', async () => {
  const records = {
    visit: [visit({ competitor: '竞争对手来过' })],
    project: [fullRow('project')],
  };
  const template = aTemplate(paragraph('[{{竞争信息}}]'));
  expect(lines(await filled(template, ofVisit(records), internal))).toEqual(['[竞争对手来过]']);
  const word = await filled(template, ofVisit(records), forCustomer);
  expect(lines(word)).toEqual(['[]']);
  expect(word.xml('docProps/core.xml')).not.toMatch(/模板作者|李明/);
  const list = aTemplate(paragraph('{{#问题}}{{编号}}[{{规避方式}}] {{/问题}}'));
  const some = ofProject({
    issue: issues(3, (i) => ({ plannedOn: '2030-01-01', ...[{}, { customerVisible: false }, { target: '' }][i] })),
  });
  expect(lines(await filled(list, some, forCustomer))).toEqual(['W1[] ']);
  expect(lines(await filled(list, some, internal))[0]).toMatch(/^W1\[.+\] W2\[.+\] W3\[.+\] $/);
});

test('parts without keys are kept byte for byte, and so is all that stands around the keys', async () => {
  const image = Buffer.from('89504e470d0a1a0a0102', 'hex');
  const theme = '<?xml version="1.0"?>\r\n<a:theme   xmlns:a="x" />';
  const template = aTemplate(`<w:p   w:rsidR="00AA"  ><w:r  ><w:t>{{地点}}</w:t></w:r  ><w:unknown w:x='1'/></w:p>`, {
    more: { 'word/media/a.png': image, 'word/theme/theme1.xml': theme },
  });
  const word = await filled(template, ofVisit());
  expect(word.xml('word/theme/theme1.xml')).toBe(theme);
  expect(word.xml('word/document.xml')).toContain(
    `<w:p   w:rsidR="00AA"  ><w:r  ><w:t xml:space="preserve">机房</w:t></w:r  ><w:unknown w:x='1'/></w:p>`,
  );
  expect(word.names).toContain('word/media/a.png');
});

test('a thousand rows stand in the file, each with its own', async () => {
  const body = table(2, row('{{#问题}}{{序号}}', '{{问题描述}}{{/问题}}'));
  const word = await filled(
    aTemplate(body + paragraph('')),
    ofProject({
      issue: issues(1_000).map((each, i) => ({
        ...each,
        no: String(i).padStart(4, '0'),
        id: `0190a000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      })),
    }),
  );
  const cells = cellTexts(tablesOf(word)[0]!);
  expect(cells).toHaveLength(1_000);
  expect(cells[999]).toEqual(['1000', '问题1000']);
});

test('a requirements document reads what its project owns', async () => {
  const word = await filled(aTemplate(paragraph('{{版本}} {{项目.项目名称}} {{#问题}}{{编号}}{{/问题}}')), fullBundle('requirementDoc'));
  expect(lines(word)).toEqual([`${mark('requirementDoc', 'version')} ${mark('project', 'name')} issue-1`]);
});

test('forty loops, each within the other, are filled', async () => {
  const [begin, end] = ['{{#问题}}'.repeat(40), '{{/问题}}'.repeat(40)];
  const word = await filled(aTemplate(paragraph(`${begin}{{问题描述}}${end}`)), ofProject({ issue: issues(1) }));
  expect(lines(word)).toEqual(['问题1']);
});
