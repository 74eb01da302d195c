import { describe, expect, it } from "vitest";
import { BIBLIOGRAPHY } from "./bibliography.ts";
import { defineSources, mergeSources } from "./define.ts";

const table = defineSources("2026-11-24", { wells2003: { reference: "Wells", evidence: "secondary" } });

describe("the bibliography", () => {
  it("gives every source its own key", () => expect(table.wells2003.key).toBe("wells-2003"));

  it("refuses two sources with one key", () => {
    expect(() => mergeSources(table, table)).toThrow("wells-2003: two sources share this key");
  });

  it("finds every source under its key", () => {
    expect([...BIBLIOGRAPHY].filter(([key, source]) => key !== source.key)).toEqual([]);
  });

  it("says of every choice of ours that a clinician has yet to review it", () => {
    const ours = [...BIBLIOGRAPHY.values()].filter(({ key }) => key.startsWith("policy-"));
    expect(ours.length).toBeGreaterThan(10);
    expect(
      ours.filter(({ evidence, reference }) => evidence !== "policy" || !reference.includes("Awaiting clinician")),
    ).toEqual([]);
  });
});
