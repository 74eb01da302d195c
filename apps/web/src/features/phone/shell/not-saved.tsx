import { Button } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import Link from "next/link";
import { type ReactNode, useSyncExternalStore } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";

const watch = (onChange: () => void): (() => void) => {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
};

/** Without a signal nothing is on its way: instead of a shape that waits for ever it says so. */
export const WaitingOrNotSaved = ({ waiting }: { waiting: ReactNode }) => {
  const isOnline = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  if (isOnline) return waiting;
  return (
    <EmptyState
      icon={IconCloudOff}
      title="This page was not saved on this phone"
      action={
        <Button component={Link} href="/me">
          Go to Today
        </Button>
      }
    >
      What you have opened once with a signal is shown again without one.
    </EmptyState>
  );
};
