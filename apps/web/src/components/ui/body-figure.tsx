import { LIMBS, type Limb, limbKind, limbSide } from "@cuffwise/domain/kernel";
import classes from "./body-figure.module.css";
import type { Tone } from "./tone.ts";

const ARM = {
  limb: "M73 92C63 94 58 104 57 118L53 152C50 168 45 184 43 198C42 206 45 213 49 213C53 213 56 208 57 202C60 188 65 172 68 156L75 122C77 112 78 104 78 96C78 92 76 91 73 92Z",
  cuff: "M56.4 114L77.6 117L76.2 127L54.8 124Z",
};
const LEG = {
  limb: "M77 205C74 224 74 246 77 268C78 280 76 292 75 306C74 324 76 342 79 360C77 366 72 370 71 375C71 378 74 379 78 379L88 379C91 379 91 375 91 371C92 350 95 330 95 310C95 296 94 286 95 272C97 250 99 228 98.5 209C92 202 84 201 77 205Z",
  cuff: "M74 220L99.5 220L99 233L73.8 233Z",
};
const TRUNK =
  "M79 88C86 84 93 84 94 80L94 68H106L106 80C107 84 114 84 121 88C125 100 122 120 119 138C117 152 119 166 122 180C123 188 123 193 123 198C115 196 106 199 100 204C94 199 85 196 77 198C77 193 77 188 78 180C81 166 83 152 81 138C78 120 75 100 79 88Z";
const MIRRORED = "matrix(-1 0 0 1 200 0)";

export interface BodyFigureProps {
  /** How each limb is drawn; a limb that is not named stays plain. */
  readonly tones: Readonly<Partial<Record<Limb, Tone>>>;
  /** Limbs that wear a cuff. */
  readonly cuffed?: readonly Limb[];
  /** What the picture says. */
  readonly label: string;
}

/** Arms and legs seen as in a mirror: the person's left is on the left. Staff see it too, so it never says "your". */
export const BodyFigure = ({ tones, cuffed = [], label }: BodyFigureProps) => {
  return (
    <svg className={classes.figure} viewBox="20 16 160 388" role="img" aria-label={label}>
      <ellipse className={classes.trunk} cx="100" cy="45" rx="18" ry="22" />
      <path className={classes.trunk} d={TRUNK} />
      {LIMBS.map((limb) => {
        const shape = limbKind(limb) === "arm" ? ARM : LEG;
        return (
          <g
            key={limb}
            className={classes.limb}
            data-tone={tones[limb]}
            transform={limbSide(limb) === "right" ? MIRRORED : undefined}
          >
            <path d={shape.limb} />
            {cuffed.includes(limb) && <path className={classes.cuff} d={shape.cuff} />}
          </g>
        );
      })}
      <text className={classes.side} x="30" y="400">
        left
      </text>
      <text className={classes.side} x="170" y="400" textAnchor="end">
        right
      </text>
    </svg>
  );
};
