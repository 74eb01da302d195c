import type { PhoneStore } from "#features/phone/store/phone-store.ts";

/** Runs work while no other tab does; false without running it while one does. */
export type OneAtATime = (work: () => Promise<void>) => Promise<boolean>;

/** The part of `navigator.locks` that is needed. */
export interface LockManagerLike {
  readonly request: (
    name: string,
    options: { readonly ifAvailable: true },
    work: (lock: unknown) => Promise<boolean>,
  ) => Promise<boolean>;
}

export const byLock =
  (locks: LockManagerLike, name: string): OneAtATime =>
  (work) =>
    locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await work();
      return true;
    });

/** Longer than a message may take. A tab that died holding the lease is waited for no longer than this. */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;

/** For browsers without Web Locks. Two tabs that send at once would do no harm, only work. */
export const byLease =
  (store: Pick<PhoneStore, "takeLease" | "dropLease">, holder: string, now: () => Date): OneAtATime =>
  async (work) => {
    if (!(await store.takeLease(holder, now(), LEASE_MS))) return false;
    const renewing = setInterval(() => void store.takeLease(holder, now(), LEASE_MS).catch(() => {}), RENEW_MS);
    try {
      await work();
      return true;
    } finally {
      clearInterval(renewing);
      await store.dropLease(holder);
    }
  };
