"use client";

import { Button, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { useExport } from "#features/phone/needs/use-export.ts";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import classes from "./sign-out-guard.module.css";

const isSignOut = (form: HTMLFormElement): boolean => new URL(form.action).pathname.startsWith("/api/auth/sign-out");

/** Asks before somebody signs out while something is not on the server yet. Whatever they choose, it is kept. */
export const SignOutGuard = () => {
  const here = useBundle();
  const { phone, state, now } = here;
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const download = useExport(here);
  const refused = state.log.needs.filter(({ outcome }) => outcome === "rejected").length;
  const unsent = state.log.waiting.length + refused;
  const { keeps } = state.log;

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
    <Modal opened={form !== null} onClose={() => setForm(null)} title="Not everything has been sent" centered>
      <div className={classes.words}>
        {unsent === 0 ? (
          <p>Everything is on the server now.</p>
        ) : (
          <p>
            {unsent} {unsent === 1 ? "entry is" : "entries are"} on this phone only.{" "}
            {keeps
              ? "They stay on it for you when you sign out, unseen by anybody else, and are sent when you sign in again."
              : "This browser keeps nothing: they are gone when you sign out. Send or download them first."}
          </p>
        )}
        <SyncLine state={state} now={now} />
        {unsent > 0 && (
          <>
            <Button onClick={phone.sendNow} loading={state.send.kind === "sending"}>
              Send now
            </Button>
            <Button variant="default" onClick={() => void download()}>
              Download
            </Button>
          </>
        )}
        <Button variant={unsent === 0 ? "filled" : "default"} onClick={() => form?.submit()}>
          {unsent === 0 ? "Sign out" : keeps ? "Sign out and keep them on this phone" : "Sign out and lose them"}
        </Button>
      </div>
    </Modal>
  );
};
