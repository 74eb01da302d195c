"use client";

import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "#styles/theme.ts";
import { TRPCReactProvider } from "#trpc/client.tsx";
import { SCHEME_KEY } from "./scheme-script.ts";

const schemeManager = localStorageColorSchemeManager({ key: SCHEME_KEY });

/** Colours, type and the server: what every screen stands on. */
export const CoreProviders = ({ children }: { children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    colorSchemeManager={schemeManager}
    defaultColorScheme="auto"
  >
    <TRPCReactProvider>{children}</TRPCReactProvider>
  </MantineProvider>
);
