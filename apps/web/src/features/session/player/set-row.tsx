"use client";

import type { Step } from "@cuffwise/domain/programme";
import { formatClock, formatWeight } from "@cuffwise/domain/units";
import { IconAlertTriangle, IconCheck, IconMinus } from "@tabler/icons-react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import type { Player } from "./player.ts";
import { lastSetOf } from "./prefill.ts";
import classes from "./set-table.module.css";

export interface SetRowProps {
  readonly player: Player;
  readonly step: Step;
  readonly log: EffectiveSet | undefined;
  readonly isEdited: boolean;
  readonly onEdit: () => void;
}

const SIDES = { left: "L", right: "R", both: "" } as const;
const SIDE_WORDS = { left: " left", right: " right", both: "" } as const;

const Mark = ({ log }: { log: EffectiveSet }) => {
  if (log.saved === "refused") return <IconAlertTriangle size={22} stroke={2.4} aria-hidden="true" />;
  if (log.status === "skipped") return <IconMinus size={22} stroke={2.4} aria-hidden="true" />;
  return <IconCheck size={24} stroke={2.8} aria-hidden="true" />;
};

const stateOf = (log: EffectiveSet): string => {
  if (log.saved === "refused") return "not saved";
  return `${log.status === "skipped" ? "left out" : "done"}, ${log.saved === "saved" ? "saved" : "saving"}`;
};

export const SetRow = ({ player, step, log, isEdited, onEdit }: SetRowProps) => {
  const { units } = useViewerSetting();
  const values = player.valuesOf(step);
  const { load, reps } = log ?? values;
  const last = lastSetOf(step, player.data.lastTimes);
  const isCurrent = player.state.current === step;
  const name = `Set ${step.setIndex + 1}${SIDE_WORDS[step.side]}`;
  const needsCuff = player.cuffsOf(step).some(({ limb }) => !player.on.includes(limb));
  const isBusy = player.action.type === "reperfuse" || (isCurrent && player.action.type === "deflate");

  return (
    <tr
      className={classes.row}
      data-current={isCurrent || undefined}
      data-done={log === undefined ? undefined : log.status}
      data-refused={log?.saved === "refused" || undefined}
      aria-current={isCurrent ? "step" : undefined}
    >
      <th scope="row" className={classes.set}>
        {step.setIndex + 1}
        {SIDES[step.side]}
      </th>
      <td className={classes.last}>
        {last === undefined
          ? "–"
          : `${last.loadKg === null ? "" : `${formatWeight(last.loadKg, units).replace(/ \w+$/, "")}×`}${last.reps}`}
      </td>
      <td>
        <button
          type="button"
          className={classes.value}
          aria-expanded={isEdited}
          aria-label={`${name}: load ${load?.entered ?? "none"}, change`}
          onClick={onEdit}
        >
          {load?.entered ?? "–"}
        </button>
      </td>
      <td>
        <button
          type="button"
          className={classes.value}
          aria-expanded={isEdited}
          aria-label={`${name}: ${reps} repetitions, change`}
          onClick={onEdit}
        >
          {step.set.seconds === undefined ? reps : formatClock(reps * step.set.seconds)}
          {log?.discomfort !== null && log?.discomfort !== undefined && (
            <span className={classes.felt}>felt {log.discomfort}</span>
          )}
        </button>
      </td>
      <td className={classes.tickCell}>
        {log === undefined ? (
          <button
            type="button"
            className={classes.tick}
            disabled={needsCuff || isBusy}
            title={needsCuff ? "Cuff on first" : undefined}
            aria-label={`${name} done`}
            onClick={() => player.complete(step, values)}
          />
        ) : (
          <button
            type="button"
            className={classes.tick}
            data-saved={log.saved}
            aria-label={`${name} ${stateOf(log)}, change`}
            onClick={onEdit}
          >
            <Mark log={log} />
          </button>
        )}
      </td>
    </tr>
  );
};
