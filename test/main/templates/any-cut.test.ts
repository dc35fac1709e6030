import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleText, fullRow } from '../documents/a-full-bundle';
import { anyText } from '../writers/any-text';
import { aTemplate, paragraph, run } from './a-template';
import { filled, lines } from './filling';

const issues = [1, 2].map((i) => fullRow('issue', { no: `W${i}`, plannedOn: null, state: 'open' }, i));
const bundle = (more: Record<string, unknown> = {}) =>
  bundleText('project', { customer: [fullRow('customer', { shortName: '市一院' })], project: [fullRow('project', more)], issue: issues });
const text = '甲{{客户.简称}}乙{{#问题}}[{{编号}}:{{序号}}]{{/问题}}丙{{^里程碑}}无{{/里程碑}}丁{{版别}}';
const printed = '甲市一院乙[W1:1][W2:2]丙无丁内部版';

/** What Word puts between runs. */
const between = [
  '',
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>',
  '<w:lastRenderedPageBreak/>',
];
const wrapped = (runs: string, by: number) =>
  by === 1
    ? `<w:smartTag w:element="x">${runs}</w:smartTag>`
    : by === 2
      ? `<w:sdt><w:sdtPr/><w:sdtContent>${runs}</w:sdtContent></w:sdt>`
      : runs;

test('wherever Word cuts a paragraph into runs, and whatever it puts between them, the same is printed', async () => {
  const cuts = fc.array(fc.record({ at: fc.nat(text.length), what: fc.constantFrom(...between), look: fc.boolean() }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(cuts, fc.integer({ min: 0, max: 2 }), async (marks, around) => {
      const sorted = [...marks].sort((a, b) => a.at - b.at);
      let from = 0;
      const runs = sorted.map(({ at, what, look }) => {
        const piece = run(text.slice(from, at), look ? '<w:b/>' : '');
        from = at;
        // A break of the page, as it last fell, stands in a run.
        return piece + (what.startsWith('<w:last') ? `<w:r>${what}</w:r>` : what);
      });
      const body = wrapped([...runs, run(text.slice(from))].join(''), around);
      expect(lines(await filled(aTemplate(paragraph(body)), bundle()))).toEqual([printed]);
    }),
    { numRuns: 150 },
  );
});

test('whatever stands in a value, it is text in a file that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (value) => {
      const word = await filled(
        aTemplate(paragraph('<{{建设目标}}>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))),
        bundle({ goal: value }),
      );
      const [line = ''] = lines(word);
      const clean = value.replace(/\r\n?/g, '\n').replace(/(?![\t\n\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
      expect(line).toBe(`<${clean}>`);
    }),
    { numRuns: 150 },
  );
});
