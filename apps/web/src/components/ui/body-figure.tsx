import { LIMBS, type Limb } from "@cuffwise/domain/kernel";
import classes from "./body-figure.module.css";
import type { Tone } from "./tone.ts";

/** Drawn as in a mirror: the person's left is on the left. */
const SHAPES: Readonly<Record<Limb, { limb: string; cuff: string }>> = {
  LA: { limb: "M74 92C62 104 55 128 52 152L46 198", cuff: "M50 122L69 127" },
  RA: { limb: "M126 92C138 104 145 128 148 152L154 198", cuff: "M150 122L131 127" },
  LL: { limb: "M86 196C80 226 82 256 81 284L78 352", cuff: "M68 222L97 224" },
  RL: { limb: "M114 196C120 226 118 256 119 284L122 352", cuff: "M132 222L103 224" },
};

export interface BodyFigureProps {
  /** How each limb is drawn; a limb that is not named stays plain. */
  readonly tones: Readonly<Partial<Record<Limb, Tone>>>;
  /** Limbs that wear a cuff. */
  readonly cuffed?: readonly Limb[];
  /** What the picture says. */
  readonly label: string;
}

export const BodyFigure = ({ tones, cuffed = [], label }: BodyFigureProps) => {
  return (
    <svg className={classes.figure} viewBox="20 8 160 384" role="img" aria-label={label}>
      <circle className={classes.trunk} cx="100" cy="44" r="23" />
      <path
        className={classes.trunk}
        d="M78 84C90 78 110 78 122 84C130 104 128 130 123 152C122 168 124 180 124 190H76C76 180 78 168 77 152C72 130 70 104 78 84Z"
      />
      {LIMBS.map((limb) => {
        const { limb: path, cuff } = SHAPES[limb];
        return (
          <g key={limb} className={classes.limb} data-tone={tones[limb]}>
            <path className={limb.endsWith("L") ? classes.leg : classes.arm} d={path} />
            {cuffed.includes(limb) && (
              <path className={limb.endsWith("L") ? classes.legCuff : classes.armCuff} d={cuff} />
            )}
          </g>
        );
      })}
      <text className={classes.side} x="30" y="386">
        your left
      </text>
      <text className={classes.side} x="170" y="386" textAnchor="end">
        your right
      </text>
    </svg>
  );
};
