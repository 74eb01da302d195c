import { describe, expect, it } from "vitest";
import { pushEdit, redoEdit, startHistory, undoEdit } from "./edit-history.ts";

const typed = (about: string | null, ...values: readonly { readonly v: string }[]) =>
  values.reduce((history, value) => pushEdit(history, value, about), startHistory({ v: "" }));

describe("undo and redo", () => {
  it("goes back and forth without losing anything", () => {
    const history = typed(null, { v: "a" }, { v: "b" });
    const back = undoEdit(undoEdit(history));
    expect(back.present.v).toBe("");
    expect(redoEdit(redoEdit(back)).present.v).toBe("b");
  });

  it("takes back what was typed into one field as one step", () => {
    expect(undoEdit(typed("name", { v: "L" }, { v: "Le" }, { v: "Leg" })).present.v).toBe("");
  });

  it("keeps two fields apart, and what follows an undo", () => {
    const history = pushEdit(typed("name", { v: "L" }), { v: "L2" }, "sets");
    expect(undoEdit(history).present.v).toBe("L");
    expect(undoEdit(pushEdit(undoEdit(history), { v: "L3" }, "sets")).present.v).toBe("L");
  });

  it("forgets the undone once something new is written", () => {
    expect(pushEdit(undoEdit(typed(null, { v: "a" })), { v: "c" }).future).toEqual([]);
  });

  it("stays where it is at either end", () => {
    const start = startHistory({ v: "" });
    expect(undoEdit(start)).toEqual(start);
    expect(redoEdit(start)).toEqual(start);
  });
});
