import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import { setsToText } from "@cuffwise/domain/programme";
import { IconAlertTriangle, IconBan, IconCheck } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import { StatusChip } from "#components/ui/status-chip.tsx";
import type { Preview } from "../programme-views.ts";
import { loadText } from "../words.ts";
import classes from "./preview-table.module.css";
import { exact } from "./resolved-text.ts";

type Line = Preview["lines"][number];

const whereText = (places: Line["places"]): string => {
  const weeks = [...new Set(places.map(({ week }) => week))];
  const [first] = weeks;
  const last = weeks.at(-1);
  const count = places.length === 1 ? "1 session" : `${places.length} sessions`;
  return first === last ? `Week ${first} · ${count}` : `Weeks ${first}–${last} · ${count}`;
};

const Load = ({ line }: { line: Line }) => {
  const { resolved, load } = line;
  if (resolved === null || resolved.exactKg === null) return <span className={classes.soft}>{loadText(load)}</span>;
  return (
    <>
      <strong>{exact(resolved.loadableKg ?? resolved.exactKg)}</strong>
      <span className={classes.soft}>
        {resolved.loadableKg === null ? "nothing to round to" : `exactly ${exact(resolved.exactKg)}`} · {loadText(load)}
      </span>
    </>
  );
};

const Pressure = ({ line }: { line: Line }) => {
  if (line.cuff === null) return <span className={classes.soft}>no cuff</span>;
  if (line.resolved === null) return <span className={classes.soft}>{line.cuff.percentLop} % LOP</span>;
  return (
    <>
      {line.resolved.cuffs.map(({ limb, pressureMmHg }) => (
        <span key={limb} className={classes.cuff}>
          <strong>{pressureMmHg} mmHg</strong> {LIMB_NAMES[limb]}
        </span>
      ))}
      <span className={classes.soft}>{line.cuff.percentLop} % of LOP</span>
    </>
  );
};

/** Where the pressures come from and which limit holds: once, above the numbers that rest on it. */
const Provenance = ({ lines }: { lines: readonly Line[] }) => {
  const all = lines.flatMap(({ resolved }) => resolved?.cuffs ?? []);
  const cuffs = [...new Map(all.map((cuff) => [`${cuff.limb} ${cuff.lopId}`, cuff])).values()];
  const notes = new Set(lines.flatMap(({ resolved }) => resolved?.capNote ?? []));
  if (cuffs.length === 0) return null;
  return (
    <ul className={classes.provenance}>
      {cuffs.map(({ limb, lopId, cuffName, posture, method, measuredOn }) => (
        <li key={`${limb} ${lopId}`}>
          LOP of the {LIMB_NAMES[limb]}: {cuffName}, {posture}, {method}, <DateText value={measuredOn} style="day" />
        </li>
      ))}
      {[...notes].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
};

const State = ({ line }: { line: Line }) => {
  if (line.refused)
    return (
      <StatusChip tone="safety" icon={IconBan}>
        Refused
      </StatusChip>
    );
  return line.warnings.length > 0 ? (
    <StatusChip tone="attention" icon={IconAlertTriangle}>
      Look
    </StatusChip>
  ) : (
    <StatusChip tone="done" icon={IconCheck}>
      Fine
    </StatusChip>
  );
};

/** Each exercise with what it comes to; the same in ten sessions is one row. On a phone each row is a card. */
export const PreviewTable = ({ lines }: { lines: Preview["lines"] }) => (
  <div>
    <Provenance lines={lines} />
    <table className={classes.table}>
      <caption className={classes.caption}>Loads and pressures, what is refused first</caption>
      <thead>
        <tr>
          <th scope="col">Exercise</th>
          <th scope="col">Load</th>
          <th scope="col">Pressure</th>
          <th scope="col">Where</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr
            key={`${line.slug} ${line.places.map(({ week, day }) => `${week}.${day}`).join()} ${setsToText(line.sets)}`}
          >
            <th scope="row">
              {line.name}
              <span className={classes.soft}>{setsToText(line.sets)}</span>
            </th>
            <td data-name="Load">
              <Load line={line} />
            </td>
            <td data-name="Pressure">
              <Pressure line={line} />
            </td>
            <td data-name="Where" className={classes.soft}>
              {whereText(line.places)}
            </td>
            <td data-name="State">
              <State line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
