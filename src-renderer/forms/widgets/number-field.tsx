import { Input } from '@mantine/core';
import { useText } from '../../text';
import { FieldFrame, type WidgetProps } from './field-frame';
import { useFormAround } from '../form-around';
import { useParsedText } from './use-parsed-text';

/** Full-width digits and thousands separators are read as what they mean. */
function numberFrom(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** A number. Text that is none stays in the input with a sentence and is not stored. */
export function NumberField({ value, onChange, ...frame }: WidgetProps<number | null>) {
  const { readOnly } = useFormAround();
  const words = useText().forms;
  const parsed = useParsedText<number>({ field: frame.field, value, show: String, parse: numberFrom, onChange });
  const problem = parsed.unclear ? words.notANumber : frame.problem;
  return (
    <FieldFrame {...frame} problem={problem}>
      <Input
        value={parsed.text}
        readOnly={readOnly}
        inputMode="decimal"
        autoComplete="off"
        aria-required={frame.required}
        error={problem !== null}
        {...parsed.input}
      />
    </FieldFrame>
  );
}
