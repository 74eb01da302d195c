"use client";

import { LIMB_NAMES } from "@cuffwise/domain/kernel";
import type { Entry, ResolvedCuff } from "@cuffwise/domain/programme";
import { IconChevronRight, IconGauge } from "@tabler/icons-react";
import { DateText } from "#components/ui/date-text.tsx";
import type { Player } from "./player.ts";
import classes from "./pressure-note.module.css";
import { pressureText, todaysCuffs } from "./todays-cuffs.ts";

const METHODS: Readonly<Record<ResolvedCuff["method"], string>> = {
  doppler: "with Doppler",
  automatic: "by an automatic device",
  oximeter: "with an oximeter",
};
const POSTURES: Readonly<Record<ResolvedCuff["posture"], string>> = {
  supine: "lying",
  seated: "seated",
  standing: "standing",
};

/** The pressure with where it comes from. It belongs to this cuff on this limb, and is never carried to another. */
export const PressureNote = ({ player, entry }: { player: Player; entry: Entry }) => {
  const step = player.state.steps.find((one) => one.entry.key === entry.key);
  if (step === undefined || entry.kind === "ordinary") return null;
  const cuffs = todaysCuffs({ ...step, side: "both" }, player.data.content, player.device.stepDown[entry.key]);
  const [first] = cuffs;
  if (first === undefined) return null;
  return (
    <details className={classes.note}>
      <summary className={classes.summary}>
        <IconGauge size={18} stroke={2} aria-hidden="true" />
        <span className={classes.words}>
          <strong>{pressureText(cuffs)}</strong>
          <span className={classes.percent}>{first.percentLop} % of the occlusion pressure</span>
        </span>
        <IconChevronRight className={classes.mark} size={16} aria-hidden="true" />
      </summary>
      <ul className={classes.list}>
        {cuffs.map((cuff) => (
          <li key={cuff.limb}>
            <strong>
              {LIMB_NAMES[cuff.limb]}: {cuff.pressureMmHg} mmHg
            </strong>{" "}
            with {cuff.cuffName}. Measured {POSTURES[cuff.posture]} {METHODS[cuff.method]} on{" "}
            <DateText value={cuff.measuredOn} />.
          </li>
        ))}
        <li>Only with this cuff, on this limb. Another cuff needs a measurement of its own.</li>
      </ul>
    </details>
  );
};
