import { DeviceState, NEW_DEVICE } from "./device-state.ts";

/** The part of `localStorage` that is needed. */
export interface KeyValueStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

export interface DeviceStore {
  readonly get: () => DeviceState;
  readonly update: (change: (state: DeviceState) => DeviceState) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads again what another tab wrote. */
  readonly refresh: () => void;
  /** False when this browser keeps nothing: the sync line then says so. */
  readonly isKept: () => boolean;
}

export const storageKey = (sessionId: string): string => `cw.session.${sessionId}`;

const parse = (text: string): DeviceState | null => {
  try {
    const read = DeviceState.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/**
 * The state of one session on this device. Every change starts from what is stored, so that two tabs do not undo each
 * other. A stored text that cannot be read is set aside under another name, never thrown away.
 */
export const createDeviceStore = (sessionId: string, storage: KeyValueStorage): DeviceStore => {
  const key = storageKey(sessionId);
  const listeners = new Set<() => void>();
  let kept = true;

  const read = (fallback: DeviceState): DeviceState => {
    try {
      const text = storage.getItem(key);
      if (text === null) return fallback;
      const state = parse(text);
      if (state !== null) return state;
      storage.setItem(`${key}.unreadable`, text);
      return fallback;
    } catch {
      kept = false;
      return fallback;
    }
  };

  let current = read(NEW_DEVICE);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    get: () => current,
    update: (change) => {
      current = change(kept ? read(current) : current);
      try {
        storage.setItem(key, JSON.stringify(current));
        kept = true;
      } catch {
        // Private windows and full disks: the session goes on in memory, and the screen says that nothing is kept.
        kept = false;
      }
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: () => {
      current = read(current);
      tell();
    },
    isKept: () => kept,
  };
};
