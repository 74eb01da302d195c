import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "#styles/tokens.css";
import "#styles/global.css";
import { mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppProviders } from "#components/shell/app-providers.tsx";
import { SCHEME_SCRIPT } from "#components/shell/scheme-script.ts";
import { APP_NAME, PAPER } from "#features/phone/app-identity.ts";

export const metadata: Metadata = {
  title: { default: APP_NAME, template: `%s · ${APP_NAME}` },
  appleWebApp: { title: APP_NAME, capable: true },
  icons: { apple: "/icons/apple-touch-icon.png" },
  description: "The open platform for coaching occlusion (blood flow restriction) training.",
  robots: { index: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: PAPER.light },
    { media: "(prefers-color-scheme: dark)", color: PAPER.dark },
  ],
};

/** The nonce that `main.ts` chose for this request. Reading it also makes every app page dynamic, as a nonce demands. */
const nonceOfRequest = async (): Promise<string | undefined> =>
  (await headers()).get("content-security-policy")?.match(/'nonce-([^']+)'/)?.[1];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = await nonceOfRequest();
  return (
    <html lang="en-GB" {...mantineHtmlProps}>
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {SCHEME_SCRIPT}
        </script>
      </head>
      <body>
        <AppProviders>{children}</AppProviders>
      </body>
    </html>
  );
}
