import { ActionIcon, Popover } from '@mantine/core';
import { useState } from 'react';
import type { Label } from '#shared/records/field';
import { useLabel, useText } from '../../text';
import { Calendar } from './calendar';

/** Opens a small calendar beside a day. */
export function CalendarButton({ label, day, onPick }: { label: Label; day: string | null; onPick: (day: string) => void }) {
  const [open, setOpen] = useState(false);
  const words = useText().forms;
  const name = `${words.openCalendar} ${useLabel()(label)}`;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size={24} aria-label={name} title={name} onClick={() => setOpen(!open)}>
          <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
            <rect x="2" y="3.5" width="12" height="10.5" rx="1.5" />
            <path d="M2 7h12M5.5 1.5v3.5M10.5 1.5v3.5" />
          </svg>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <Calendar
          day={day}
          onClose={() => setOpen(false)}
          onPick={(picked) => {
            setOpen(false);
            onPick(picked);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
