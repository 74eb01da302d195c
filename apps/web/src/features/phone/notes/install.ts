import { useEffect, useState } from "react";

/** Chromium's own offer to put the app on the home screen; other browsers have a menu of their own. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<void>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

const set = (next: InstallOffer | null): void => {
  offer = next;
  for (const listener of listeners) listener();
};

// It comes once, early, and to nobody in particular: it is kept until somebody wants it.
if (typeof window !== "undefined") {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    set(event as InstallOffer);
  });
  window.addEventListener("appinstalled", () => set(null));
}

export interface Install {
  /** Opened from the home screen. */
  readonly isInstalled: boolean;
  /** An iPhone or iPad, where only its own menu installs. */
  readonly isApple: boolean;
  readonly offer: (() => void) | null;
}

const NOT_YET: Install = { isInstalled: true, isApple: false, offer: null };

const isAppleTouch = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

const now = (): Install => ({
  isInstalled: window.matchMedia("(display-mode: standalone)").matches,
  isApple: isAppleTouch(),
  offer: offer === null ? null : () => void offer?.prompt().then(() => set(null)),
});

/** How this browser can have the app on its home screen. Says "installed" until it is known, so that nothing flickers. */
export const useInstall = (): Install => {
  const [install, setInstall] = useState(NOT_YET);
  useEffect(() => {
    const tell = (): void => setInstall(now());
    tell();
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, []);
  return install;
};
