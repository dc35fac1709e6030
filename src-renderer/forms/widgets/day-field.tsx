import { Input } from '@mantine/core';
import { showInstant } from '#shared/records/show-value';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { dayFromWords } from '#shared/rules/day-words';
import { daysBetween, weekdayOf } from '#shared/rules/days';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { CalendarButton } from './calendar-button';
import { FieldFrame, type WidgetProps } from './field-frame';
import classes from './field-frame.module.css';
import { useFormAround } from '../form-around';
import { instantAt, momentFromWords, timeOf } from './moment-from-words';
import { useParsedText } from './use-parsed-text';

/** `周二 · 明天`: what a day is called, beside its date. */
function useDayName(): (day: string) => string {
  const words = useText().forms;
  const today = useToday();
  return (day) => [words.weekdaysShort[weekdayOf(day)], words.relative(daysBetween(today, day))].filter(Boolean).join(' · ');
}

/** A calendar day: typed in words or digits, or picked from a calendar. Shows what it understood. */
export function DayField({ value, onChange, ...frame }: WidgetProps<string | null>) {
  const today = useToday();
  const words = useText().forms;
  const dayName = useDayName();
  const parsed = useParsedText<string>({
    field: frame.field,
    value,
    show: (day) => day,
    parse: (text) => dayFromWords(text, today),
    onChange,
  });
  const { understood } = parsed;
  return (
    <TypedMoment
      frame={frame}
      parsed={parsed}
      unclear={words.notADay}
      usage={words.dayHint}
      understood={understood === null ? null : `${understood} ${dayName(understood)}`}
      name={value === null ? '' : dayName(value)}
      day={value}
      onPick={parsed.choose}
    />
  );
}

/** A moment: a day in words or digits, and a time. One that is only told stands as it is: by tomorrow it is not today any more. */
export function InstantField({ value, near = null, onChange, ...frame }: WidgetProps<string | null>) {
  const { readOnly } = useFormAround();
  const words = useText().forms;
  const dayName = useDayName();
  const parse = (text: string) => momentFromWords(text, new Date(), value ?? near);
  const parsed = useParsedText<string>({ field: frame.field, value, show: (at) => showInstant(at), parse, onChange });
  const { understood } = parsed;
  return (
    <TypedMoment
      frame={frame}
      parsed={parsed}
      unclear={words.notAMoment}
      usage={words.momentHint}
      understood={understood === null ? null : `${showInstant(understood)} ${dayName(dayOfInstant(understood))}`}
      name={value === null || readOnly ? '' : (dayName(dayOfInstant(value)).split(' · ').at(-1) ?? '')}
      day={value === null ? null : dayOfInstant(value)}
      onPick={(day) => parsed.choose(instantAt(day, value === null ? '09:00' : timeOf(value)))}
    />
  );
}

type TypedMomentProps = {
  frame: Omit<WidgetProps<string | null>, 'value' | 'onChange'>;
  parsed: ReturnType<typeof useParsedText<string>>;
  unclear: string;
  usage: string;
  understood: string | null;
  name: string;
  day: string | null;
  onPick: (day: string) => void;
};

function TypedMoment({ frame, parsed, unclear, usage, understood, name, day, onPick }: TypedMomentProps) {
  const { readOnly } = useFormAround();
  const problem = parsed.unclear ? unclear : frame.problem;
  return (
    <FieldFrame {...frame} problem={problem} hint={parsed.typing ? (understood ?? usage) : undefined}>
      <Input
        value={parsed.text}
        readOnly={readOnly}
        autoComplete="off"
        aria-required={frame.required}
        error={problem !== null}
        rightSectionWidth="auto"
        rightSectionPointerEvents="all"
        // What a day is called gives way to the day itself: a digit is one ch wide, everything else in it less.
        rightSectionProps={{ style: { maxWidth: `calc(100% - ${parsed.text.length}ch - 12px)` } }}
        rightSection={
          <span className={classes.moment}>
            {!parsed.typing && (
              <span className={classes.aside} title={name}>
                {name}
              </span>
            )}
            {!readOnly && <CalendarButton label={frame.field.label} day={day} onPick={onPick} />}
          </span>
        }
        {...parsed.input}
      />
    </FieldFrame>
  );
}
