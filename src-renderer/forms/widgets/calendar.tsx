import { ActionIcon, Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addDays, dayOf, mondayOf } from '#shared/rules/days';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import classes from './calendar.module.css';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The same day of another month; the last one where that month is shorter. */
function inMonth(day: string, by: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  for (let date = Number(day.slice(8)); date > 27; date--) {
    const found = dayOf(year, month, date);
    if (found) return found;
  }
  return dayOf(year, month, Number(day.slice(8))) ?? day;
}

type CalendarProps = { day: string | null; onPick: (day: string) => void; onClose: () => void };

/** One month, weeks from Monday. Arrows move by days and weeks, PageUp and PageDown by months, Enter picks, Escape closes. */
export function Calendar({ day, onPick, onClose }: CalendarProps) {
  const today = useToday();
  const words = useText().forms;
  const [at, setAt] = useState(day ?? today);
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(true);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moved.current = false;
  }, [at]);

  const move = (to: string, focus: boolean) => {
    moved.current = focus;
    setAt(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (event.key === 'Escape') onClose();
    else if (by !== undefined) move(addDays(at, by), true);
    else if (event.key === 'PageUp' || event.key === 'PageDown') move(inMonth(at, event.key === 'PageUp' ? -1 : 1), true);
    else return;
    event.preventDefault();
  };
  const first = mondayOf(`${at.slice(0, 8)}01`);
  const weeks = [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((each) => addDays(first, week * 7 + each)));
  const title = words.monthOf(Number(at.slice(0, 4)), Number(at.slice(5, 7)));
  return (
    <div>
      <div className={classes.head}>
        <ActionIcon aria-label={words.previousMonth} onClick={() => move(inMonth(at, -1), false)}>
          ‹
        </ActionIcon>
        <span aria-live="polite">{title}</span>
        <ActionIcon aria-label={words.nextMonth} onClick={() => move(inMonth(at, 1), false)}>
          ›
        </ActionIcon>
        <Button variant="subtle" ml="auto" onClick={() => onPick(today)}>
          {words.today}
        </Button>
      </div>
      <div ref={grid} role="grid" aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
        <div role="row" className={classes.week}>
          {[1, 2, 3, 4, 5, 6, 0].map((each) => (
            <span key={each} role="columnheader" aria-label={words.weekdays[each]}>
              {words.weekdayInitials[each]}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className={classes.week}>
            {week.map((each) => (
              <button
                key={each}
                type="button"
                role="gridcell"
                className={classes.day}
                tabIndex={each === at ? 0 : -1}
                data-autofocus={each === at || undefined}
                aria-label={each}
                aria-selected={each === day}
                {...(each === today ? { 'aria-current': 'date' as const } : {})}
                data-outside={each.slice(0, 7) !== at.slice(0, 7) || undefined}
                onClick={() => onPick(each)}
              >
                {Number(each.slice(8))}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
