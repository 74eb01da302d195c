import { SettingsChange } from "@cuffwise/domain/kernel";

/**
 * Settings that were changed on this device and that the server may not know yet. They hold here at once, also without
 * a signal, and are kept until they are sent.
 */
export interface PendingSettings {
  /** Not sent yet. */
  readonly waiting: SettingsChange;
  /** Sent since this page was loaded; the page itself may still say the old. */
  readonly sent: SettingsChange;
}

const NOTHING: PendingSettings = { waiting: {}, sent: {} };

const keyOf = (personId: string): string => `cuffwise-settings-${personId}`;

const listeners = new Set<() => void>();
const held = new Map<string, PendingSettings>();

/** What an earlier visit could not send. What cannot be read was never a setting. */
const readKept = (personId: string): SettingsChange => {
  try {
    const read = SettingsChange.safeParse(JSON.parse(localStorage.getItem(keyOf(personId)) ?? "{}"));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
};

const put = (personId: string, next: PendingSettings): void => {
  held.set(personId, next);
  try {
    if (Object.keys(next.waiting).length === 0) localStorage.removeItem(keyOf(personId));
    else localStorage.setItem(keyOf(personId), JSON.stringify(next.waiting));
  } catch {
    // A browser that keeps nothing still has it until the page is left.
  }
  for (const tell of listeners) tell();
};

export const watchPending = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
};

export const pendingSettings = (personId: string): PendingSettings => {
  if (typeof window === "undefined" || personId === "") return NOTHING;
  const known = held.get(personId) ?? { waiting: readKept(personId), sent: {} };
  held.set(personId, known);
  return known;
};

/** On the server, and in the first paint that must look like it, nothing is pending. */
export const nothingPending = (): PendingSettings => NOTHING;

export const changeHere = (personId: string, change: SettingsChange): void => {
  const before = pendingSettings(personId);
  put(personId, { ...before, waiting: { ...before.waiting, ...change } });
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was sent waits no longer; what was changed again while it was on its way still does. */
export const settle = (personId: string, sent: SettingsChange): void => {
  const before = pendingSettings(personId);
  const waiting = Object.fromEntries(
    Object.entries(before.waiting).filter(([key, value]) => !same(value, sent[key as keyof SettingsChange])),
  );
  put(personId, { waiting, sent: { ...before.sent, ...sent } });
};

/** The server refused it: it holds no longer. */
export const dropWaiting = (personId: string): void => put(personId, { ...pendingSettings(personId), waiting: {} });
