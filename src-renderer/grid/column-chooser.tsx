import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useDeviceSettings } from '../state/device-settings';
import { useText } from '../text';
import { withColumn } from './columns';

type Named = { readonly name: string; readonly label: string };
type ColumnChooserProps = {
  /** The table under whose name the device remembers the choice. */
  table: string;
  all: readonly Named[];
  shown: readonly Named[];
};

/** Which columns this device shows. The last one cannot be hidden. */
export function ColumnChooser({ table, all, shown }: ColumnChooserProps) {
  const words = useText().tables;
  const settings = useDeviceSettings();
  const names = shown.map(({ name }) => name);
  return (
    <Popover position="bottom-end" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="default">{words.columns}</Button>
      </Popover.Target>
      <Popover.Dropdown bg="var(--panel)">
        <Stack gap={8} mah={400} style={{ overflowY: 'auto' }}>
          {all.map(({ name, label }) => (
            <Checkbox
              key={name}
              size="xs"
              label={label}
              checked={names.includes(name)}
              disabled={names.length === 1 && names.includes(name)}
              onChange={() => settings.setColumns(table, withColumn(all, names, name))}
            />
          ))}
          <Button variant="subtle" disabled={settings.columns[table] === undefined} onClick={() => settings.setColumns(table, null)}>
            {words.usualColumns}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
