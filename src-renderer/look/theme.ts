import {
  createTheme,
  Menu,
  NumberInput,
  PasswordInput,
  Popover,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';

const FONT =
  "'Rosheta Flags', 'IBM Plex Sans Arabic', 'Segoe UI', Tahoma, sans-serif, 'Segoe UI Emoji', 'Apple Color Emoji', 'Noto Color Emoji', 'Rosheta Emoji'";

export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: "Consolas, 'Cascadia Mono', monospace",
  headings: { fontFamily: FONT, fontWeight: 'var(--rs-weight-strong)' },
  fontWeights: {
    regular: 'var(--rs-weight-regular)',
    // Mantine's medium is what labels and buttons are set in.
    medium: 'var(--rs-weight-strong)',
    bold: 'var(--rs-weight-bold)',
  },
  fontSizes: {
    xs: 'var(--rs-text-meta)',
    sm: 'var(--rs-text-control)',
    md: 'var(--rs-text-message)',
    lg: 'var(--rs-text-section)',
    xl: 'var(--rs-text-page)',
  },
  lineHeights: {
    xs: 'var(--rs-leading-text)',
    sm: 'var(--rs-leading-text)',
    md: 'var(--rs-leading-text)',
    lg: 'var(--rs-leading-title)',
    xl: 'var(--rs-leading-title)',
  },
  spacing: {
    xs: 'var(--rs-space-8)',
    sm: 'var(--rs-space-12)',
    md: 'var(--rs-space-16)',
    lg: 'var(--rs-space-24)',
    xl: 'var(--rs-space-32)',
  },
  radius: {
    xs: 'var(--rs-radius-tag)',
    sm: 'var(--rs-radius-tag)',
    md: 'var(--rs-radius-control)',
    lg: 'var(--rs-radius-card)',
    xl: 'var(--rs-radius-round)',
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryColor: 'pharmacy',
  primaryShade: { light: 7, dark: 6 },
  components: {
    // Long enough that a pointer on its way past opens nothing.
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400 } }),
    // Without one, no stylesheet can tell an empty field from a filled one (base.css).
    TextInput: TextInput.extend({ defaultProps: { placeholder: ' ' } }),
    Textarea: Textarea.extend({ defaultProps: { placeholder: ' ' } }),
    // A secret and a number have no spelling; every other field says whether it has (tests/unit/renderer/look).
    NumberInput: NumberInput.extend({ defaultProps: { spellCheck: false } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { spellCheck: false } }),
    // Who has something to suggest opens its list; one that is open and empty would take the first Escape.
    TagsInput: TagsInput.extend({ defaultProps: { dropdownOpened: false } }),
    Menu: Menu.extend({
      defaultProps: {
        radius: 'md',
        shadow: 'md',
        // Where it fits neither below nor above its button it slides over it.
        middlewares: { flip: true, shift: { crossAxis: true, padding: 8 } },
      },
    }),
    // Not `returnFocus`: the lists of fields are popovers, too, and would take the keyboard back from where one went on.
    Popover: Popover.extend({ defaultProps: { radius: 'lg', shadow: 'md' } }),
  },
  colors: {
    pharmacy: [
      '#e8f6f2',
      '#d2ebe4',
      '#a6d8cb',
      '#7fccb9',
      '#4fc4ad',
      '#2fa189',
      '#127c69',
      '#0b6b5f',
      '#08554b',
      '#053f38',
    ],
    dark: [
      '#e7efeb',
      '#c8d4ce',
      '#b0c0b9',
      '#90a29b',
      '#374842',
      '#22302b',
      '#1a2824',
      '#131d1a',
      '#0f1816',
      '#0c1412',
    ],
  },
});

/** Mantine's own surfaces take the desk's palette (tokens.css), and so do its sizes above. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--rs-surface)',
    '--mantine-color-text': 'var(--rs-ink)',
    '--mantine-color-dimmed': 'var(--rs-ink-faint)',
    '--mantine-color-placeholder': 'var(--rs-ink-faint)',
    '--mantine-color-default-border': 'var(--rs-line-strong)',
    '--mantine-color-disabled': 'var(--rs-disabled)',
    '--mantine-color-disabled-color': 'var(--rs-disabled-ink)',
    '--mantine-color-disabled-border': 'var(--rs-line)',
    '--mantine-color-error': 'var(--rs-red)',
    // Mantine's own light green is nearly black in the dark.
    '--mantine-color-pharmacy-light': 'var(--rs-brand-soft)',
    '--mantine-color-pharmacy-light-hover': 'var(--rs-selected)',
    '--mantine-color-pharmacy-light-color': 'var(--rs-brand)',
  };
  return { variables: {}, light: shared, dark: shared };
};
