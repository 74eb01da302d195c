"use client";

import { LIMB_NAMES, LIMBS, type Limb } from "@cuffwise/domain/kernel";
import { useState } from "react";
import { Choice } from "./choice.tsx";
import classes from "./readiness.module.css";
import type { ReadinessDraft } from "./readiness-draft.ts";

const SIGNS = [
  { key: "swollen", label: "Swollen, hot, red, blue or painful" },
  { key: "numbOrWeak", label: "Numb or weak" },
  { key: "soreOver72h", label: "Sore for more than 3 days, or does not move as usual" },
] as const;

const toggled = (limbs: readonly Limb[], limb: Limb): readonly Limb[] =>
  limbs.includes(limb) ? limbs.filter((one) => one !== limb) : [...limbs, limb];

interface LimbSignsProps {
  readonly draft: ReadinessDraft;
  readonly ask: string;
  readonly onChange: (change: Partial<ReadinessDraft>) => void;
}

const isClear = (draft: ReadinessDraft): boolean =>
  draft.swollen.length + draft.numbOrWeak.length + draft.soreOver72h.length === 0 &&
  Object.values(draft.soreness).every((value) => value === 0);

/** Nothing to say in one tap; which limb and what only for those who have something. */
export const LimbSigns = ({ draft, ask, onChange }: LimbSignsProps) => {
  const [isOpen, setOpen] = useState(!isClear(draft));
  const answer = (value: "no" | "yes"): void => {
    setOpen(value === "yes");
    if (value === "no") onChange({ swollen: [], numbOrWeak: [], soreOver72h: [], soreness: {} });
  };
  return (
    <>
      <Choice
        name="rd3"
        legend={ask}
        value={isOpen ? "yes" : "no"}
        options={[
          { value: "no", label: "No" },
          { value: "yes", label: "Yes" },
        ]}
        onChange={answer}
      />
      {isOpen && (
        <div className={classes.limbs}>
          {LIMBS.map((limb) => (
            <fieldset key={limb} className={classes.limb}>
              <legend>{LIMB_NAMES[limb]}</legend>
              {SIGNS.map(({ key, label }) => (
                <label key={key} className={classes.check}>
                  <input
                    type="checkbox"
                    checked={draft[key].includes(limb)}
                    onChange={() => onChange({ [key]: toggled(draft[key], limb) })}
                  />
                  {label}
                </label>
              ))}
              <label className={classes.range}>
                Soreness <output>{draft.soreness[limb] ?? 0}</output>
                <input
                  type="range"
                  min={0}
                  max={10}
                  value={draft.soreness[limb] ?? 0}
                  onChange={(event) =>
                    onChange({ soreness: { ...draft.soreness, [limb]: Number(event.currentTarget.value) } })
                  }
                />
              </label>
            </fieldset>
          ))}
        </div>
      )}
    </>
  );
};
