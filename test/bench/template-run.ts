import { readFileSync, writeFileSync } from 'node:fs';
import { fillTemplate } from '../../src-main/templates/fill-template';
import { aTemplate, paragraph, row, table } from '../main/templates/a-template';

/** Writes the template of the bench, or fills it from a data file in a process that was started for it. Prints what it cost. */
const [, , way = '', template = '', bundle = '', out = ''] = process.argv;

const body = [
  paragraph('{{项目名称}}'),
  table(
    5,
    row('序号', '问题描述', '解决目标', '解决建议', '计划解决时间'),
    row('{{#问题}}{{序号}}', '{{问题描述}}', '{{解决目标}}', '{{解决建议}}', '{{计划解决时间}}{{/问题}}'),
  ),
  paragraph('{{导出日期}}'),
];
if (way === 'template') writeFileSync(template, aTemplate(body.join('')));
else {
  const [bytes, text] = [readFileSync(template), readFileSync(bundle, 'utf8')];
  const before = process.cpuUsage();
  const made = await fillTemplate(text, { name: '问题表', bytes }, { audience: 'internal', language: 'zh' });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const { user, system } = process.cpuUsage(before);
  writeFileSync(out, made.value.bytes);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1_000 }));
}
