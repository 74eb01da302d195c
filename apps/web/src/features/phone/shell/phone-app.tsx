import { Button } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ClientShell } from "#components/shell/client-shell.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ViewerSettingProvider } from "#components/ui/viewer-context.tsx";
import { personToSetting } from "#components/ui/viewer-setting.ts";
import type { KeptBundle } from "#features/phone/kept/kept-bundle.ts";
import { InstallNote } from "#features/phone/notes/install-note.tsx";
import { PhoneNotes } from "#features/phone/notes/phone-notes.tsx";
import { FROM_NETWORK } from "#features/phone/phone-pages.ts";
import { SettingsKeeper } from "#features/settings/settings-keeper.tsx";
import { useTRPC } from "#trpc/client.tsx";
import { PhoneFailure } from "./phone-failure.tsx";
import { leaveAtNextStep, usePathname } from "./phone-location.ts";
import { PhoneTools } from "./phone-tools.tsx";
import { screenAt } from "./screens.tsx";

/** Puts what was kept where every screen looks for it, before the first of them does. */
const Seeded = ({ kept, children }: { kept: KeptBundle; children: ReactNode }) => {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useState(() =>
    cache.setQueryData(trpc.sync.bundle.queryKey(), kept.bundle, { updatedAt: kept.bundle.issuedAt.getTime() }),
  );
  return children;
};

const NotSaved = () => (
  <>
    <PageHeader title="No signal" />
    <EmptyState
      icon={IconCloudOff}
      title="This page was not saved on this phone"
      action={
        <Button component={Link} href="/me">
          Go to Today
        </Button>
      }
      secondary={
        <Button variant="default" onClick={() => window.location.reload()}>
          Try again
        </Button>
      }
    >
      Today, your plan and your sessions work without a signal; this page needs one.
    </EmptyState>
  </>
);

/** The server no longer knows this browser. A session goes on; everything else is asked for anew. */
const signInHref = (): string =>
  `/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;

const useRoom = (pathname: string, title: string | undefined): void => {
  const first = useRef(pathname);
  useEffect(() => {
    document.title = title === undefined ? "Cuffwise" : `${title} · Cuffwise`;
    if (first.current === pathname) return;
    first.current = "";
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [pathname, title]);
};

const Pages = ({ kept }: { kept: KeptBundle }) => {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.sync.bundle.queryOptions());
  const pathname = usePathname();
  const found = screenAt(pathname);
  useRoom(pathname, found?.screen.title);
  useEffect(() => {
    // Somebody else is signed in now: nothing of the one before stays on the screen.
    if (data.person.personId !== kept.bundle.person.personId) window.location.replace(`/me?${FROM_NETWORK}`);
  }, [data, kept]);
  useEffect(() => {
    const had = navigator.serviceWorker.controller;
    const onChange = (): void => {
      if (had !== null) leaveAtNextStep();
    };
    navigator.serviceWorker.addEventListener("controllerchange", onChange);
    return () => navigator.serviceWorker.removeEventListener("controllerchange", onChange);
  }, []);

  const { person } = data;
  const isWhole = found?.screen.isWhole ?? false;
  const notes = (
    <PhoneNotes
      practice={kept.practice}
      keptBefore={kept.bundle.issuedAt}
      onRefused={() => {
        if (!isWhole) window.location.assign(signInHref());
      }}
    />
  );
  const body = (
    <PhoneFailure key={pathname} isInRoom={!isWhole}>
      {found?.screen.show(found.page) ?? <NotSaved />}
    </PhoneFailure>
  );
  return (
    <ViewerSettingProvider setting={personToSetting(person)}>
      <SettingsKeeper />
      {isWhole ? (
        <>
          {notes}
          {body}
        </>
      ) : (
        <ClientShell
          practice={kept.practice}
          tools={<PhoneTools name={person.name} email={person.email} role={`Client of ${kept.practice}`} />}
        >
          {notes}
          {body}
          <InstallNote />
        </ClientShell>
      )}
    </ViewerSettingProvider>
  );
};

/** The client's room without a server: the same screens, from what this phone keeps. */
export const PhoneApp = ({ kept }: { kept: KeptBundle }) => (
  <Seeded kept={kept}>
    <PhoneFailure isInRoom={false}>
      <Pages kept={kept} />
    </PhoneFailure>
  </Seeded>
);
