import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMBS, type Limb } from "#kernel/limb.ts";
import { addDays, plainDate } from "#kernel/time.ts";
import { LIMB_OUTCOMES } from "#prescription/index.ts";
import { classifyClient, TRIAGE_STATUSES, type TriageFacts } from "./triage.ts";

type LimbStanding = NonNullable<TriageFacts["standing"]>[Limb];

const TODAY = plainDate("2026-11-24");
const inDays = (days: number) => addDays(TODAY, days);
const cleared: LimbStanding = { outcome: "cleared", ceilingPercent: null, expiresOn: plainDate("2027-06-01") };
const standing = (changes: Partial<Record<Limb, Partial<LimbStanding>>> = {}) => ({
  LA: { ...cleared, ...changes.LA },
  RA: { ...cleared, ...changes.RA },
  LL: { ...cleared, ...changes.LL },
  RL: { ...cleared, ...changes.RL },
});
const given = (changes: Partial<TriageFacts> = {}): TriageFacts => ({
  today: TODAY,
  openAdverseEvents: 0,
  lockedLimbs: [],
  emergencyOpen: false,
  standing: standing(),
  cuffedLimbs: ["LL", "RL"],
  lopValidUntil: { LL: plainDate("2026-12-01"), RL: TODAY },
  unreadComments: 0,
  programmeEndsOn: inDays(30),
  nextOn: inDays(1),
  missedSessions: 0,
  ...changes,
});

describe("where a client stands", () => {
  it.each<[string, string, Partial<TriageFacts>]>([
    ["ok", "On track", {}],
    ["ok", "On track", { missedSessions: 1 }],
    ["missed", "2 sessions missed", { missedSessions: 2 }],
    ["programme", "Waits for a plan", { programmeEndsOn: null, nextOn: null, missedSessions: 2 }],
    ["programme", "The last one has ended", { programmeEndsOn: inDays(-1), nextOn: null }],
    ["ok", "On track", { programmeEndsOn: TODAY, nextOn: null }],
    ["ok", "On track", { programmeEndsOn: inDays(-1), nextOn: TODAY }],
    ["unread", "1 unread comment", { unreadComments: 1, programmeEndsOn: null, nextOn: null }],
    ["unread", "1 unread comment", { unreadComments: 1, missedSessions: 4 }],
    ["expiring", "LOP stale: right leg", { lopValidUntil: { LL: inDays(1), RL: inDays(-1) } }],
    ["expiring", "No LOP: left leg", { lopValidUntil: { RL: inDays(1) } }],
    ["expiring", "Clearance ends in 14 days", { standing: standing({ LA: { expiresOn: inDays(14) } }) }],
    ["ok", "On track", { standing: standing({ LA: { expiresOn: inDays(15) } }) }],
    ["expiring", "Clearance ends in 1 day", { standing: standing({ LA: { expiresOn: inDays(1) } }) }],
    ["expiring", "Clearance ends today", { standing: standing({ LA: { expiresOn: TODAY } }) }],
    ["screening", "Clearance expired: left arm", { standing: standing({ LA: { expiresOn: inDays(-1) } }) }],
    [
      "screening",
      "Referred: left leg, right leg",
      { standing: standing({ LL: { outcome: "refer" }, RL: { outcome: "refer" } }) },
    ],
    ["screening", "Screening incomplete", { standing: standing({ RA: { outcome: "incomplete" } }) }],
    ["screening", "No screening yet", { standing: null, unreadComments: 2 }],
    ["ok", "No cuff: left arm", { standing: standing({ LA: { outcome: "excluded" } }) }],
    ["unsafe", "Programme cuffs excluded left leg", { standing: standing({ LL: { outcome: "excluded" } }) }],
    ["unsafe", "Locked: left leg", { lockedLimbs: ["LL"] }],
    ["unsafe", "Locked: 4 limbs", { lockedLimbs: LIMBS }],
    ["unsafe", "2 open adverse events", { openAdverseEvents: 2, lockedLimbs: ["LL"] }],
    ["unsafe", "Emergency sign, not followed up", { emergencyOpen: true, openAdverseEvents: 1, standing: null }],
  ])("%s: %s", (status, reason, changes) => {
    expect(classifyClient(given(changes))).toMatchObject({ status, reason });
  });

  it("asks for a programme without cuffs too, and for none before the screening is decided", () => {
    const waiting = { programmeEndsOn: null, nextOn: null, cuffedLimbs: [] };
    const all = (outcome: LimbStanding["outcome"]) =>
      standing({ LA: { outcome }, RA: { outcome }, LL: { outcome }, RL: { outcome } });
    const at = (changes: Partial<TriageFacts>) => classifyClient(given({ ...waiting, ...changes }));
    expect(at({ standing: all("excluded") })).toMatchObject({ status: "programme", others: 0 });
    expect(at({ standing: standing({ LA: { outcome: "excluded" } }) })).toMatchObject({ status: "programme" });
    for (const undecided of [null, all("incomplete"), standing({ LL: { outcome: "refer" } })])
      expect(at({ standing: undecided })).toMatchObject({ status: "screening", others: 0 });
  });

  it("counts what else there is", () => {
    expect(classifyClient(given({ emergencyOpen: true, unreadComments: 1, missedSessions: 3 })).others).toBe(2);
    expect(classifyClient(given()).others).toBe(0);
  });

  const facts = fc.record({
    openAdverseEvents: fc.nat({ max: 3 }),
    lockedLimbs: fc.uniqueArray(fc.constantFrom(...LIMBS)),
    emergencyOpen: fc.boolean(),
    outcomes: fc.option(fc.tuple(...LIMBS.map(() => fc.constantFrom(...LIMB_OUTCOMES)))),
    expiresIn: fc.option(fc.integer({ min: -30, max: 60 })),
    cuffedLimbs: fc.uniqueArray(fc.constantFrom(...LIMBS)),
    unreadComments: fc.nat({ max: 3 }),
    programmeEndsOn: fc.option(fc.integer({ min: -30, max: 60 }).map(inDays)),
    nextOn: fc.option(fc.integer({ min: 0, max: 13 }).map(inDays)),
    missedSessions: fc.nat({ max: 3 }),
  });

  it("is said in at most eight words, and worse news never makes it less urgent", () => {
    fc.assert(
      fc.property(facts, ({ outcomes, expiresIn, ...rest }) => {
        const limb = (index: number): LimbStanding => ({
          outcome: outcomes?.[index] ?? "cleared",
          ceilingPercent: null,
          expiresOn: expiresIn === null ? null : inDays(expiresIn),
        });
        const all = outcomes === null ? null : { LA: limb(0), RA: limb(1), LL: limb(2), RL: limb(3) };
        const asked = given({ ...rest, standing: all });
        const { status, rank, reason } = classifyClient(asked);
        expect(reason.split(" ").length).toBeLessThanOrEqual(8);
        expect(TRIAGE_STATUSES[rank]).toBe(status);
        expect(classifyClient({ ...asked, unreadComments: 9, missedSessions: 9 }).rank).toBeLessThanOrEqual(rank);
        expect(classifyClient({ ...asked, openAdverseEvents: 1 }).rank).toBe(0);
      }),
    );
  });
});
