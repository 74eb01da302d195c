"use client";

import { IconAlertTriangle, IconArrowUp, IconCheck, IconDeviceMobile } from "@tabler/icons-react";
import Link from "next/link";
import { DateText } from "#components/ui/date-text.tsx";
import type { PhoneState } from "#features/phone/client/phone.ts";
import classes from "./sync-line.module.css";
import { type SyncChip, syncWords } from "./sync-words.ts";

const ICONS = {
  here: IconDeviceMobile,
  sending: IconArrowUp,
  sent: IconCheck,
  failed: IconAlertTriangle,
} as const satisfies Readonly<Record<SyncChip, unknown>>;

const DAY_MS = 20 * 3_600_000;

/** The truth about what is saved, in one line. Spoken only when it needs somebody, not with every set. */
export const SyncLine = ({ state, now }: { state: PhoneState; now: Date }) => {
  const { chip, text, isAlert, link } = syncWords(state);
  const { lastSentAt } = state.log;
  const Icon = ICONS[chip];
  return (
    <p className={classes.line} data-chip={chip} {...(isAlert ? { role: "alert" } : {})}>
      <Icon size={14} stroke={2.2} aria-hidden="true" />
      <span>
        {text}
        {lastSentAt !== null && !isAlert && (
          <>
            {" "}
            · last sent{" "}
            <DateText value={lastSentAt} style={now.getTime() - lastSentAt.getTime() < DAY_MS ? "time" : "dateTime"} />
          </>
        )}
      </span>
      {link !== null && (
        <Link className={classes.link} href={link.href}>
          {link.label}
        </Link>
      )}
    </p>
  );
};
