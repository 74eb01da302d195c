"use client";

import type { Step } from "@cuffwise/domain/programme";
import { formatClock, formatWeight } from "@cuffwise/domain/units";
import { IconAlertTriangle, IconCheck, IconMinus, IconNote, IconNotes } from "@tabler/icons-react";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";
import type { EffectiveSet } from "#features/phone/projection/phone-data.ts";
import type { Player } from "./player.ts";
import { asLastTime, differsFromPlan, lastSetOf } from "./prefill.ts";
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

/** Something else than planned: worth seeing, no alarm. */
const Dot = () => <span className={classes.dot} title="Changed from the plan" aria-hidden="true" />;

export const SetRow = ({ player, step, log, isEdited, onEdit }: SetRowProps) => {
  const { units } = useViewerSetting();
  const values = player.valuesOf(step);
  const { load, reps } = log ?? values;
  const last = lastSetOf(step, player.data.lastTimes);
  const loadText = (kg: number): string => formatWeight(kg, units);
  const lastText =
    last === undefined
      ? ""
      : `${last.loadKg === null ? "" : `${loadText(last.loadKg).replace(/ \w+$/, "")}×`}${last.reps}`;
  const differs = differsFromPlan(step, player.data.content, { load, reps });
  const isChanged = { load: differs.load, reps: differs.reps && log?.status !== "skipped" };
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
        {log !== undefined && (
          <button type="button" className={classes.noteMark} data-on={log.note !== "" || undefined} onClick={onEdit}>
            {log.note === "" ? (
              <IconNote size={18} stroke={1.6} aria-hidden="true" />
            ) : (
              <IconNotes size={18} stroke={2.2} aria-hidden="true" />
            )}
            <span className={classes.caption}>
              {name}: {log.note === "" ? "write a note" : `note: ${log.note}`}
            </span>
          </button>
        )}
      </th>
      <td className={classes.last}>
        {last === undefined ? (
          "–"
        ) : log === undefined ? (
          <button
            type="button"
            className={classes.copy}
            aria-label={`${name}: take last time’s ${lastText}`}
            onClick={() => player.draft(step, asLastTime(last, values, units))}
          >
            {lastText}
          </button>
        ) : (
          lastText
        )}
      </td>
      <td>
        <button
          type="button"
          className={classes.value}
          aria-expanded={isEdited}
          aria-label={`${name}: load ${load?.entered ?? "none"}${isChanged.load ? ", not as planned" : ""}, change`}
          onClick={onEdit}
        >
          {load?.entered ?? "–"}
          {isChanged.load && <Dot />}
        </button>
      </td>
      <td>
        <button
          type="button"
          className={classes.value}
          aria-expanded={isEdited}
          aria-label={`${name}: ${reps} repetitions${isChanged.reps ? ", not as planned" : ""}, change`}
          onClick={onEdit}
        >
          {step.set.seconds === undefined ? reps : formatClock(reps * step.set.seconds)}
          {isChanged.reps && <Dot />}
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
