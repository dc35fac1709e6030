import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useDeviceSettings } from '../state/device-settings';
import { useText } from '../text';
import './tokens.css';
import './look.css';
import { adoptStyleNonce, styleNonce } from './nonce';
import { theme, variables } from './theme';
import { mostToasts } from './toast';

adoptStyleNonce();

/** Colours, type and toasts around the whole program, by this device's language and colour scheme. */
export function Look({ children }: { children: ReactNode }) {
  const colorScheme = useDeviceSettings((settings) => settings.colorScheme);
  const language = useDeviceSettings((settings) => settings.language);
  const { close } = useText().forms;
  // A toast is drawn by Mantine: its cross gets its name from here.
  const named = useMemo(
    () => mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } } }),
    [close],
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={variables}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
      {...(colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme })}
    >
      <Notifications position="top-center" limit={mostToasts()} autoClose={6000} transitionDuration={0} />
      {children}
    </MantineProvider>
  );
}
