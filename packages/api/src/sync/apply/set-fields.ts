import type { SetLogChange, SetLogRow } from "@cuffwise/db/queries/set-log";
import type { SetFields } from "@cuffwise/domain/sync";

/** The fields of a stored set that may be corrected, as a device names them. */
export const rowToFields = (row: SetLogRow): SetFields => {
  const { loadKg, loadEntered, reps, rir, discomfort, status, cuffSeconds, note } = row;
  const load = loadKg === null ? null : { kg: loadKg, entered: loadEntered };
  return { load, reps, rir, discomfort, status, cuffSeconds, note };
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** As the columns hold them. */
export const fieldsToChange = ({ load, rir, ...rest }: SetFields): Required<SetLogChange> => ({
  ...rest,
  rir: rir === null ? null : rounded(rir, 1),
  loadKg: load === null ? null : rounded(load.kg, 3),
  loadEntered: load?.entered ?? "",
});
