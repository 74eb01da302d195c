import Link from "next/link";
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonPage, SkeletonRows } from "#components/ui/skeletons.tsx";
import { type PhonePage, type PhonePageName, phonePage } from "#features/phone/phone-pages.ts";
import { SessionScreen } from "#features/session/session-screen.tsx";
import { Today } from "#features/session/today/today.tsx";
import { WaitingOrNotSaved } from "./not-saved.tsx";

/** Loaded when it is wanted; from this phone, so also without a signal. Today and the player are what somebody comes for. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) => ({
  load,
  Screen: lazy(async () => ({ default: await load() })),
});

const needs = later(async () => (await import("#features/phone/needs/needs.tsx")).Needs);
const followUp = later(async () => (await import("#features/session/follow-up/follow-up-screen.tsx")).FollowUpScreen);
const plan = later(async () => (await import("#features/session/plan/plan.tsx")).Plan);

const progress = later(async () => (await import("#features/progress/phone-progress.tsx")).PhoneProgress);
const history = later(async () => (await import("#features/progress/phone-progress.tsx")).PhoneHistory);
const settings = later(async () => (await import("#features/settings/settings-page.tsx")).SettingsPage);

interface Screen {
  readonly title: string;
  readonly load?: () => Promise<unknown>;
  /** A session has the whole screen: no tabs, no menus. */
  readonly isWhole?: boolean;
  readonly show: (page: PhonePage) => ReactNode;
}

const SCREENS: Partial<Readonly<Record<PhonePageName, Screen>>> = {
  today: {
    title: "Today",
    show: () => (
      <Suspense fallback={<SkeletonPage />}>
        <Today />
      </Suspense>
    ),
  },
  plan: {
    title: "Plan",
    load: plan.load,
    show: () => (
      <>
        <PageHeader title="Plan" actions={<Link href="/me/history">All sessions so far</Link>} />
        <Suspense fallback={<SkeletonRows />}>
          <plan.Screen />
        </Suspense>
      </>
    ),
  },
  progress: {
    title: "Progress",
    load: progress.load,
    show: ({ rest: [slug] }) => (
      <Suspense fallback={<WaitingOrNotSaved waiting={<SkeletonPage />} />}>
        <progress.Screen slug={slug ?? null} />
      </Suspense>
    ),
  },
  history: {
    title: "History",
    load: history.load,
    show: () => (
      <Suspense fallback={<WaitingOrNotSaved waiting={<SkeletonPage />} />}>
        <history.Screen />
      </Suspense>
    ),
  },
  needs: {
    title: "Needs you",
    load: needs.load,
    show: () => (
      <Suspense fallback={<SkeletonPage />}>
        <needs.Screen />
      </Suspense>
    ),
  },
  "follow-up": {
    title: "How are you?",
    load: followUp.load,
    show: ({ rest: [id = ""] }) => (
      <Suspense fallback={<SkeletonPage />}>
        <followUp.Screen sessionId={id} />
      </Suspense>
    ),
  },
  settings: {
    title: "Settings",
    load: settings.load,
    show: () => (
      <>
        <PageHeader title="Settings" back={{ href: "/me/profile", label: "Me" }} />
        <Suspense fallback={<SkeletonRows />}>
          <settings.Screen />
        </Suspense>
      </>
    ),
  },
  session: {
    title: "Session",
    isWhole: true,
    show: ({ rest: [id = ""] }) => (
      <Suspense fallback={<SkeletonPage />}>
        <SessionScreen sessionId={id} />
      </Suspense>
    ),
  },
};

/** What a page of the phone shows; undefined for an address that the phone does not know. */
export const screenAt = (pathname: string): { readonly screen: Screen; readonly page: PhonePage } | undefined => {
  const page = phonePage(pathname);
  const screen = page === null ? undefined : SCREENS[page.name];
  return page === null || screen === undefined ? undefined : { screen, page };
};

/** Begins to load the page's own script, beside everything else that starts. */
export const preloadScreen = (pathname: string): void => {
  void screenAt(pathname)?.screen.load?.();
};
