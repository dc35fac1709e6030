import { Button } from '@mantine/core';
import { documentTemplate } from '#shared/records/document-template';
import type { OwnTemplate } from '../../data/own-templates';
import { useLanguage, useText } from '../../text';
import { PlainTable } from '../../ui/plain-table';
import classes from './templates-page.module.css';

type Props = {
  templates: readonly OwnTemplate[];
  busy: boolean;
  onCheck: (template: OwnTemplate) => void;
  onDisable: (template: OwnTemplate, disabled: boolean) => void;
};

/** The templates for one kind of record, with what can be done with each. A disabled one is not offered with the documents. */
export function TemplateList({ templates, busy, onCheck, onDisable }: Props) {
  const words = useText().templates.page;
  const language = useLanguage();
  const { fields } = documentTemplate;
  if (templates.length === 0) return <p className={classes.line}>{words.none}</p>;
  return (
    <PlainTable aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{fields.name.label[language]}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <span className={classes.unseen}>{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => {
          const { id, name, disabled } = template.row;
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{disabled ? words.disabled : words.inUse}</td>
              <td className={classes.buttons}>
                <Button disabled={busy} onClick={() => onCheck(template)} aria-label={words.checkOne(name)}>
                  {words.check}
                </Button>
                <Button
                  disabled={busy}
                  onClick={() => onDisable(template, !disabled)}
                  aria-label={disabled ? words.enableOne(name) : words.disableOne(name)}
                >
                  {disabled ? words.enable : words.disable}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}
