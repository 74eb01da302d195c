"use client";

/** Whether this browser can call somebody whose screen shows something else, and whether it may. */
export type NoticeState = "unsupported" | "ask" | "allowed" | "refused";

export const noticeState = (): NoticeState => {
  if (typeof window === "undefined" || !("Notification" in window)) return "unsupported";
  if (Notification.permission === "granted") return "allowed";
  return Notification.permission === "denied" ? "refused" : "ask";
};

export const askForNotices = async (): Promise<NoticeState> => {
  try {
    await Notification.requestPermission();
  } catch {
    // An old browser that wants a callback: it is asked again the next time.
  }
  return noticeState();
};

const TAG = "cw-session";

/** One notice that the next one replaces; it says nothing about health, for anybody may see a locked screen. */
export const showNotice = async (title: string, isUrgent: boolean): Promise<void> => {
  if (noticeState() !== "allowed") return;
  const options: NotificationOptions = { tag: TAG, requireInteraction: isUrgent, silent: false };
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (registration !== undefined) await registration.showNotification(title, options);
    else new Notification(title, options);
  } catch {
    // Some phones allow notices through a service worker only, and this one has none yet.
  }
};

export const clearNotices = async (): Promise<void> => {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const shown = (await registration?.getNotifications({ tag: TAG })) ?? [];
  for (const notice of shown) notice.close();
};
