"use client";

import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { sentenceFor } from "#components/ui/copy.ts";
import { SESSION_COPY } from "#features/session/copy.ts";
import type { Player } from "./player.ts";
import classes from "./sync-line.module.css";

/** The truth about what is saved, in one line. Spoken only when it changes its kind, not with every set. */
export const SyncLine = ({ player: { device, reachable, isKept, retry } }: { player: Player }) => {
  const refused = device.queue.find((one) => one.refused !== null);
  const waiting = device.queue.length;
  if (refused !== undefined) {
    return (
      <div className={classes.line} data-tone="attention" role="alert">
        <IconAlertTriangle size={14} stroke={2.2} aria-hidden="true" />
        <span>Not saved: {sentenceFor(refused.refused ?? "", SESSION_COPY)}</span>
        <button type="button" className={classes.retry} onClick={retry}>
          Try again
        </button>
      </div>
    );
  }
  if (!isKept && waiting > 0) {
    return (
      <p className={classes.line} data-tone="attention" role="status">
        <IconAlertTriangle size={14} stroke={2.2} aria-hidden="true" />
        This browser keeps nothing: leave the page open until the sets are sent.
      </p>
    );
  }
  if (waiting === 0) {
    return (
      <p className={classes.line} data-tone="done" role="status">
        <IconCheck size={14} stroke={2.4} aria-hidden="true" />
        All saved
      </p>
    );
  }
  return (
    <p className={classes.line} role="status">
      {reachable ? (
        <IconCloudUp size={14} stroke={2} aria-hidden="true" />
      ) : (
        <IconCloudOff size={14} stroke={2} aria-hidden="true" />
      )}
      {reachable ? "Saving" : `Saved on this phone, ${waiting} waiting for a signal`}
    </p>
  );
};
