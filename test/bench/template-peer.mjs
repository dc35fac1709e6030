// The template of the bench filled by docxtemplater, in a process that was started for it: its values are handed over ready to print.
import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [, , template = '', bundle = '', out = ''] = process.argv;
const { records, exportedAt } = JSON.parse(readFileSync(bundle, 'utf8'));
const rows = records.issue.map(({ description, target, advice, plannedOn }, i) => ({
  序号: String(i + 1),
  问题描述: description,
  解决目标: target,
  解决建议: advice,
  计划解决时间: plannedOn,
}));
const bytes = readFileSync(template);
const before = process.cpuUsage();
const paper = new Docxtemplater(new PizZip(bytes), { delimiters: { start: '{{', end: '}}' }, linebreaks: true });
paper.render({ 项目名称: records.project[0].name, 导出日期: exportedAt.slice(0, 10), 问题: rows });
writeFileSync(out, paper.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1_000 }));
