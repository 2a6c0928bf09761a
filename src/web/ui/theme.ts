import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

// The only place that knows a colour. Components use the tokens of `theme.css` and Mantine's own variables.

/** Deep teal. 6 is the accent on light, 4 the accent's text on dark. */
const teal: MantineColorsTuple = [
  '#eef9f7',
  '#d6efeb',
  '#aee0d8',
  '#7dcdc2',
  '#4cb8ab',
  '#279a8e',
  '#11786f',
  '#0c645d',
  '#0a504b',
  '#083d39',
]

const gray: MantineColorsTuple = [
  '#f8f8f9',
  '#f2f3f4',
  '#e6e7ea',
  '#d9dbdf',
  '#c9ccd1',
  '#a3a8b0',
  '#686d76',
  '#565b63',
  '#373a40',
  '#1a1c1f',
]

/** From ink (0) to the ground behind everything (9). Mantine draws the page with 7, inputs with 6, borders with 4. */
const dark: MantineColorsTuple = [
  '#e7e8ea',
  '#b9bcc2',
  '#a1a5ad',
  '#878c95',
  '#34373c',
  '#282b2f',
  '#1d1f22',
  '#151719',
  '#0f1113',
  '#0a0b0c',
]

export const fonts =
  'ui-sans-serif, -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", ' +
  '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

const quick = { duration: 120, transition: 'fade' }

export const theme = createTheme({
  colors: { teal, gray, dark },
  primaryColor: 'teal',
  primaryShade: 6,
  white: '#ffffff',
  black: '#1a1c1f',
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: fonts, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Not `Button.extend`, which would bring each of these components into the first load.
  components: {
    Button: { defaultProps: { size: 'sm' }, classNames: { root: 'r-button' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Input: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    Loader: { defaultProps: { type: 'dots', size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: quick, radius: 'sm' } },
    Menu: { defaultProps: { transitionProps: quick, shadow: 'sm', radius: 'md' } },
    Popover: { defaultProps: { transitionProps: quick, shadow: 'sm', radius: 'md' } },
    Modal: {
      defaultProps: {
        radius: 'md',
        shadow: 'sm',
        centered: true,
        transitionProps: { duration: 140 },
        overlayProps: { backgroundOpacity: 0.25 },
      },
    },
    Drawer: { defaultProps: { shadow: 'sm', transitionProps: { duration: 160 } } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
  },
})

/** Mantine's own variables, said again with ours, so that both schemes pass AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default-border': 'var(--edge-strong)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-error': 'var(--overdue)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'var(--accent-soft-hover)',
    '--mantine-color-teal-light-color': 'var(--accent-ink)',
    '--mantine-color-anchor': 'var(--accent-ink)',
  },
  dark: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-border': 'var(--edge-strong)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-error': 'var(--overdue)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'var(--accent-soft-hover)',
    '--mantine-color-teal-light-color': 'var(--accent-ink)',
    '--mantine-color-anchor': 'var(--accent-ink)',
  },
})
