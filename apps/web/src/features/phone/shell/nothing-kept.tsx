import { Button } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import classes from "./phone-app.module.css";

/** No signal, and nothing of anybody on this phone. */
export const NothingKept = () => (
  <main className={classes.alone} id="main">
    <h1 className={classes.title}>No signal</h1>
    <EmptyState
      icon={IconCloudOff}
      title="Nothing is saved on this phone yet"
      action={<Button onClick={() => window.location.assign("/me")}>Try again</Button>}
    >
      Sign in once where there is a signal. From then on your plan opens here without one.
    </EmptyState>
  </main>
);
