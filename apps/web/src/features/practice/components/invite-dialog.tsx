"use client";

import { Modal } from "@mantine/core";
import { useState } from "react";
import { InviteForm, type Waiting } from "./invite-form.tsx";
import { type Sent, SentInvitation } from "./sent-invitation.tsx";

export interface InviteDialogProps {
  /** "new", a client to be invited again, or null while closed. */
  readonly who: Waiting | "new" | null;
  readonly onClose: () => void;
}

export const InviteDialog = ({ who, onClose }: InviteDialogProps) => {
  const [sent, setSent] = useState<{ readonly name: string; readonly sent: Sent } | null>(null);
  const close = (): void => {
    setSent(null);
    onClose();
  };
  const again = who === "new" || who === null ? undefined : who;
  const title =
    sent !== null ? `${sent.name} is invited` : again === undefined ? "Invite a client" : `Invite ${again.name} again`;
  return (
    // A tap beside it must not lose link and code, which cannot be shown a second time.
    <Modal opened={who !== null} onClose={close} title={title} closeOnClickOutside={sent === null}>
      {sent === null ? (
        <InviteForm again={again} onSent={(name, made) => setSent({ name, sent: made })} />
      ) : (
        <SentInvitation name={sent.name} sent={sent.sent} onDone={close} />
      )}
    </Modal>
  );
};
