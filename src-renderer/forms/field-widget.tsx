import type { FieldType } from '#shared/records/field';
import type { ComponentType } from 'react';
import { BoolField, ChoiceField, ChoicesField } from './widgets/choice-field';
import { DayField, InstantField } from './widgets/day-field';
import type { WidgetProps } from './widgets/field-frame';
import { ListField } from './widgets/list-field';
import type { Item } from './saving/merge-value';
import { NumberField } from './widgets/number-field';
import { RecordField, RecordsField } from './choosing/record-field';
import { TextField } from './widgets/text-field';

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
