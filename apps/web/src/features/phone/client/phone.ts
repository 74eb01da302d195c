import type { Operation, Push, PushReply } from "@cuffwise/domain/sync";
import { keepSending, type SendState } from "#features/phone/log/keep-sending.ts";
import { newOperationId } from "#features/phone/log/new-operation-id.ts";
import { byLease, byLock, type OneAtATime } from "#features/phone/log/one-at-a-time.ts";
import { createOperationLog, type LogState, type OperationLog } from "#features/phone/log/operation-log.ts";
import { createSender } from "#features/phone/log/sender.ts";
import { Loss, lossOf, readMarker, writeMarker } from "#features/phone/store/kept-marker.ts";
import { createLastingStore } from "#features/phone/store/lasting-store.ts";
import { createMemoryStore } from "#features/phone/store/memory-store.ts";
import { type Opened, openPhone } from "#features/phone/store/open-phone.ts";
import type { PhoneStore } from "#features/phone/store/phone-store.ts";
import { deviceClock } from "#features/session/clocks/browser-clock.ts";
import { markerPlaces, unsentOfOthers } from "./marker-places.ts";

export interface PhoneState {
  readonly log: LogState;
  readonly send: SendState;
  /** What the browser threw away; null once the person has seen it. */
  readonly loss: Loss | null;
  /** Databases that could not be read and were set aside. */
  readonly setAside: readonly string[];
  /** Another tab runs a newer app: this one must be reloaded before it may write. */
  readonly isOutdated: boolean;
  /** Entries of other people that wait on this phone until they sign in again. */
  readonly ofOthers: number;
  /** Share of the room that this browser gives and that is used, 0 to 1; null where it does not say. */
  readonly used: number | null;
}

const EMPTY_LOG: LogState = {
  waiting: [],
  sent: [],
  needs: [],
  rescued: 0,
  lastSeq: 0,
  lastSentAt: null,
  keeps: true,
};
/** Before the phone is open, and on the server. */
export const UNOPENED: PhoneState = {
  log: EMPTY_LOG,
  send: { kind: "idle" },
  loss: null,
  setAside: [],
  isOutdated: false,
  used: null,
  ofOthers: 0,
};

/** What this device keeps and sends of one person. */
export interface Phone {
  readonly personId: string;
  /** Resolves when everything kept has been read; screens wait for it, so that nothing done is ever out of sight. */
  readonly opened: Promise<void>;
  readonly get: () => PhoneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shown at once; resolves when it is on the disk. Never rejects: what cannot be written is said in `log.keeps`. */
  readonly append: (...operations: readonly Operation[]) => Promise<void>;
  /** The same for something that happened earlier than it was said. */
  readonly appendAt: (at: Date, operation: Operation) => Promise<void>;
  readonly log: () => OperationLog | null;
  readonly store: () => PhoneStore | null;
  readonly sendNow: () => void;
  /** Called after the server has answered; `isTold` when there is something to know. */
  readonly onSettled: (listener: (isTold: boolean) => void) => () => void;
  /** Called when another tab changed what this device keeps of a session. */
  readonly onClocks: (listener: (sessionId: string) => void) => () => void;
  readonly announceClocks: (sessionId: string) => void;
  readonly forgetLoss: () => Promise<void>;
  readonly stop: () => void;
}

const LOSS = "loss";
const PERSISTED = "asked-to-persist";
/** Longer than a slow phone needs; a database that never answers must not keep the page shut. */
const OPEN_MS = 8_000;
/** A full disk may have room again. */
const REWRITE_MS = 5_000;

type Message = { readonly kind: "log" } | { readonly kind: "clocks"; readonly sessionId: string };

const within = <T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([work, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), ms))]);

const waitUntil = (ms: number, woken: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void woken.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });

const listeners = <A extends readonly unknown[]>() => {
  const all = new Set<(...args: A) => void>();
  return {
    add: (one: (...args: A) => void) => {
      all.add(one);
      return () => void all.delete(one);
    },
    tell: (...args: A): void => {
      for (const one of all) one(...args);
    },
  };
};

const oneAtATime = (personId: string, store: PhoneStore): OneAtATime =>
  "locks" in navigator
    ? byLock(navigator.locks, `cw-send-${personId}`)
    : byLease(store, newOperationId(new Date()), () => new Date());

/** Opens what this device keeps of a person and goes on sending it as long as the page lives. */
export const startPhone = (personId: string, pushTo: (push: Push) => Promise<PushReply>): Phone => {
  // What is logged and what is sent go by one clock, so that the server can tell how wrong it is.
  const clock = deviceClock();
  const now = (): Date => clock.now();
  const push = async (message: Push): Promise<PushReply> => {
    const reply = await pushTo(message);
    clock.heard(reply.serverNow, message.sentAt);
    return reply;
  };
  const [changes, settled, clocks] = [listeners(), listeners<[boolean]>(), listeners<[string]>()];
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`cw-${personId}`) : null;
  const announce = (message: Message): void => channel?.postMessage(message);
  let state = UNOPENED;
  let store: PhoneStore | null = null;
  let log: OperationLog | null = null;
  let sending: ReturnType<typeof keepSending> | null = null;
  const set = (change: Partial<PhoneState>): void => {
    state = { ...state, ...change };
    changes.tell();
  };

  const mark = (): void => {
    if (store === null || !store.keeps) return;
    const { lastSeq, waiting } = state.log;
    writeMarker(markerPlaces(personId), { deviceId: store.deviceId, lastSeq, waiting: waiting.length, at: now() });
  };
  const measure = async (): Promise<void> => {
    const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
    if (usage !== undefined && quota !== undefined && quota > 0) set({ used: usage / quota });
  };
  /** Asked once there is something to lose: a browser grants it the sooner, the more a person has used the page. */
  const persist = async (): Promise<void> => {
    if (store === null || (await store.readMeta(PERSISTED)) !== undefined) return;
    const isGranted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    await store.writeMeta(PERSISTED, isGranted);
  };

  const findLoss = async (kept: PhoneStore): Promise<Loss | null> => {
    const { lastSeq } = await kept.read();
    const loss = lossOf(readMarker(markerPlaces(personId)), { deviceId: kept.deviceId, lastSeq });
    if (loss !== null) await kept.writeMeta(LOSS, loss);
    const known = Loss.safeParse(await kept.readMeta(LOSS));
    return known.success ? known.data : null;
  };

  const newId = (): string => newOperationId(now());
  const openStore = async (): Promise<Opened> => {
    const opened = await within<Opened>(OPEN_MS, openPhone({ personId, newId, now }), { kind: "keeps-nothing" });
    if (opened.kind === "newer") set({ isOutdated: true });
    return opened;
  };

  const open = async (): Promise<void> => {
    const opened = await openStore();
    const kept = createLastingStore({
      first: opened.kind === "open" ? opened.store : createMemoryStore(newId),
      reopen: async () => {
        const again = await openStore();
        return again.kind === "open" ? again.store : null;
      },
      inMemory: (known) => createMemoryStore(newId, known),
    });
    store = kept;
    const loss = kept.keeps ? await findLoss(kept).catch(() => null) : null;
    const made = await createOperationLog({
      store: kept,
      now,
      newId: newOperationId,
      announce: () => announce({ kind: "log" }),
    });
    log = made;
    let told = made.get().needs.length;
    made.subscribe(() => set({ log: made.get() }));
    set({
      log: made.get(),
      loss,
      setAside: opened.kind === "open" ? opened.setAside : [],
      ofOthers: unsentOfOthers(personId),
    });
    mark();
    const sender = createSender({
      store: kept,
      personId,
      push,
      alone: oneAtATime(personId, kept),
      now,
      onSettled: async () => {
        await made.refresh();
        mark();
        announce({ kind: "log" });
        const count = made.get().needs.length;
        settled.tell(count > told);
        told = count;
      },
    });
    sending = keepSending({ sender, wait: waitUntil, random: Math.random, onState: (send) => set({ send }) });
    if (made.get().waiting.length > 0) sending.now();
    void measure();
  };

  const opened = open().catch(() => set({ log: { ...state.log, keeps: false } }));
  const onMessage = ({ data }: MessageEvent<Message>): void => {
    if (data.kind === "clocks") clocks.tell(data.sessionId);
    else void log?.refresh().catch(() => {});
  };
  const rewrite = setInterval(() => {
    if (!state.log.keeps) void log?.writeAgain().catch(() => {});
  }, REWRITE_MS);
  const again = (): void => {
    if (document.visibilityState === "hidden" || state.log.waiting.length === 0) return;
    sending?.now();
  };
  channel?.addEventListener("message", onMessage);
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", again);

  const appended = async (write: (to: OperationLog) => Promise<void>): Promise<void> => {
    await opened;
    if (log !== null) await write(log).catch(() => {});
    mark();
    sending?.saved();
    void persist().catch(() => {});
    if (state.log.lastSeq % 20 === 0) void measure();
  };

  return {
    personId,
    opened,
    get: () => state,
    subscribe: changes.add,
    append: (...operations) => appended((to) => to.append(...operations)),
    appendAt: (at, operation) => appended((to) => to.appendAt(at, operation)),
    log: () => log,
    store: () => store,
    sendNow: () => sending?.now(),
    onSettled: settled.add,
    onClocks: clocks.add,
    announceClocks: (sessionId) => announce({ kind: "clocks", sessionId }),
    forgetLoss: async () => {
      set({ loss: null });
      await store?.writeMeta(LOSS, null);
    },
    stop: () => {
      clearInterval(rewrite);
      sending?.stop();
      channel?.close();
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
      void opened.then(() => store?.close());
    },
  };
};
