import type { ReactNode } from "react";
import { CardShell } from "#components/shell/card-shell.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <CardShell>{children}</CardShell>;
}
