"use client";

import { Button, Modal } from "@mantine/core";
import { useBundle } from "#features/phone/client/use-bundle.ts";
import { useExport } from "#features/phone/needs/use-export.ts";
import { SyncLine } from "#features/phone/status/sync-line.tsx";
import classes from "./sign-out-guard.module.css";
import { unsentIn } from "./unsent-in.ts";

interface SignOutDialogProps {
  readonly form: HTMLFormElement;
  readonly onClose: () => void;
}

/** Send, download, or keep it here: each is one tap, and none of them loses anything. */
export const SignOutDialog = ({ form, onClose }: SignOutDialogProps) => {
  const here = useBundle();
  const { phone, state, now } = here;
  const download = useExport(here);
  const unsent = unsentIn(state);
  const { keeps } = state.log;
  return (
    <Modal opened onClose={onClose} title="Not everything has been sent" centered>
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
        <Button variant={unsent === 0 ? "filled" : "default"} onClick={() => form.submit()}>
          {unsent === 0 ? "Sign out" : keeps ? "Sign out and keep them on this phone" : "Sign out and lose them"}
        </Button>
      </div>
    </Modal>
  );
};
