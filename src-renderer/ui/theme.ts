import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ten = (color: string): MantineColorsTuple => [color, color, color, color, color, color, color, color, color, color];

/** Mantine's colours by the names of the house. Their values stand in tokens.css, so that light and dark need no script. */
const shades = { accent: 'accent', bad: 'bad', soon: 'soon', good: 'good', idle: 'ink-2' } as const;

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'var(--radius)',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '18px', lineHeight: '1.5' },
      h2: { fontSize: '14px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  // The values are read through variables; these only make the names known to the components' types.
  colors: {
    accent: ten('#1d5fbf'),
    bad: ten('#b3261e'),
    soon: ten('#8a5100'),
    good: ten('#1a6a3f'),
    idle: ten('#566170'),
  },
  primaryColor: 'accent',
  shadows: { xs: 'none', sm: 'var(--popup-shadow)', md: 'var(--popup-shadow)', lg: 'var(--popup-shadow)', xl: 'var(--popup-shadow)' },
  cursorType: 'pointer',
  // White on the pale blue of the dark scheme could not be read: filled parts take the ink that belongs to them.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'idle' } },
    TextInput: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 }, radius: 'lg' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400, multiline: true } },
  },
});

/** Mantine's own variables, each as one of the tokens. */
export const variables: CSSVariablesResolver = () => {
  const perColor = Object.entries(shades).flatMap(([name, token]) => [
    [`--mantine-color-${name}-text`, `var(--${token})`],
    [`--mantine-color-${name}-filled`, `var(--${token})`],
    [`--mantine-color-${name}-filled-hover`, `var(--${token === 'accent' || token === 'bad' ? `${token}-strong` : token})`],
    [`--mantine-color-${name}-light`, `var(--${name}-soft)`],
    [`--mantine-color-${name}-light-hover`, `var(--${name}-soft)`],
    [`--mantine-color-${name}-light-color`, `var(--${token})`],
    [`--mantine-color-${name}-outline`, `var(--${token})`],
    [`--mantine-color-${name}-outline-hover`, `var(--${name}-soft)`],
  ]);
  const scheme = {
    ...Object.fromEntries(perColor),
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--idle-soft)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return { variables: {}, light: scheme, dark: scheme };
};
