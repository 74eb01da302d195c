import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/time.ts";
import type { Entry } from "./content.ts";
import { armCuff, clientFacts, lopOf, TODAY } from "./fixtures/client-facts.ts";
import { bfr, day, heavy, programme } from "./fixtures/programme.ts";
import { resolveProgramme, sessionToContent } from "./resolve.ts";
import { resolveEntry } from "./resolve-entry.ts";
import { SessionContent } from "./session-content.ts";
import { READY_TEMPLATES } from "./templates/ready-templates.ts";

const clear = clientFacts().standings.LL ?? {
  outcome: "cleared",
  ceilingPercent: null,
  expiresOn: null,
  oneLimbAtATime: false,
  seatedOrLying: false,
};

const codes = (denials: readonly { readonly code: string }[]): string[] => denials.map(({ code }) => code).sort();

describe("resolveEntry with a cuff", () => {
  it("turns shares into kilograms and millimetres of mercury, each with where it comes from", () => {
    const { resolved, prescription, denials } = resolveEntry(bfr("ext"), clientFacts());
    expect(denials).toEqual([]);
    expect(resolved).toMatchObject({ exactKg: 30, loadableKg: 30, percent1rm: 30, capNote: null });
    expect(resolved?.cuffs).toMatchObject([
      { limb: "LL", pressureMmHg: 100, percentLop: 50, cuffName: "Nylon 11.5 cm", measuredOn: "2026-11-20" },
      { limb: "RL", pressureMmHg: 100 },
    ]);
    expect(prescription?.reasons.length).toBeGreaterThan(0);
  });

  it("says every fault at once, per limb", () => {
    const facts = clientFacts({
      standings: { ...clientFacts().standings, LL: { ...clear, outcome: "excluded" } },
      lops: [lopOf("LL")],
      oneRepMaxes: new Map(),
    });
    const { resolved, denials } = resolveEntry(bfr("ext"), facts);
    expect(resolved).toBeNull();
    expect(codes(denials)).toEqual(["limb-excluded", "lop-other-limb", "one-rep-max-missing"]);
    expect(denials.find(({ code }) => code === "lop-other-limb")?.limb).toBe("RL");
  });

  it("refuses without any cuff, and without inventing one", () => {
    const { resolved, denials } = resolveEntry(bfr("ext"), clientFacts({ cuffs: [armCuff], lops: [] }));
    expect(resolved).toBeNull();
    expect(codes(denials)).toEqual(["lop-missing", "lop-missing"]);
  });

  it("cuffs only the limb that is asked for", () => {
    const entry = bfr("ext", "knee-extension", {
      cuff: { percentLop: 50, deflate: "between-exercises", limbs: "right" },
    });
    const facts = clientFacts({ standings: { ...clientFacts().standings, LL: null } });
    expect(resolveEntry(entry, facts).resolved?.cuffs.map(({ limb }) => limb)).toEqual(["RL"]);
  });

  it("takes a fresh measurement in another posture rather than a stale one in the right posture", () => {
    const stale = lopOf("LL", { measuredOn: plainDate("2026-10-01"), lopId: lopOf("LA").lopId });
    const fresh = lopOf("LL", { posture: "supine" });
    const { resolved } = resolveEntry(bfr("ext"), clientFacts({ lops: [stale, fresh, lopOf("RL")] }));
    expect(resolved?.cuffs[0]).toMatchObject({ limb: "LL", posture: "supine", pressureMmHg: 100 });
  });

  it("names the ceiling of the screening where it applies", () => {
    const limited = {
      ...clear,
      outcome: "cleared-mod",
      ceilingPercent: 50,
      expiresOn: plainDate("2027-01-01"),
    } as const;
    const facts = clientFacts({ standings: { ...clientFacts().standings, LL: limited } });
    expect(resolveEntry(bfr("ext"), facts).resolved?.capNote).toContain("left leg at most 50 %.");
    const above = bfr("ext", "knee-extension", { cuff: { ...bfr("x").cuff, percentLop: 60 } });
    expect(codes(resolveEntry(above, facts).denials)).toEqual(["above-ceiling"]);
  });

  it("reads kilograms as a share of the maximum, and refuses those above the window", () => {
    const kilos = (kg: number): Entry => bfr("ext", "knee-extension", { load: { type: "kg", kg } });
    expect(resolveEntry(kilos(28), clientFacts()).resolved).toMatchObject({ percent1rm: 28, loadableKg: 27.5 });
    expect(codes(resolveEntry(kilos(60), clientFacts()).denials)).toEqual(["above-bfr-load"]);
  });

  it("counts a walk by its seconds", () => {
    const walk = bfr("walk", "treadmill-walking", {
      sets: Array.from({ length: 5 }, () => ({ reps: 1, seconds: 120 })),
      cuff: { percentLop: 50, deflate: "between-sets", limbs: "both" },
      load: { type: "rpe", rpe: 4 },
    });
    const facts = clientFacts({ lops: [lopOf("LL", { posture: "standing" }), lopOf("RL", { posture: "standing" })] });
    expect(resolveEntry(walk, facts)).toMatchObject({ denials: [], prescription: { cuffOnSeconds: 120 } });
  });
});

describe("resolveEntry without a cuff", () => {
  it("rounds down to the bar and its plates", () => {
    expect(resolveEntry(heavy("squat"), clientFacts()).resolved).toMatchObject({
      exactKg: 80,
      loadableKg: 80,
      cuffs: [],
    });
  });

  it("goes on without a maximum, and says so", () => {
    const { resolved, denials, warnings } = resolveEntry(heavy("squat"), clientFacts({ oneRepMaxes: new Map() }));
    expect(resolved).toMatchObject({ exactKg: null, loadableKg: null, percent1rm: 80 });
    expect(denials).toEqual([]);
    expect(codes(warnings)).toEqual(["one-rep-max-missing"]);
  });

  it("knows only the exact load where no equipment is written down", () => {
    const { resolved, warnings } = resolveEntry(heavy("squat"), clientFacts({ inventory: { equipment: [] } }));
    expect(resolved).toMatchObject({ exactKg: 80, loadableKg: null });
    expect(codes(warnings)).toEqual(["equipment-missing"]);
  });
});

describe("resolveProgramme", () => {
  it("climbs the novice ramp session by session", () => {
    const small = bfr("a", "leg-press", {
      sets: [{ reps: 15 }, { reps: 15 }],
      load: { type: "percent-1rm", percent: 20 },
      cuff: { percentLop: 40, deflate: "between-exercises", limbs: "both" },
    });
    const full = { ...small, key: "b", sets: [30, 15, 15, 15].map((reps) => ({ reps })) };
    const sessions = resolveProgramme(programme([day([small], 1), day([full], 4)]), TODAY, {
      ...clientFacts(),
      rampSession: { arm: 1, leg: 1 },
    });
    expect(sessions.map(({ entries }) => entries.flatMap(({ denials }) => codes(denials)))).toEqual([
      [],
      ["above-ramp-volume"],
    ]);
  });

  it("fits the lower-body block to somebody new to the cuff", () => {
    const [block] = READY_TEMPLATES;
    const maxima = new Map(
      ["leg-press", "knee-extension", "seated-leg-curl"].map((slug) => [
        slug,
        { valueKg: 100, oneRepMaxId: null, measuredOn: TODAY, confidence: "tested" as const },
      ]),
    );
    const facts = clientFacts({ oneRepMaxes: maxima, rampSession: { arm: 1, leg: 1 } });
    const sessions = resolveProgramme(block?.content ?? programme(), TODAY, facts);
    expect(sessions.flatMap(({ entries }) => entries.flatMap(({ denials }) => codes(denials)))).toEqual([]);
    for (const session of sessions) expect(SessionContent.safeParse(sessionToContent(session)).success).toBe(true);
  });

  it("stores no session in which an entry is refused", () => {
    const [session] = resolveProgramme(programme([day([bfr("a"), heavy("b")])]), TODAY, clientFacts({ lops: [] }));
    expect(session && sessionToContent(session)).toBeNull();
  });
});
