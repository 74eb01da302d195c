import type { ReactNode } from "react";
import { CoreProviders } from "./core-providers.tsx";
import { Toasts } from "./toasts.tsx";

export const AppProviders = ({ children }: { children: ReactNode }) => (
  <CoreProviders>
    {children}
    <Toasts />
  </CoreProviders>
);
