import { SegmentedControl, Stack } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { languages } from '#shared/text/index';
import { useDeviceSettings, type ColorScheme } from '../../state/device-settings';
import { useText } from '../../text';
import { Card } from '../../ui/page';
import classes from './settings-page.module.css';

const colorSchemes: readonly ColorScheme[] = ['auto', 'light', 'dark'];

function Choice({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <div id={id} className={classes.words}>
        {label}
      </div>
      {children(id)}
    </div>
  );
}

/** 本机: language and colours of this device. */
export function DevicePart() {
  const words = useText().settings;
  const { language, colorScheme, set } = useDeviceSettings();
  return (
    <div className={classes.narrow}>
      <p className={classes.words}>{words.deviceWords}</p>
      <Card heading={words.device}>
        <Stack align="flex-start">
          <Choice label={words.language}>
            {(id) => (
              <SegmentedControl
                aria-labelledby={id}
                value={language}
                onChange={(next) => set({ language: next })}
                data={languages.map((value) => ({ value, label: words.languages[value] }))}
                transitionDuration={0}
                size="xs"
              />
            )}
          </Choice>
          <Choice label={words.colors}>
            {(id) => (
              <SegmentedControl
                aria-labelledby={id}
                value={colorScheme}
                onChange={(next) => set({ colorScheme: next })}
                data={colorSchemes.map((value) => ({ value, label: words.colorChoices[value] }))}
                transitionDuration={0}
                size="xs"
              />
            )}
          </Choice>
        </Stack>
      </Card>
    </div>
  );
}
