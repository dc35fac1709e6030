import { TextInput } from '@mantine/core';
import { readPages, type PageRange } from '#shared/papers/page-ranges';
import { useText } from '../../text';

type Props = { value: string; onChange: (typed: string) => void; disabled: boolean };

/** The pages that a text names: null for all of them, where nothing is typed; undefined where it cannot be read. */
export function pagesIn(typed: string): PageRange[] | null | undefined {
  if (typed.trim() === '') return null;
  const read = readPages(typed);
  return 'ranges' in read ? [...read.ranges] : undefined;
}

/** Which pages are printed. */
export function PagesField({ value, onChange, disabled }: Props) {
  const words = useText().exporting.pages;
  const read = value.trim() === '' ? null : readPages(value);
  return (
    <TextInput
      label={words.label}
      placeholder={words.all}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={read && 'problem' in read ? words.problem(read.problem) : undefined}
      disabled={disabled}
    />
  );
}
