import { SetId } from "@cuffwise/domain/kernel";
import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { RecordRow } from "./session-record-rows.ts";
import { SessionRecordTable } from "./session-record-table.tsx";

const row = (over: Partial<RecordRow>): RecordRow => ({
  key: "ext 0 both",
  name: "Set 1",
  target: "30 × 20 kg",
  plannedPressure: "left leg 108 mmHg",
  done: "22 × 20 kg",
  usedPressure: "left leg 100 mmHg",
  status: "changed",
  changes: ["repetitions", "pressure"],
  discomfort: 8,
  rir: null,
  note: "",
  setId: SetId.parse("00000000-0000-4000-8000-000000000001"),
  ...over,
});
const MISSING = row({
  key: "ext 1 both",
  name: "Set 2",
  done: null,
  usedPressure: null,
  status: "missing",
  changes: [],
  discomfort: null,
  setId: null,
});

const render = (...rows: readonly RecordRow[]): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <SessionRecordTable entry={{ key: "ext", group: "A", name: "Knee extension", rows }} session="Legs" />
    </MantineProvider>,
  );

it("says in words what a colour marks, and what was other than planned", () => {
  const html = render(row({}), MISSING);
  for (const words of ["Much", "Done, changed", "repetitions, pressure", "left leg 100 mmHg", "Not done"])
    expect(html).toContain(words);
  expect(render(row({ discomfort: 6 }))).not.toContain("Much");
});

it("offers a comment on sets that were done only", () => {
  expect(render(row({}), MISSING).match(/aria-label="Comment on [^"]+"/g)).toEqual([
    'aria-label="Comment on set 1 of Knee extension, Legs"',
  ]);
});

it("leaves out the columns that no set fills", () => {
  expect(render(row({}))).not.toMatch(/>(RIR|Note)</);
  expect(render(row({ rir: 2, note: "Knee clicked" }))).toMatch(/>RIR<.*>Note<.*Knee clicked/);
  expect(render(MISSING)).not.toMatch(/>(Discomfort, 0–10|Comment)</);
});
