import { describe, expect, it } from "vitest";
import { addDays, LIMBS, Limb } from "#kernel/index.ts";
import { ScreeningDecision } from "./decision.ts";
import { evaluate } from "./evaluate.ts";
import cases from "./fixtures/vignettes.json" with { type: "json" };
import { type History, NO_HISTORY } from "./hold.ts";
import { healthy } from "./testing/baseline.ts";
import { letterFor, ruleRefsOf, TODAY } from "./testing/vignette.ts";

const toOutcome = (text: string): string => text.toLowerCase().replace("_", "-");
const screening = cases.vignettes.filter(({ kind }) => kind === "screening");

/** An earlier yes to an absolute question. */
const historyOf = (item: string | undefined): History =>
  item === undefined
    ? NO_HISTORY
    : { earlier: [{ answers: healthy({ [item]: "yes" }), answeredOn: addDays(TODAY, -60) }], corrections: [] };

describe("worked screening cases", () => {
  it("has all of them", () => expect(screening).toHaveLength(35));

  it.each(screening)("$id", (vignette) => {
    const decision = evaluate({
      answers: healthy(vignette.input),
      letters: (vignette.letters ?? []).map(({ rules, limbs }) =>
        letterFor(
          rules.flatMap((rule) => ruleRefsOf(rule)),
          limbs.map((limb) => Limb.parse(limb)),
        ),
      ),
      history: historyOf(vignette.prior_absolute),
      today: TODAY,
    });

    const outcomes = Object.fromEntries(LIMBS.map((limb) => [limb, decision.limbs[limb].outcome]));
    const expected = Object.entries(vignette.expect).map(([limb, outcome]) => [limb, toOutcome(outcome)]);
    expect(outcomes).toEqual(Object.fromEntries(expected));
    expect(decision.action).toBe(vignette.action.replace("_", "-"));
    if (vignette.vte_load !== undefined) expect(decision.vteLoad).toBe(vignette.vte_load);
    const limited = LIMBS.map((limb) => decision.limbs[limb]).filter(({ outcome }) => outcome === "cleared-mod");
    for (const limb of limited) {
      if (vignette.bundles !== undefined) expect(limb.bundles).toEqual(vignette.bundles);
      if (vignette.ceiling_pct_lop !== undefined) expect(limb.ceilingPercent).toBe(vignette.ceiling_pct_lop);
    }
    expect(ScreeningDecision.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
  });
});
