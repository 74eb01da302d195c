import { describe, expect, it } from "vitest";
import { keepSending, type SendState } from "./keep-sending.ts";
import type { FlushOutcome } from "./sender.ts";

/** Lets what was promised happen. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A sender with these outcomes in turn, and pauses that end when they are told to. */
const givenSending = (...outcomes: FlushOutcome[]) => {
  const pauses: { readonly ms: number; readonly end: () => void }[] = [];
  const states: SendState[] = [];
  let flushed = 0;
  const sending = keepSending({
    sender: {
      flush: async () => {
        flushed += 1;
        return outcomes.shift() ?? { kind: "sent" };
      },
    },
    wait: (ms, woken) =>
      new Promise((resolve) => {
        pauses.push({ ms, end: resolve });
        void woken.then(resolve);
      }),
    random: () => 0.5,
    onState: (state) => states.push(state),
  });
  return { sending, pauses, states, flushed: () => flushed };
};

describe("sending by itself", () => {
  it("waits longer after each failure, and begins anew after a success", async () => {
    const lost: FlushOutcome = { kind: "unreachable" };
    const { sending, pauses } = givenSending(lost, lost, lost, { kind: "sent" }, lost);
    sending.now();
    await turn();
    for (const at of [0, 1, 2]) {
      pauses[at]?.end();
      await turn();
    }
    sending.now();
    await turn();
    expect(pauses.map(({ ms }) => ms)).toEqual([1_000, 2_000, 4_000, 1_000]);
  });

  it("does not hurry for what is logged while the line is down, and does when the signal comes back", async () => {
    const { sending, flushed, states } = givenSending({ kind: "unreachable" });
    sending.saved();
    await turn();
    sending.saved();
    await turn();
    expect(flushed()).toBe(1);
    expect(states.at(-1)).toEqual({ kind: "unreachable" });
    sending.now();
    await turn();
    expect(flushed()).toBe(2);
    expect(states.at(-1)).toEqual({ kind: "idle" });
  });

  it("looks again soon while another tab is sending, and seldom while the server takes nothing", async () => {
    const { sending, pauses, states } = givenSending({ kind: "elsewhere" }, { kind: "held", code: "not-signed-in" });
    sending.saved();
    await turn();
    pauses[0]?.end();
    await turn();
    expect(pauses.map(({ ms }) => ms)).toEqual([2_000, 300_000]);
    expect(states.at(-1)).toEqual({ kind: "held", code: "not-signed-in" });
  });

  it("sends what was logged while it was sending", async () => {
    const { sending, flushed } = givenSending();
    sending.saved();
    sending.saved();
    await turn();
    expect(flushed()).toBe(2);
  });

  it("stops with its page", async () => {
    const { sending, flushed } = givenSending({ kind: "unreachable" });
    sending.now();
    await turn();
    sending.stop();
    await turn();
    sending.now();
    await turn();
    expect(flushed()).toBe(1);
  });
});
