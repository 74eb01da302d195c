export const APP_NAME = "Cuffwise";

/** The page's own colour in both schemes, for what the browser draws around it; `--cw-page` in tokens.css. */
export const PAPER = { light: "#f6f5f1", dark: "#0d1312" } as const;
