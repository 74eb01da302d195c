"use client";

import { IconCloudUp } from "@tabler/icons-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useDevice } from "#features/session/device/use-device.ts";
import { useSender } from "#features/session/device/use-sender.ts";
import classes from "./today.module.css";

const PREFIX = "cw.session.";
const ID = /^[0-9a-f-]{36}$/;

const keptSessions = (): readonly string[] => {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .filter((id) => ID.test(id));
  } catch {
    return [];
  }
};

const Pending = ({ sessionId }: { sessionId: string }) => {
  const { store, device } = useDevice(sessionId);
  useSender(sessionId, store);
  const waiting = device.queue.length;
  if (waiting === 0) return null;
  return (
    <p className={classes.pending} role="status">
      <IconCloudUp size={18} aria-hidden="true" />
      <span>
        {waiting} {waiting === 1 ? "entry" : "entries"} saved on this phone only.{" "}
        <Link href={`/me/session/${sessionId}`}>Look</Link>
      </span>
    </p>
  );
};

/** Sends what an earlier session left on this phone, also when its own page is not open. */
export const PendingSessions = () => {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => setIds(keptSessions()), []);
  return ids.map((id) => <Pending key={id} sessionId={id} />);
};
