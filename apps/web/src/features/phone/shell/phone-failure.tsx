import { Button } from "@mantine/core";
import { IconMoodSad } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FROM_NETWORK } from "#features/phone/phone-pages.ts";
import classes from "./phone-app.module.css";

const fromServer = (): void => {
  const url = new URL(window.location.href);
  url.searchParams.set(FROM_NETWORK, "");
  window.location.assign(url);
};

interface PhoneFailureProps {
  readonly children: ReactNode;
  /** The failed page stands inside the room's own `main`. */
  readonly isInRoom: boolean;
}

/** A way out of a page that cannot be shown: what is kept may be older than what shows it. */
export class PhoneFailure extends Component<PhoneFailureProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const words = (
      <>
        <h1 className={classes.title}>This page could not be shown</h1>
        <EmptyState
          icon={IconMoodSad}
          title="What you logged is safe"
          action={<Button onClick={fromServer}>Load it from the server</Button>}
          secondary={
            <Button variant="default" onClick={() => window.location.assign("/me")}>
              Go to Today
            </Button>
          }
        >
          It is saved on this phone and is sent as soon as there is a signal. Loading from the server needs one.
        </EmptyState>
      </>
    );
    if (this.props.isInRoom) return words;
    return (
      <main className={classes.alone} id="main">
        {words}
      </main>
    );
  }
}
