import { Email, text } from "@cuffwise/domain/kernel";
import { mmHg } from "@cuffwise/domain/units";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sentenceFor } from "./copy.ts";
import { errorsFromServer, validateWith } from "./form-errors.ts";

const Form = z.object({ email: Email, days: z.array(z.object({ name: text(5) })), size: z.number() });

describe("errors beside fields", () => {
  it("finds nothing wrong with a good form", () => {
    expect(validateWith(Form)({ email: "ana@example.org", days: [{ name: "Mon" }], size: 1 })).toEqual({});
  });

  it("writes one sentence per field, by the path the form knows", () => {
    const errors = validateWith(Form)({ email: "ana", days: [{ name: "far too long" }], size: Number.NaN });
    expect(errors).toEqual({
      email: sentenceFor("email.invalid"),
      "days.0.name": sentenceFor("text.too-long"),
      size: sentenceFor("invalid_type"),
    });
  });

  it("knows codes that begin with a unit", () => {
    const Pressure = z.object({ pressure: mmHg.input });
    expect(validateWith(Pressure)({ pressure: 450 })).toEqual({ pressure: sentenceFor("mmHg.too-large") });
  });

  it("prefers the feature's own words", () => {
    const own = { "email.invalid": "Ask the client for the address." };
    expect(validateWith(Form, own)({ email: "ana", days: [], size: 1 })).toEqual({ email: own["email.invalid"] });
  });

  it("puts what the server found beside the field", () => {
    const error = {
      data: { app: { code: "input-invalid", detail: {}, issues: [{ path: ["email"], code: "email.invalid" }] } },
    };
    expect(errorsFromServer(error)).toEqual({ fields: { email: sentenceFor("email.invalid") }, form: null });
  });

  it("puts a refusal above the button", () => {
    const error = { data: { app: { code: "lop-stale", detail: {}, issues: [] } } };
    expect(errorsFromServer(error)).toEqual({ fields: {}, form: sentenceFor("lop-stale") });
  });

  it("says that nothing was lost when no answer came", () => {
    expect(errorsFromServer({ data: undefined }).form).toContain("Nothing was lost");
  });

  it("never shows a bare code", () => {
    expect(errorsFromServer(new Error("boom")).form).toBe(sentenceFor("some-new-code"));
    expect(sentenceFor("some-new-code")).toMatch(/^Something went wrong/);
  });
});
