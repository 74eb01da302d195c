"use client";

import { Button } from "@mantine/core";
import { IconCircleCheck, IconRefresh, IconUserQuestion } from "@tabler/icons-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { DateText } from "#components/ui/date-text.tsx";
import { PhoneSync } from "#features/phone/client/phone-sync.tsx";
import { useAfterPage } from "#features/phone/client/use-after-page.ts";
import { type Keeping, useKeeping } from "#features/phone/kept/use-keeping.ts";
import { takeUpdate, useWorker } from "#features/phone/worker/use-worker.ts";
import classes from "./phone-notes.module.css";

interface NoteProps {
  readonly icon: ReactNode;
  readonly tone?: "quiet" | "attention";
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const Note = ({ icon, tone = "quiet", children, action }: NoteProps) => (
  <div className={classes.note} data-tone={tone} role="status">
    <span className={classes.icon} aria-hidden="true">
      {icon}
    </span>
    <p className={classes.text}>{children}</p>
    {action}
  </div>
);

/** Offered where nothing runs, and only there. */
const UpdateNote = ({ waiting }: { waiting: ServiceWorker }) => {
  const [isBusy, setBusy] = useState(false);
  const take = async (): Promise<void> => setBusy((await takeUpdate(waiting)) === "session-open");
  return (
    <Note
      icon={<IconRefresh size={18} />}
      action={
        <Button size="compact-md" variant="default" className={classes.action ?? ""} onClick={take}>
          Update now
        </Button>
      }
    >
      {isBusy
        ? "A session is open in another window. Finish it first; nothing changes under it."
        : "A new version is ready. It takes a second, and what you logged stays."}
    </Note>
  );
};

const KeptNote = ({ keeping, isReady }: { keeping: Keeping; isReady: boolean }) => {
  if (keeping.state === "kept" && isReady) {
    return (
      <Note icon={<IconCircleCheck size={18} />}>
        Works offline · updated{" "}
        <DateText value={keeping.issuedAt} style={isToday(keeping.issuedAt) ? "time" : "dateTime"} />
      </Note>
    );
  }
  // A browser that keeps nothing is said by the log, on every page.
  return null;
};

const isToday = (at: Date): boolean => Date.now() - at.getTime() < 20 * 3_600_000;

interface PhoneNotesProps {
  readonly practice: string;
  /** When what was read from this phone was written by the server. */
  readonly keptBefore?: Date;
  readonly onRefused?: () => void;
}

/**
 * Keeps the plan on this phone on every page of the client's, and says on Today what that is worth: whether it works
 * without a signal, and whether a new version waits.
 */
export const PhoneNotes = (props: PhoneNotesProps) =>
  useAfterPage() ? (
    <>
      <PhoneSync />
      <Notes {...props} />
    </>
  ) : null;

const Notes = ({ practice, keptBefore, onRefused }: PhoneNotesProps) => {
  const keeping = useKeeping(practice, keptBefore);
  const worker = useWorker();
  const pathname = usePathname();
  const isRefused = keeping.state === "refused";
  useEffect(() => {
    if (isRefused) onRefused?.();
  }, [isRefused, onRefused]);

  if (isRefused) {
    return (
      <Note
        icon={<IconUserQuestion size={18} />}
        tone="attention"
        action={
          <a className={classes.link} href={`/sign-in?next=${encodeURIComponent(pathname)}`}>
            Sign in
          </a>
        }
      >
        You are signed out. Everything you log is saved on this phone; sign in as the same person to send it.
      </Note>
    );
  }
  if (pathname !== "/me") return null;
  return (
    <div className={classes.notes}>
      <KeptNote keeping={keeping} isReady={worker.isReady} />
      {worker.waiting !== null && <UpdateNote waiting={worker.waiting} />}
    </div>
  );
};
