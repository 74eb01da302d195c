import type { ExerciseLimbKind, Laterality } from "./exercise.ts";

/**
 * The two facts about an exercise that a running session counts with, apart from the catalogue: a phone that only plays a
 * session does not carry the words of all others. A test holds these lists and the catalogue together.
 */
export interface ExerciseTraits {
  readonly limbKind: ExerciseLimbKind;
  readonly laterality: Laterality;
}

const slugs = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ARM = slugs(`
  arnold-press assisted-dip assisted-pull-up band-chest-press band-curl band-pull-apart band-pulldown band-row
  barbell-curl bench-dip bench-press bent-over-row cable-chest-press cable-curl cable-external-rotation cable-fly
  cable-internal-rotation chest-supported-row chin-up close-grip-bench-press close-grip-pulldown close-grip-push-up
  concentration-curl dead-hang decline-bench-press dip dumbbell-curl dumbbell-floor-press dumbbell-fly
  dumbbell-kickback dumbbell-pullover eccentric-wrist-extension external-rotation-at-90-degrees ez-bar-curl face-pull
  forearm-pronation-and-supination front-raise hammer-curl hand-grip incline-barbell-bench-press incline-dumbbell-curl
  incline-dumbbell-press incline-push-up inverted-row isometric-external-rotation kettlebell-press landmine-press
  lat-pulldown lateral-raise lying-triceps-extension machine-chest-press machine-lateral-raise machine-reverse-fly
  machine-shoulder-press machine-triceps-extension medicine-ball-chest-pass one-arm-dumbbell-row overhead-press
  overhead-triceps-extension pec-deck pike-push-up plate-pinch plate-squeeze-press preacher-curl prone-t-raise
  prone-y-raise pull-up push-press push-up push-up-plus reverse-curl reverse-fly scaption scapular-pull-up
  seated-dumbbell-shoulder-press seated-row serratus-punch shoulder-blade-squeeze shrug side-lying-external-rotation
  single-arm-cable-row straight-arm-pulldown suspension-push-up suspension-row t-bar-row triceps-pushdown upright-row
  wall-slide wrist-curl
`);

const LEG = slugs(`
  adductor-squeeze ankle-dorsiflexion-eversion ankle-inversion back-squat band-good-morning band-knee-extension
  band-leg-curl band-squat barbell-romanian-deadlift belt-squat bent-knee-calf-raise body-weight-squat box-squat
  bridge-walk-out cable-glute-kickback cable-pull-through clamshell copenhagen-plank cossack-squat cycling deadlift
  donkey-calf-raise double-kettlebell-front-squat dumbbell-romanian-deadlift eccentric-heel-drop
  exercise-ball-leg-curl forward-lunge front-squat glute-bridge glute-ham-raise goblet-squat good-morning hack-squat
  heel-slide heel-walk hip-abduction hip-adduction hip-hitch hip-thrust kettlebell-deadlift kettlebell-swing
  knee-extension landmine-squat lateral-band-walk lateral-lunge lateral-step-down leg-press leg-press-calf-raise
  long-arc-quad machine-hip-extension machine-hip-thrust nordic-hamstring-curl pendulum-squat power-clean
  prone-leg-curl quad-set quadruped-hip-extension rack-pull rear-foot-elevated-split-squat reverse-hyperextension
  reverse-lunge reverse-nordic-curl rowing safety-bar-squat seated-calf-raise seated-leg-curl short-arc-quad
  side-lying-hip-abduction side-lying-hip-adduction single-leg-balance single-leg-decline-squat single-leg-hip-thrust
  single-leg-romanian-deadlift single-leg-squat sit-to-stand sled-march slider-leg-curl smith-machine-calf-raise
  spanish-squat split-squat stair-climber standing-calf-raise standing-hip-flexion standing-leg-curl step-up
  straight-leg-raise sumo-deadlift sumo-squat supine-band-march suspension-squat terminal-knee-extension thruster
  tibialis-raise trap-bar-deadlift treadmill-walking walking-lunge wall-sit wall-squat
`);

const TRUNK = slugs(`
  ab-wheel-roll-out back-extension back-extension-hold bird-dog cable-crunch cable-woodchop crunch curl-up dead-bug
  farmers-carry front-rack-carry hanging-knee-raise hanging-leg-raise hollow-hold landmine-rotation medicine-ball-slam
  mountain-climber overhead-carry pallof-press pelvic-tilt plank reverse-crunch russian-twist side-plank sit-up
  stir-the-pot suitcase-carry superman turkish-get-up
`);

/** All others are done with both limbs at once. */
const UNILATERAL = slugs(`
  ankle-dorsiflexion-eversion ankle-inversion band-knee-extension cable-external-rotation cable-glute-kickback
  cable-internal-rotation cable-woodchop clamshell concentration-curl copenhagen-plank cossack-squat
  eccentric-heel-drop eccentric-wrist-extension external-rotation-at-90-degrees forearm-pronation-and-supination
  forward-lunge hand-grip heel-slide hip-hitch isometric-external-rotation kettlebell-press landmine-press
  lateral-lunge lateral-step-down long-arc-quad machine-hip-extension one-arm-dumbbell-row overhead-carry pallof-press
  quad-set quadruped-hip-extension rear-foot-elevated-split-squat reverse-lunge scaption short-arc-quad
  side-lying-external-rotation side-lying-hip-abduction side-lying-hip-adduction side-plank single-arm-cable-row
  single-leg-balance single-leg-decline-squat single-leg-hip-thrust single-leg-romanian-deadlift single-leg-squat
  split-squat standing-hip-flexion standing-leg-curl step-up straight-leg-raise suitcase-carry supine-band-march
  terminal-knee-extension turkish-get-up walking-lunge wrist-curl
`);

const EITHER = slugs(`
  band-curl band-leg-curl bent-knee-calf-raise dumbbell-curl dumbbell-kickback exercise-ball-leg-curl front-raise
  glute-bridge hammer-curl hip-abduction incline-dumbbell-curl knee-extension leg-press leg-press-calf-raise
  plate-pinch preacher-curl prone-leg-curl seated-leg-curl serratus-punch slider-leg-curl standing-calf-raise
`);

const limbKindOf = (slug: string): ExerciseLimbKind | undefined => {
  if (LEG.has(slug)) return "leg";
  if (ARM.has(slug)) return "arm";
  return TRUNK.has(slug) ? "trunk" : undefined;
};

const lateralityOf = (slug: string): Laterality => {
  if (UNILATERAL.has(slug)) return "unilateral";
  return EITHER.has(slug) ? "either" : "bilateral";
};

/** Undefined for a slug that is not in the catalogue. */
export const findTraits = (slug: string): ExerciseTraits | undefined => {
  const limbKind = limbKindOf(slug);
  return limbKind === undefined ? undefined : { limbKind, laterality: lateralityOf(slug) };
};
