import { describe, expect, it } from "vitest";
import vignettes from "#screening/fixtures/vignettes.json" with { type: "json" };
import dose from "./fixtures/dose.json" with { type: "json" };
import strength from "./fixtures/strength.json" with { type: "json" };
import { runVectors } from "./run.ts";

const lines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join("\n");
const failures = (text: string) => runVectors(text).filter(({ status }) => status === "failed");
const counted = (text: string) => {
  const results = runVectors(text);
  const of = (status: string): number => results.filter((one) => one.status === status).length;
  return { passed: of("passed"), failed: of("failed"), skipped: of("skipped") };
};

describe("the worked examples of the sources", () => {
  it("about pressure and dose all pass", () => {
    expect(failures(lines(dose))).toEqual([]);
    expect(counted(lines(dose))).toEqual({ passed: 71, failed: 0, skipped: 0 });
  });

  it("about strength all pass; those about other apps' files are skipped by name", () => {
    expect(failures(lines(strength))).toEqual([]);
    expect(counted(lines(strength))).toEqual({ passed: 130, failed: 0, skipped: 15 });
  });

  it("about screening and sessions all pass", () => {
    expect(failures(JSON.stringify(vignettes))).toEqual([]);
    expect(counted(JSON.stringify(vignettes))).toEqual({ passed: 40, failed: 0, skipped: 0 });
  });
});

describe("a file that nobody has seen", () => {
  it("fails where a number differs, and shows both", () => {
    const [result] = runVectors('{"id":"X","fn":"T1","in":{"aop":170,"pct":40},"out":68.1}');
    expect(result).toMatchObject({ id: "X", status: "failed" });
    expect(result?.lines.join("\n")).toContain("expected 68.1");
    expect(result?.lines.join("\n")).toContain("got      68");
  });

  it("fails where a refusal is expected and none comes, and the other way round", () => {
    const rows = [
      { id: "A", fn: "T1", in: { aop: 170, pct: 40 }, out: null, display: "reject: no" },
      { id: "B", fn: "T1", in: { aop: 170, pct: 85, mode: "resistance" }, out: 144.5 },
      { id: "C", fn: "C1", in: { reps: [30], con: 2, ecc: 2, rest: 30 }, out: null, display: "2.10 min" },
    ];
    expect(failures(lines(rows)).map(({ id }) => id)).toEqual(["A", "B", "C"]);
  });

  it("takes the next load as exact or as loaded, and as nothing else", () => {
    const apre = { protocol: 6, reps: 9, load: 61 };
    const deload = { load: 77.5, sets: 3, loadFactor: 0.9, setFactor: 0.5 };
    const row = (id: string, fn: string, input: object, out: object) => ({ id, fn, in: input, out });
    const right = [
      row("1", "apre", apre, { next: 63.5 }),
      row("2", "apre", apre, { next: 62.5 }),
      row("3", "apre", apre, { next: 63.5, loadable: 62.5 }),
      row("4", "deload", deload, { load: 69.75, sets: 2 }),
      row("5", "deload", deload, { load: 67.5, sets: 2 }),
      row("6", "linear", { load: 61, inc: 2.5, success: true }, { load: 63.5 }),
      row("7", "linear", { load: 61, inc: 2.5, success: false, failures: 2 }, { load: 54.9, loadable: 52.5 }),
    ];
    const wrong = [row("8", "apre", apre, { next: 66 }), row("9", "deload", deload, { load: 70, sets: 2 })];
    expect(failures(lines([...right, ...wrong])).map(({ id }) => id)).toEqual(["8", "9"]);
  });

  it("names a function, a kind or a row that it does not know", () => {
    expect(runVectors('{"id":"Y","fn":"E99","in":{},"out":1}')).toEqual([
      { id: "Y", status: "failed", lines: ["unknown fn E99"] },
    ]);
    expect(failures('{"baseline":{},"vignettes":[{"id":"V","kind":"dreaming"}]}')[0]?.lines).toEqual([
      "unknown kind dreaming",
    ]);
    expect(failures("no json\n[1]")).toHaveLength(2);
  });

  // Whatever stands in a row, the answer is a value or a refusal; nothing is thrown and NaN is never a number.
  it.each([...new Set([...dose, ...strength].map(({ fn }) => fn))])("%s refuses what cannot be", (fn) => {
    const inputs = [...dose, ...strength].filter((row) => row.fn === fn).map((row): object => row.in);
    for (const input of inputs) {
      for (const key of Object.keys(input)) {
        for (const bad of [null, "x", -1, Number.MAX_VALUE, [], {}, [null], [-5]]) {
          const row = { id: "bad", fn, in: { ...input, [key]: bad }, out: "nothing equals this" };
          const [result] = runVectors(JSON.stringify(row));
          expect(result?.lines.join(" ")).not.toMatch(/NaN|Infinity/);
        }
      }
    }
  });
});
