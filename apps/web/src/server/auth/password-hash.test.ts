import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { createLane, hashPassword, needsRehash, TooBusy, verifyPassword } from "./password-hash.ts";

describe("a password", () => {
  it("is kept as argon2id with 19 MiB and two passes", async () => {
    expect(await hashPassword("correct horse battery")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("fits itself and nothing else, and never an account without one", async () => {
    const kept = await hashPassword("correct horse battery");
    expect(await verifyPassword(kept, "correct horse battery")).toBe(true);
    expect(await verifyPassword(kept, "correct horse batterz")).toBe(false);
    expect(await verifyPassword(null, "nobody has this password")).toBe(false);
    expect(await verifyPassword(undefined, "nobody has this password")).toBe(false);
  });

  it("is hashed anew when it was hashed with less work", async () => {
    expect(needsRehash(await hashPassword("correct horse battery"))).toBe(false);
    expect(needsRehash(await hash("x", { memoryCost: 8_192, timeCost: 2, parallelism: 1 }))).toBe(true);
  });
});

describe("the lane for hashing", () => {
  it("runs two at once, lets forty wait and refuses the next", async () => {
    const lane = createLane(2, 40);
    const release: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const task = () =>
      lane(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => release.push(resolve));
        running -= 1;
      });
    const admitted = Array.from({ length: 42 }, task);
    await expect(task()).rejects.toBeInstanceOf(TooBusy);
    let ended = 0;
    const all = Promise.all(admitted.map((one) => one.then(() => (ended += 1))));
    while (ended < 42) {
      release.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;
    expect(most).toBe(2);
  });

  it("goes on after a task that failed", async () => {
    const lane = createLane(1, 1);
    await expect(lane(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await lane(async () => "yes")).toBe("yes");
  });
});
