import type { PhoneStore } from "#features/phone/store/phone-store.ts";
import { DeviceState, NEW_DEVICE } from "./device-state.ts";

export interface DeviceStore {
  readonly get: () => DeviceState;
  /** Holds at once; written behind it, over what another tab has written meanwhile. */
  readonly update: (change: (state: DeviceState) => DeviceState) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what is kept, also what another tab wrote. */
  readonly refresh: () => Promise<void>;
}

interface DeviceStoreOptions {
  /** Comes when the phone is open; null where nothing can be kept: the clocks then run in memory. */
  readonly kept: Promise<Pick<PhoneStore, "readClocks" | "changeClocks"> | null>;
  /** Tells other tabs. */
  readonly announce: () => void;
}

const UNREADABLE = ".unreadable";

/**
 * The clocks of one session on this device. Every change starts from what is stored, so that two tabs do not undo each
 * other. What cannot be read is set aside under another name, never thrown away.
 */
export const createDeviceStore = (sessionId: string, { kept: opened, announce }: DeviceStoreOptions): DeviceStore => {
  const listeners = new Set<() => void>();
  let stored = NEW_DEVICE;
  let current = NEW_DEVICE;
  let unwritten: readonly ((state: DeviceState) => DeviceState)[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const show = (): void => {
    current = unwritten.reduce((state, change) => change(state), stored);
    for (const listener of listeners) listener();
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work).catch(() => {});
    queue = done;
    return done;
  };
  const parse = (found: unknown): DeviceState => {
    if (found === undefined) return NEW_DEVICE;
    const read = DeviceState.safeParse(found);
    if (read.success) return read.data;
    void opened.then((kept) => kept?.changeClocks(sessionId + UNREADABLE, () => found)).catch(() => {});
    return NEW_DEVICE;
  };

  return {
    get: () => current,
    update: (change) => {
      unwritten = [...unwritten, change];
      show();
      void inTurn(async () => {
        const kept = await opened;
        const changes = unwritten;
        if (kept === null || changes.length === 0) return;
        const apply = (found: unknown): DeviceState => changes.reduce((state, one) => one(state), parse(found));
        stored = await kept.changeClocks(sessionId, apply);
        unwritten = unwritten.slice(changes.length);
        show();
        announce();
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: () =>
      inTurn(async () => {
        const kept = await opened;
        if (kept === null) return;
        stored = parse(await kept.readClocks(sessionId));
        show();
      }),
  };
};
