import { Combobox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Field } from '#shared/records/field';
import { asTypedText } from '#shared/records/show-value';
import { useKindName, useLabel, useText } from '../../text';
import classes from './record-chooser.module.css';
import { useFormAround } from '../form-around';
import { storedRef, takesText, type RecordChooser } from './use-record-chooser';

/** More than anybody reads through: one types another letter instead. */
const mostShown = 50;

/** The list of a chooser around its input: who matches, the text itself where it may stay text, and what can be made of it. */
export function RecordOptions({ field, chooser, children }: { field: Field; chooser: RecordChooser; children: ReactNode }) {
  const { readOnly } = useFormAround();
  const words = useText().forms;
  const label = useLabel();
  const kindName = useKindName();
  const several = (field.of?.length ?? 0) > 1;
  const { found, name } = chooser;
  const submit = (option: string) => {
    const kind = chooser.creatable.find((each) => option === `create ${each}`);
    if (kind) chooser.create(kind);
    else chooser.choose(option);
  };
  return (
    <Combobox store={chooser.combobox} onOptionSubmit={submit} disabled={readOnly}>
      {children}
      <Combobox.Dropdown hidden={readOnly}>
        <Combobox.Options aria-label={words.candidatesFor(label(field.label))} className={classes.options}>
          {found.slice(0, mostShown).map((each) => {
            const parts = [...each.texts.filter((text) => text !== each.name).slice(0, 2), ...(several ? [kindName(each.kind)] : [])];
            const detail = parts.join(' · ');
            return (
              <Combobox.Option key={each.id} value={storedRef(field, each)}>
                <span className={classes.option}>
                  <span className={classes.name}>{each.name}</span>
                  <span className={classes.detail} title={detail}>
                    {detail}
                  </span>
                </span>
              </Combobox.Option>
            );
          })}
          {chooser.isNew && takesText(field) && <Combobox.Option value={asTypedText(name)}>{words.keepTyped(name)}</Combobox.Option>}
          {chooser.isNew &&
            chooser.creatable.map((kind) => (
              <Combobox.Option key={kind} value={`create ${kind}`}>
                {words.newOne(kindName(kind), name)}
              </Combobox.Option>
            ))}
          {found.length === 0 && chooser.isRead && <Combobox.Empty>{words.nothingFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
