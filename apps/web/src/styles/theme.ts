"use client";

import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  NavLink,
  Notification,
  Paper,
  Tooltip,
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

/** Components are told the tokens' names, never colours, so that the three schemes live in tokens.css alone. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 5 },
  colors: { teal },
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
    Input: Input.extend({ defaultProps: { size: "md" }, classNames: { input: controls.input ?? "" } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: "md", inputWrapperOrder: ["label", "description", "input", "error"] },
      classNames: { label: controls.label ?? "", description: controls.description ?? "", error: controls.error ?? "" },
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: "lg" } }),
    Modal: Modal.extend({ defaultProps: { radius: "lg", centered: true, transitionProps: { duration: 140 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: "md", radius: "md", transitionProps: { duration: 100 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: true } },
    }),
    NavLink: NavLink.extend({ defaultProps: { variant: "subtle" } }),
    Notification: Notification.extend({ defaultProps: { radius: "md" } }),
  },
});

/** Hands the tokens to Mantine. Its error colour is amber here: a typing mistake is not a danger to anybody. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--cw-page)",
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
    "--mantine-color-teal-filled": "var(--cw-accent-fill)",
    "--mantine-color-teal-filled-hover": "var(--cw-accent-fill-hover)",
    "--mantine-color-teal-light": "var(--cw-accent-soft)",
    "--mantine-color-teal-light-hover": "var(--cw-accent-soft)",
    "--mantine-color-teal-light-color": "var(--cw-accent)",
    "--mantine-color-teal-outline": "var(--cw-accent)",
    "--mantine-color-teal-text": "var(--cw-accent)",
  };
  return { variables: {}, light: both, dark: both };
};
