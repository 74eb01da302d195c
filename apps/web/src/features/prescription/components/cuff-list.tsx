import { IconRulerMeasure } from "@tabler/icons-react";
import type { CuffView } from "../overview-data.ts";
import { MATERIAL_NAMES, numberText } from "../words.ts";
import classes from "./cuff-list.module.css";

const KINDS = { arm: "for arms", leg: "for legs" } as const;

/** The client's cuffs. A pressure belongs to the cuff it was measured with, so each is told by width and material. */
export const CuffList = ({ cuffs }: { cuffs: readonly CuffView[] }) =>
  cuffs.length === 0 ? (
    <p className={classes.none}>No cuff yet. Add the one this client trains with; then measure.</p>
  ) : (
    <ul className={classes.list} aria-label="Cuffs">
      {cuffs.map((cuff) => (
        <li key={cuff.id} className={classes.cuff}>
          <IconRulerMeasure size={18} stroke={1.8} aria-hidden="true" />
          <span className={classes.name}>{cuff.name}</span>
          <span className={classes.about}>
            {numberText(cuff.widthCm)} cm, {MATERIAL_NAMES[cuff.material].toLowerCase()}, {KINDS[cuff.limbKind]}
          </span>
        </li>
      ))}
    </ul>
  );
