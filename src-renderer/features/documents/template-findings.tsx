import { Alert } from '@mantine/core';
import { isNote } from '#shared/templates/finding';
import { useText } from '../../text';
import type { Checked } from './use-templates';
import classes from './templates-page.module.css';

/** What the last check said of a file: why it cannot be a template, what is to be changed in it, what is to be known, or that all is well. */
export function TemplateFindings({ checked }: { checked: Checked }) {
  const { templates, failures } = useText();
  const words = templates.page;
  if ('failure' in checked)
    return (
      <Alert color="bad" variant="light" role="alert" title={words.notAdded(checked.name)}>
        {failures.sentence(checked.failure)}
      </Alert>
    );
  const { findings, added, name } = checked;
  const wrong = findings.filter((finding) => !isNote(finding)).length;
  const title = wrong > 0 ? words.wrong(name, wrong) : words.fine(name);
  return (
    <Alert color={wrong > 0 ? 'bad' : 'good'} variant="light" role={wrong > 0 ? 'alert' : 'status'} title={title}>
      {wrong > 0 && added === false && <p className={classes.line}>{words.changeFirst}</p>}
      {findings.length > 0 && (
        <ul className={classes.findings}>
          {findings.map((finding) => (
            <li key={templates.finding(finding)}>{templates.finding(finding)}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
