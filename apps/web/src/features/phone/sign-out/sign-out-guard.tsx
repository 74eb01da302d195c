"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { unsentIn } from "./unsent-in.ts";

const SignOutDialog = lazy(async () => ({ default: (await import("./sign-out-dialog.tsx")).SignOutDialog }));

const isSignOut = (form: HTMLFormElement): boolean => new URL(form.action).pathname.startsWith("/api/auth/sign-out");

/** Asks before somebody signs out while something is not on the server yet. Whatever they choose, it is kept. */
export const SignOutGuard = () => {
  const { state } = useBundle();
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const unsent = unsentIn(state);

  useEffect(() => {
    const onSubmit = (event: SubmitEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLFormElement) || !isSignOut(target) || unsent === 0) return;
      event.preventDefault();
      setForm(target);
    };
    document.addEventListener("submit", onSubmit);
    return () => document.removeEventListener("submit", onSubmit);
  }, [unsent]);

  return (
    form !== null && (
      <Suspense fallback={null}>
        <SignOutDialog form={form} onClose={() => setForm(null)} />
      </Suspense>
    )
  );
};
