"use client";

import type { Entry, Step } from "@cuffwise/domain/programme";
import { useState } from "react";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import type { Player } from "./player.ts";
import { SetEditor } from "./set-editor.tsx";
import { SetRow } from "./set-row.tsx";
import classes from "./set-table.module.css";
import { stepKey } from "./use-player.ts";

const logOf = (step: Step, logs: readonly EffectiveSet[]): EffectiveSet | undefined =>
  logs.find(
    (log) =>
      log.entryKey === step.entry.key &&
      log.setIndex === step.setIndex &&
      (log.side === step.side || log.side === "both" || step.side === "both"),
  );

export interface SetTableProps {
  readonly player: Player;
  readonly entry: Entry;
  readonly name: string;
}

/** Set, last time, load, repetitions, tick: the row that everybody knows. */
export const SetTable = ({ player, entry, name }: SetTableProps) => {
  const [edited, setEdited] = useState<string | null>(null);
  const steps = player.state.steps.filter((step) => step.entry.key === entry.key);
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>Sets of {name}</caption>
      <thead>
        <tr>
          <th scope="col">Set</th>
          <th scope="col">Last</th>
          <th scope="col">Load</th>
          <th scope="col">{steps[0]?.set.seconds === undefined ? "Reps" : "Time"}</th>
          <th scope="col">
            <span className={classes.caption}>Done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const key = stepKey(step);
          const log = logOf(step, player.logs);
          const toggle = (): void => setEdited(edited === key ? null : key);
          return [
            <SetRow key={key} player={player} step={step} log={log} onEdit={toggle} isEdited={edited === key} />,
            edited === key && (
              <tr key={`${key} editor`}>
                <td colSpan={5} className={classes.editor}>
                  <SetEditor player={player} step={step} log={log} onClose={() => setEdited(null)} />
                </td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
};
