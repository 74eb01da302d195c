import { evaluateFollowUp } from "@cuffwise/domain/session";
import type { FollowUpAnswers } from "@cuffwise/domain/sync";
import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FollowUpForm } from "./follow-up-form.tsx";
import { FollowUpResult, followUpChanges } from "./follow-up-result.tsx";

const answers = (over: Partial<FollowUpAnswers>): FollowUpAnswers => ({
  signs: [],
  limbs: [],
  soreness: 1,
  note: "",
  ...over,
});
const shown = (over: Partial<FollowUpAnswers>): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <FollowUpResult answers={answers(over)} country="GB" sync={<p>Saved on this phone</p>} />
    </MantineProvider>,
  );

describe("what somebody reads after answering", () => {
  it("well: thanks, and how far it has got", () => {
    const html = shown({});
    expect(html).toContain("Good. Thank you");
    expect(html).toContain("Saved on this phone");
    expect(html).not.toContain("tel:");
  });

  it("an emergency: the number before every other word", () => {
    const html = shown({ signs: ["dark-urine"] });
    expect(html.indexOf("tel:999")).toBeGreaterThan(-1);
    expect(html.indexOf("tel:999")).toBeLessThan(html.indexOf("Get emergency care now."));
    expect(html).toContain("do not wait for an answer");
  });

  it("never names an illness", () => {
    const html = shown({ signs: ["one-limb-swollen"], limbs: ["LL"] }).replace(/<details.*?<\/details>/gs, "");
    expect(html).toContain("See a doctor today.");
    expect(html).not.toMatch(/thrombo|clot|embol|rhabdo/i);
  });
});

it.each([
  [["one-limb-swollen"], ["LL"], "No cuff on the left leg until somebody of the practice has looked at it with you."],
  [["coughing-blood"], [], "No cuff on any arm or leg until somebody of the practice has looked at it with you."],
  [["bruise-or-spots"], ["RA"], "The cuff goes 10 points lower on the right arm."],
  [["very-sore"], [], "The next session with a cuff has half the sets."],
] as const)("what changes after %j: %j, in words", (signs, limbs, text) => {
  expect(followUpChanges(evaluateFollowUp(signs, limbs))).toContain(text);
});

it("says that nobody watches live, before anything is asked", () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <FollowUpForm country="GB" dueAt={null} onSend={() => {}} />
    </MantineProvider>,
  );
  expect(html.indexOf("Nobody watches these answers live")).toBeLessThan(html.indexOf("any of these?"));
  expect(html).toContain("tel:999");
});
