import { ActionIcon, Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { ordered } from '#shared/changes/order';
import { useLabel, useText } from '../../text';
import { FieldFrame, isLong, type WidgetProps } from './field-frame';
import { useFormAround } from '../form-around';
import classes from './list-field.module.css';
import type { Item } from '../saving/merge-value';

const withMoved = (items: readonly Item[], from: number, by: -1 | 1): Item[] => {
  const moved = [...items];
  moved.splice(from + by, 0, ...moved.splice(from, 1));
  return ordered(moved);
};

type ListProps = WidgetProps<Item[]> & {
  /** Draws one field of an item. */
  Widget: ComponentType<WidgetProps<unknown>>;
};

/** Items of a list with their fields; they can be added, removed and moved. */
export function ListField({ value, onChange, Widget, ...frame }: ListProps) {
  const { readOnly } = useFormAround();
  const words = useText().forms;
  const label = useLabel()(frame.field.label);
  const inner = Object.entries(frame.field.fields ?? {});
  const add = () => {
    const empty = Object.fromEntries(inner.map(([name, field]) => [name, field.empty]));
    onChange(ordered([...value, { ...empty, id: crypto.randomUUID(), order: '' }]), 'chosen');
  };
  const move = (from: number, by: -1 | 1) => onChange(withMoved(value, from, by), 'chosen');
  return (
    <FieldFrame {...frame} group>
      {value.map((item, i) => (
        <div key={item.id} className={classes.item} role="group" aria-label={words.item(label, i + 1)}>
          <div className={classes.fields}>
            {inner.map(([name, field]) => (
              <div key={name} data-visit data-long={isLong(field) || undefined}>
                <Widget
                  field={field}
                  id={`${frame.id}-${item.id}-${name}`}
                  value={item[name]}
                  required={field.options.required ?? false}
                  problem={null}
                  onChange={(next, how) =>
                    onChange(
                      value.map((other) => (other.id === item.id ? { ...other, [name]: next } : other)),
                      how,
                    )
                  }
                />
              </div>
            ))}
          </div>
          {!readOnly && (
            <div className={classes.acts}>
              <Act name={words.moveUp(label, i + 1)} sign="↑" disabled={i === 0} onClick={() => move(i, -1)} />
              <Act name={words.moveDown(label, i + 1)} sign="↓" disabled={i === value.length - 1} onClick={() => move(i, 1)} />
              <Act
                name={words.removeItem(label, i + 1)}
                sign="✕"
                onClick={() =>
                  onChange(
                    value.filter((other) => other.id !== item.id),
                    'chosen',
                  )
                }
              />
            </div>
          )}
        </div>
      ))}
      {readOnly ? (
        value.length === 0 && <span className={classes.none}>{words.empty}</span>
      ) : (
        <div className={classes.add}>
          <Button onClick={add}>{words.addItem(label)}</Button>
        </div>
      )}
    </FieldFrame>
  );
}

function Act({ name, sign, disabled = false, onClick }: { name: string; sign: string; disabled?: boolean; onClick: () => void }) {
  return (
    <ActionIcon size={24} aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      {sign}
    </ActionIcon>
  );
}
