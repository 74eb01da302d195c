"use client";

import { formatWeight } from "@cuffwise/domain/units";
import { IconClock, IconPackage } from "@tabler/icons-react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import classes from "./brief.module.css";
import { HowTo } from "./how-to.tsx";
import type { SessionData } from "./session-data.ts";

/** A session in short, as the server tells it. */
type Brief = SessionData["brief"];

const EQUIPMENT: Readonly<Record<Brief["equipment"][number], string>> = {
  barbell: "barbell",
  "ez-bar": "EZ bar",
  dumbbell: "dumbbells",
  kettlebell: "kettlebell",
  "weight-plate": "weight plate",
  landmine: "landmine",
  "machine-stack": "weight-stack machine",
  "machine-plates": "plate-loaded machine",
  "leg-press": "leg press",
  smith: "Smith machine",
  cable: "cable",
  band: "band",
  "ankle-weight": "ankle weight",
  gripper: "hand gripper",
  "medicine-ball": "medicine ball",
  "exercise-ball": "exercise ball",
  "ab-wheel": "ab wheel",
  "suspension-trainer": "suspension trainer",
  sled: "sled",
  treadmill: "treadmill",
  ergometer: "ergometer",
};

/** What a session asks for, an exercise a line. */
export const BriefList = ({ brief }: { brief: Brief }) => {
  const { units } = useViewerSetting();
  return (
    <ol className={classes.exercises}>
      {brief.exercises.map((one) => (
        <li key={one.key} className={classes.exercise}>
          <span className={classes.name}>{one.name}</span>
          <span className={classes.scheme}>
            {one.reps.join("-")}
            {one.loadKg !== null && ` × ${formatWeight(one.loadKg, units)}`}
          </span>
          {one.cuffed && <span className={classes.cuffed}>cuff</span>}
          <div className={classes.how}>
            <HowTo of={one} />
          </div>
        </li>
      ))}
    </ol>
  );
};

/** How long it takes and what must be at hand. */
export const Needs = ({ brief }: { brief: Brief }) => {
  // A page that was opened before an update may be told of equipment it does not know yet.
  const things = [...brief.cuffNames, ...brief.equipment.map((name) => EQUIPMENT[name] ?? name)];
  return (
    <ul className={classes.needs}>
      <li>
        <IconClock size={18} stroke={1.9} aria-hidden="true" />
        about {brief.minutes} minutes
      </li>
      {things.length > 0 && (
        <li>
          <IconPackage size={18} stroke={1.9} aria-hidden="true" />
          {things.join(", ")}
        </li>
      )}
    </ul>
  );
};
