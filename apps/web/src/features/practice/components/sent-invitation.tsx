"use client";

import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import classes from "./sent-invitation.module.css";

export interface Sent {
  readonly link: string;
  readonly code: string;
  readonly expiresAt: Date;
  readonly mailedTo: string | null;
}

const Secret = ({ label, value }: { label: string; value: string }) => (
  <div className={classes.secret}>
    <span className={classes.label} id={`sent-${label}`}>
      {label}
    </span>
    <output className={classes.value} aria-labelledby={`sent-${label}`}>
      {value}
    </output>
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="compact-md"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />}
          aria-label={copied ? `${label} copied` : `Copy the ${label.toLowerCase()}`}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
      )}
    </CopyButton>
  </div>
);

/** Link and code, this once: the server keeps only their hashes. */
export const SentInvitation = ({ name, sent, onDone }: { name: string; sent: Sent; onDone: () => void }) => (
  <div className={classes.root}>
    <p className={classes.lead} role="status">
      {sent.mailedTo === null
        ? `Give ${name} the link or the code yourself.`
        : `The link is on its way to ${sent.mailedTo}. You can also hand it over yourself.`}
    </p>
    <Secret label="Link" value={sent.link} />
    <Secret label="Code" value={sent.code} />
    <p className={classes.note}>
      Shown this once. Works once, until <DateText value={sent.expiresAt} style="dateTime" />. If it gets lost, invite
      again from the list.
    </p>
    <Button fullWidth onClick={onDone}>
      Done
    </Button>
  </div>
);
