import type { FieldType } from '#shared/records/field';
import type { ComponentType } from 'react';
import { BoolField, ChoiceField, ChoicesField } from './choice-field';
import { DayField, InstantField } from './day-field';
import type { WidgetProps } from './field-frame';
import { ListField } from './list-field';
import type { Item } from './merge-value';
import { NumberField } from './number-field';
import { RecordField, RecordsField } from './record-field';
import { TextField } from './text-field';

/** Every widget takes the values of its type of field, which a definition alone knows; here the compiler has to believe us. */
const widgets = {
  text: TextField,
  longText: TextField,
  day: DayField,
  instant: InstantField,
  number: NumberField,
  bool: BoolField,
  choice: ChoiceField,
  choices: ChoicesField,
  ref: RecordField,
  refOf: RecordField,
  refOrText: RecordField,
  refs: RecordsField,
  refsOrText: RecordsField,
  list: List,
} as unknown as Record<FieldType, ComponentType<WidgetProps<unknown>>>;

/** The input for any field of a definition. */
export function FieldWidget(props: WidgetProps<unknown>) {
  const Widget = widgets[props.field.type];
  return <Widget {...props} />;
}

function List(props: WidgetProps<Item[]>) {
  return <ListField {...props} Widget={FieldWidget} />;
}
