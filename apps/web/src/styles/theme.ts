"use client";

import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type InputProps,
  type InputWrapperProps,
  type MantineColorsTuple,
  type MantineThemeComponent,
  type MenuProps,
  type ModalProps,
  type NavLinkProps,
  type NotificationProps,
  type TooltipProps,
  type VariantColorsResolver,
} from "@mantine/core";
import controls from "./controls.module.css";

const teal: MantineColorsTuple = [
  "#eef6f5",
  "#dcebe8",
  "#b9d8d3",
  "#93c3bd",
  "#6fcdc2",
  "#58bdb1",
  "#2b8079",
  "#0b5c58",
  "#084845",
  "#053532",
];

// Mantine's own greys are blue; ours are paper and ink.
const gray: MantineColorsTuple = [
  "#f6f5f1",
  "#ecebe4",
  "#dfddd4",
  "#c9c6ba",
  "#aeaca0",
  "#85897f",
  "#5d6a67",
  "#44524f",
  "#2b3836",
  "#15211f",
];
const dark: MantineColorsTuple = [
  "#e8eeec",
  "#b3bfbb",
  "#93a19d",
  "#64736f",
  "#36443f",
  "#25302e",
  "#1b2523",
  "#141c1b",
  "#0d1312",
  "#090e0d",
];

/** Mantine's names for our tones: `color="red"` is for safety, `color="yellow"` for attention, and so on. */
const TONES = { teal: "accent", red: "safety", yellow: "attention", green: "done", blue: "planned" } as const;

/** The words on a filled accent change with the scheme; every other fill is dark enough for white. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === "teal";
  if (input.variant !== "filled") return colors;
  if (input.color === "yellow") return { ...colors, color: "#201400" };
  return isAccent ? { ...colors, color: "var(--cw-on-accent)" } : colors;
};

/** Set up by name: naming the component itself would bring it, and what it floats on, to every page that has none. */
const named = <P>(setting: {
  readonly defaultProps?: Partial<P>;
  readonly classNames?: Readonly<Record<string, string>>;
}): MantineThemeComponent => setting;

/** Components are told the tokens' names, never colours, so that the three schemes live in tokens.css alone. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 5 },
  colors: { teal, gray, dark },
  variantColorResolver,
  fontFamily: "var(--cw-font)",
  fontFamilyMonospace: "var(--cw-font-mono)",
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  headings: {
    fontFamily: "var(--cw-font)",
    fontWeight: "640",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "var(--cw-title-l)", lineHeight: "1.15" },
      h2: { fontSize: "var(--cw-title)", lineHeight: "1.25" },
      h3: { fontSize: "var(--cw-title-s)", lineHeight: "1.3" },
    },
  },
  radius: { xs: "2px", sm: "4px", md: "8px", lg: "14px", xl: "20px" },
  defaultRadius: "md",
  shadows: {
    xs: "none",
    sm: "var(--cw-shadow)",
    md: "var(--cw-shadow)",
    lg: "var(--cw-shadow)",
    xl: "var(--cw-shadow)",
  },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  respectReducedMotion: true,
  cursorType: "pointer",
  focusRing: "auto",
  components: {
    Button: Button.extend({ defaultProps: { size: "md" }, classNames: { root: controls.button ?? "" } }),
    Input: named<InputProps>({ defaultProps: { size: "md" }, classNames: { input: controls.input ?? "" } }),
    InputWrapper: named<InputWrapperProps>({
      defaultProps: { size: "md", inputWrapperOrder: ["label", "description", "input", "error"] },
      classNames: { label: controls.label ?? "", description: controls.description ?? "", error: controls.error ?? "" },
    }),
    Paper: named({ defaultProps: { withBorder: true, radius: "lg" } }),
    Modal: named<ModalProps>({
      defaultProps: {
        radius: "lg",
        centered: true,
        transitionProps: { duration: 140 },
        closeButtonProps: { "aria-label": "Close" },
        // Its `header` element would be a second banner of the page.
        attributes: { header: { role: "presentation" } },
      },
      classNames: { title: controls.modalTitle ?? "" },
    }),
    Menu: named<MenuProps>({
      defaultProps: { shadow: "md", radius: "md", transitionProps: { duration: 100 } },
      classNames: { item: controls.menuItem ?? "" },
    }),
    Tooltip: named<TooltipProps>({
      defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: true } },
    }),
    NavLink: named<NavLinkProps>({ defaultProps: { variant: "subtle" } }),
    Notification: named<NotificationProps>({
      defaultProps: { radius: "md", closeButtonProps: { "aria-label": "Close this message" } },
    }),
  },
});

const toneVariables = (name: string, tone: string): Record<string, string> => ({
  [`--mantine-color-${name}-filled`]: `var(--cw-${tone}-fill)`,
  [`--mantine-color-${name}-filled-hover`]: `color-mix(in srgb, var(--cw-${tone}-fill), var(--cw-ink) 14%)`,
  [`--mantine-color-${name}-light`]: `var(--cw-${tone}-soft)`,
  [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, var(--cw-${tone}-soft), var(--cw-${tone}) 10%)`,
  [`--mantine-color-${name}-light-color`]: `var(--cw-${tone})`,
  [`--mantine-color-${name}-outline`]: `var(--cw-${tone})`,
  [`--mantine-color-${name}-outline-hover`]: `var(--cw-${tone}-soft)`,
  [`--mantine-color-${name}-text`]: `var(--cw-${tone})`,
});

/** Hands the tokens to Mantine. Its error colour is amber here: a typing mistake is not a danger to anybody. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both: Record<string, string> = {
    "--mantine-color-body": "var(--cw-surface)",
    "--mantine-color-text": "var(--cw-ink)",
    "--mantine-color-bright": "var(--cw-ink)",
    "--mantine-color-dimmed": "var(--cw-ink-faint)",
    "--mantine-color-placeholder": "var(--cw-ink-faint)",
    "--mantine-color-anchor": "var(--cw-accent)",
    "--mantine-color-error": "var(--cw-attention)",
    "--mantine-color-success": "var(--cw-done)",
    "--mantine-color-default": "var(--cw-surface)",
    "--mantine-color-default-hover": "var(--cw-hover)",
    "--mantine-color-default-color": "var(--cw-ink)",
    "--mantine-color-default-border": "var(--cw-line-strong)",
    "--mantine-color-disabled": "var(--cw-neutral-soft)",
    "--mantine-color-disabled-color": "var(--cw-ink-faint)",
    "--mantine-color-disabled-border": "var(--cw-line)",
    "--mantine-primary-color-filled": "var(--cw-accent-fill)",
    "--mantine-primary-color-filled-hover": "var(--cw-accent-fill-hover)",
    "--mantine-primary-color-contrast": "var(--cw-on-accent)",
    "--mantine-primary-color-light": "var(--cw-accent-soft)",
    "--mantine-primary-color-light-hover": "var(--cw-accent-soft)",
    "--mantine-primary-color-light-color": "var(--cw-accent)",
    ...Object.assign({}, ...Object.entries(TONES).map(([name, tone]) => toneVariables(name, tone))),
  };
  return { variables: {}, light: both, dark: both };
};
