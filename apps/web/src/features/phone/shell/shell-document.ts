import { SCHEME_SCRIPT } from "#components/shell/scheme-script.ts";
import { APP_NAME, PAPER } from "#features/phone/app-identity.ts";

export interface ShellFiles {
  readonly script: string;
  /** Scripts that the first one asks for anyway. */
  readonly preload: readonly string[];
  readonly styles: string;
  readonly font: string;
}

/**
 * The document that the worker keeps and shows for every page of the phone. It says nothing about anybody: the same
 * bytes for all, so that it can be kept, and no nonce, so that its policy stays true however long it is kept.
 */
export const shellDocument = ({ script, preload, styles, font }: ShellFiles): string => `<!doctype html>
<html lang="en-GB" data-mantine-color-scheme="light">
<head>
<meta charset="utf-8">
<title>${APP_NAME}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${PAPER.light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${PAPER.dark}">
<meta name="apple-mobile-web-app-title" content="${APP_NAME}">
<script>${SCHEME_SCRIPT}</script>
<link rel="stylesheet" href="${styles}">
<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>
<script type="module" src="${script}"></script>
${preload.map((href) => `<link rel="modulepreload" href="${href}">`).join("\n")}
<link rel="manifest" href="/manifest.webmanifest">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png">
</head>
<body>
<div id="app"></div>
<noscript>${APP_NAME} needs JavaScript on this page.</noscript>
</body>
</html>
`;
