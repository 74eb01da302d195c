import type { Readiness } from "@cuffwise/domain/session";
import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReadinessResult } from "./readiness-result.tsx";

const decision = (over: Partial<Readiness>): Readiness => ({
  result: "go",
  action: "none",
  modifications: { halfSets: false, stopTwoRepsShort: false, ceilingPercent: null },
  lockedLimbs: [],
  offersUncuffed: false,
  reasons: [],
  ...over,
});
const shown = (of: Readiness, mayTrain: boolean, changes: readonly { name: string; text: string }[] = []): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <ReadinessResult
        decision={of}
        country="GB"
        hasCuffs
        changes={changes}
        mayTrain={mayTrain}
        isStarting={false}
        message={null}
        setUp={<p>Get ready</p>}
        onStart={() => {}}
        onAgain={() => {}}
      />
    </MantineProvider>,
  );

describe("what a readiness check leads to", () => {
  it("GO: one button, and nothing to explain", () => {
    const html = shown(decision({}), true);
    expect(html).toContain("You are good to go");
    expect(html).toContain("Start session");
    expect(html).not.toContain("tel:");
  });

  it("GO, gently: says for each exercise what is asked now, before the start", () => {
    const gently = decision({
      result: "go-modified",
      modifications: { halfSets: true, stopTwoRepsShort: true, ceilingPercent: 50 },
    });
    const html = shown(gently, true, [{ name: "Knee extension", text: "2 sets instead of 4" }]);
    expect(html).toContain("stop two repetitions short of your limit");
    expect(html.indexOf("2 sets instead of 4")).toBeGreaterThan(-1);
    expect(html.indexOf("2 sets instead of 4")).toBeLessThan(html.indexOf("Start session"));
  });

  it("NO BFR: offers the session without the cuff where that is allowed, and the way back where it is not", () => {
    expect(shown(decision({ result: "no-bfr", offersUncuffed: true }), true)).toContain("Start without the cuff");
    const closed = shown(decision({ result: "no-bfr" }), false);
    expect(closed).toContain("Back to today");
    expect(closed).not.toContain("Start");
  });

  it("EMERGENCY: the number stands before everything else, and nothing can be started", () => {
    const html = shown(decision({ result: "emergency", action: "emergency" }), false);
    expect(html.indexOf("tel:999")).toBeGreaterThan(-1);
    expect(html.indexOf("tel:999")).toBeLessThan(html.indexOf("Do not train"));
    expect(html).not.toContain("Start");
  });
});
