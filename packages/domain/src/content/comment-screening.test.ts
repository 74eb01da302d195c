import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NewArticleComment } from "./article-comment.ts";
import { heldAs, SPAM_SCORE, screenArticleComment } from "./comment-screening.ts";

const parsed = (change: Record<string, unknown> = {}) =>
  NewArticleComment.parse({
    name: "Ines",
    email: "",
    kind: "question",
    body: "How often should the cuff pressure be measured again?",
    ...change,
  });
const screen = (
  change: Record<string, unknown> = {},
  form: { honeypot?: string; tokenAgeSeconds?: number | null } = {},
) => screenArticleComment({ comment: parsed(change), honeypot: "", tokenAgeSeconds: 40, ...form });
const reasons = (screening: ReturnType<typeof screen>) => screening.notes.map((note) => note.reason);

describe("every guest's comment is held, and only suspicion costs points", () => {
  it("holds an honest question as pending without a single point", () => {
    expect(screen()).toEqual({ state: "pending", score: 0, notes: [{ reason: "guest", points: 0 }] });
  });

  it.each([
    ["Can this help somebody with type 2 diabetes?", "pending"],
    ["My grip is weak after wrist surgery, would bands on the arm be safe?", "pending"],
    ["I think reference 7 says something else, see page 2099.", "pending"],
    ["Great article, thank you for sharing this useful information!", "spam"],
    ["NICE SITE PLEASE VISIT US FOR MORE DISCOUNT OFFERS https://cheap.example.com", "spam"],
    ["The load table at https://example.org/load-table has no source.", "pending"],
    ["Cheap pills https://a.example.com https://b.example.com https://c.example.com", "spam"],
    ["[url=https://a.example]best casino[/url]", "spam"],
  ])("%s → %s", (body, state) => {
    expect(screen({ body }).state).toBe(state);
  });

  it("keeps praise that is about the subject", () => {
    expect(screen({ body: "Great article. The part on growth hormone changed my mind about BFR." }).state).toBe(
      "pending",
    );
  });

  it("takes a filled honeypot for what it is, whatever the text says", () => {
    expect(screen({}, { honeypot: "https://example.com" })).toMatchObject({ state: "spam", score: 100 });
  });

  it.each([
    [{ tokenAgeSeconds: 1 }, "too-fast"],
    [{ tokenAgeSeconds: null }, "no-valid-token"],
  ] as const)("notes the form token: %o → %s", (form, reason) => {
    expect(reasons(screen({}, form))).toContain(reason);
  });

  it("does not hold slowness against anybody", () => {
    expect(screen({}, { tokenAgeSeconds: 86_000 }).score).toBe(0);
  });

  it("refuses a link in the name", () => {
    expect(screen({ name: "Visit best-shop.com" }).state).toBe("spam");
  });

  it.each([
    ["I have high blood pressure and take medication, may I train?", "health-disclosure"],
    ["Yesterday my urine was dark after the session: dark urine, is that normal for me?", "urgent-symptom"],
    ["I felt faint and my left hand went numb.", "urgent-symptom"],
  ])("asks a moderator to read first: %s", (body, reason) => {
    const screening = screen({ body });
    expect(reasons(screening)).toContain(reason);
    expect(screening.state).toBe("pending");
  });
});

describe("what a visitor may type", () => {
  it.each([
    ["an empty name", { name: "  " }, "text.empty"],
    ["a name of nothing but invisible characters", { name: "\u200b\u202e" }, "text.empty"],
    ["an empty text", { body: "" }, "text.empty"],
    ["2 001 characters", { body: "a".repeat(2_001) }, "text.too-long"],
    ["a NUL", { body: "a\u0000b" }, "text.unstorable"],
    ["half an e-mail address", { email: "ines@" }, "email.invalid"],
  ])("refuses %s", (_what, change, message) => {
    const result = NewArticleComment.safeParse({ ...parsed(), email: "", ...change });
    expect(result.error?.issues.map((issue) => issue.message)).toContain(message);
  });

  it("keeps an empty e-mail address as none, and a given one in lower case", () => {
    expect(parsed().email).toBeNull();
    expect(parsed({ email: " Ines@Example.ORG " }).email).toBe("ines@example.org");
  });

  it("takes the disguises out of a name", () => {
    expect(parsed({ name: "Dr\u202e Admin\u200b" }).name).toBe("Dr Admin");
  });

  it("2 000 characters fit", () => {
    expect(parsed({ body: "a".repeat(2_000) }).body).toHaveLength(2_000);
  });
});

it("whatever is typed, the screening answers, never above 100, and its state follows from its notes", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 300 }),
      fc.string(),
      fc.option(fc.integer({ min: -10, max: 1e6 })),
      (body, honeypot, age) => {
        const comment = { name: "A", email: null, kind: "remark" as const, body };
        const screening = screenArticleComment({ comment, honeypot, tokenAgeSeconds: age });
        expect(screening.score).toBeLessThanOrEqual(100);
        expect(screening.state).toBe(screening.score >= SPAM_SCORE ? "spam" : "pending");
        expect(heldAs(screening.notes).state).toBe(screening.state);
      },
    ),
  );
});
