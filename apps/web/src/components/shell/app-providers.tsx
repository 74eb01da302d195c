"use client";

import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { cssVariablesResolver, theme } from "#styles/theme.ts";
import { TRPCReactProvider } from "#trpc/client.tsx";
import { SCHEME_KEY } from "./scheme-script.ts";

const schemeManager = localStorageColorSchemeManager({ key: SCHEME_KEY });

export const AppProviders = ({ children }: { children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    colorSchemeManager={schemeManager}
    defaultColorScheme="auto"
  >
    <TRPCReactProvider>{children}</TRPCReactProvider>
    <Notifications position="bottom-center" autoClose={6_000} limit={3} />
  </MantineProvider>
);
