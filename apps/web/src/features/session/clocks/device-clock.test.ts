import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDeviceClock } from "./device-clock.ts";

const START = Date.parse("2026-11-24T18:00:00Z");

/** A phone: true time passes, its clocks show what such a phone's clocks would show. */
const givenPhone = () => {
  let truth = 0;
  let mono = 0;
  let wallOff = 0;
  let isVisible = true;
  let kept: string | null = null;
  const sources = {
    wall: () => START + truth + wallOff,
    mono: () => mono,
    isVisible: () => isVisible,
    read: () => kept,
    write: (text: string) => {
      kept = text;
    },
  };
  let clock = createDeviceClock(sources);
  const pass = (ms: number, awake: boolean): void => {
    truth += ms;
    if (awake) mono += ms;
  };
  return {
    /** The page in sight, ticking twice a second. */
    watch: (seconds: number) => {
      for (let tick = 0; tick < seconds * 2; tick += 1) {
        pass(500, true);
        clock.now();
      }
    },
    /** The screen goes off; the phone sleeps or stays awake, and no tick arrives. */
    lock: (seconds: number, awake = false) => {
      isVisible = false;
      clock.lostSight();
      pass(seconds * 1_000, awake);
      isVisible = true;
      clock.cameBack();
    },
    /** In the background, where a browser lets a page tick once a minute. */
    background: (minutes: number) => {
      isVisible = false;
      clock.lostSight();
      for (let minute = 0; minute < minutes; minute += 1) {
        pass(60_000, true);
        clock.now();
      }
      isVisible = true;
      clock.cameBack();
    },
    /** The browser is killed: nothing is said, and the page's own clock begins again at nothing. */
    crash: (seconds: number) => {
      pass(seconds * 1_000, false);
      mono = 0;
      isVisible = true;
      clock = createDeviceClock(sources);
    },
    setClock: (seconds: number) => {
      wallOff += seconds * 1_000;
    },
    hearServer: (tookMs = 200) => {
      const sentAt = clock.now();
      pass(tookMs / 2, true);
      const serverNow = new Date(START + truth);
      pass(tookMs / 2, true);
      clock.heard(serverNow, sentAt);
    },
    /** Seconds that the clock is wrong by. */
    error: () => (clock.now().getTime() - START - truth) / 1_000,
  };
};

const within = (seconds: number, limit = 1) => expect(Math.abs(seconds)).toBeLessThanOrEqual(limit);

describe("the clock of a device", () => {
  it("goes on while the phone is locked and asleep, or awake", () => {
    const phone = givenPhone();
    phone.watch(20);
    phone.lock(600);
    within(phone.error());
    phone.lock(600, true);
    within(phone.error());
  });

  it("goes on in the background, where it ticks once a minute", () => {
    const phone = givenPhone();
    phone.background(20);
    within(phone.error());
  });

  it("goes on through a reload and a killed browser", () => {
    const phone = givenPhone();
    phone.watch(61);
    phone.crash(300);
    phone.watch(5);
    within(phone.error());
  });

  it.each([3_600, -3_600, 45, -45, 2])("takes no notice of a system time that is moved by %i seconds", (seconds) => {
    const phone = givenPhone();
    phone.watch(10);
    phone.setClock(seconds);
    phone.watch(10);
    phone.lock(120);
    phone.watch(3);
    phone.crash(30);
    within(phone.error());
  });

  it("never runs back when the clock was set back out of sight, and is right again once the server has answered", () => {
    const phone = givenPhone();
    phone.watch(10);
    phone.hearServer();
    phone.setClock(-900);
    phone.crash(30);
    expect(phone.error()).toBeGreaterThanOrEqual(-33);
    phone.hearServer();
    within(phone.error());
  });

  it("is right again after the server's answer when the clock was put forward behind a locked screen", () => {
    const phone = givenPhone();
    phone.hearServer();
    phone.lock(20);
    phone.setClock(3_600);
    phone.lock(20);
    expect(phone.error()).toBeGreaterThan(3_000);
    phone.hearServer(1_500);
    within(phone.error());
  });

  it("learns nothing from an answer that took too long", () => {
    const phone = givenPhone();
    phone.hearServer();
    phone.setClock(0);
    phone.hearServer(9_000);
    within(phone.error(), 0.001);
  });

  it("begins anew at the wall's time after a night", () => {
    const phone = givenPhone();
    phone.watch(2);
    phone.setClock(60);
    phone.watch(2);
    within(phone.error());
    phone.crash(13 * 3_600);
    within(phone.error() - 60);
  });

  it("reads a broken heartbeat as none", () => {
    const clock = createDeviceClock({
      wall: () => START,
      mono: () => 5,
      isVisible: () => true,
      read: () => "{",
      write: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(clock.now()).toEqual(new Date(START));
  });
});

describe("half an hour of anything that can happen to a phone", () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant("watch" as const), seconds: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ kind: fc.constant("lock" as const), seconds: fc.integer({ min: 1, max: 300 }), awake: fc.boolean() }),
    fc.record({ kind: fc.constant("background" as const), minutes: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant("crash" as const), seconds: fc.integer({ min: 0, max: 120 }) }),
    fc.record({ kind: fc.constant("clock" as const), seconds: fc.integer({ min: -7_200, max: 7_200 }) }),
  );

  it("leaves the clock at most a second wrong", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const phone = givenPhone();
        for (const one of events) {
          if (one.kind === "watch") phone.watch(one.seconds);
          if (one.kind === "lock") phone.lock(one.seconds, one.awake);
          if (one.kind === "background") phone.background(one.minutes);
          if (one.kind === "crash") phone.crash(one.seconds);
          if (one.kind === "clock") {
            phone.setClock(one.seconds);
            // Whoever sets the clock with the page in sight sees at least one more tick of it.
            phone.watch(1);
          }
        }
        within(phone.error());
      }),
    );
  });
});
