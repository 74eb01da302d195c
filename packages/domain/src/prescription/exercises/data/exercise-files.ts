import ankleDorsiflexionEversion from "./ankle-dorsiflexion-eversion.json" with { type: "json" };
import backSquat from "./back-squat.json" with { type: "json" };
import bandKneeExtension from "./band-knee-extension.json" with { type: "json" };
import bandSquat from "./band-squat.json" with { type: "json" };
import barbellRomanianDeadlift from "./barbell-romanian-deadlift.json" with { type: "json" };
import benchPress from "./bench-press.json" with { type: "json" };
import bentOverRow from "./bent-over-row.json" with { type: "json" };
import cableCurl from "./cable-curl.json" with { type: "json" };
import cableExternalRotation from "./cable-external-rotation.json" with { type: "json" };
import cableInternalRotation from "./cable-internal-rotation.json" with { type: "json" };
import chinUp from "./chin-up.json" with { type: "json" };
import cycling from "./cycling.json" with { type: "json" };
import deadBug from "./dead-bug.json" with { type: "json" };
import deadlift from "./deadlift.json" with { type: "json" };
import dip from "./dip.json" with { type: "json" };
import dumbbellCurl from "./dumbbell-curl.json" with { type: "json" };
import dumbbellRomanianDeadlift from "./dumbbell-romanian-deadlift.json" with { type: "json" };
import facePull from "./face-pull.json" with { type: "json" };
import frontSquat from "./front-squat.json" with { type: "json" };
import gluteBridge from "./glute-bridge.json" with { type: "json" };
import gobletSquat from "./goblet-squat.json" with { type: "json" };
import hackSquat from "./hack-squat.json" with { type: "json" };
import hammerCurl from "./hammer-curl.json" with { type: "json" };
import handGrip from "./hand-grip.json" with { type: "json" };
import hipAbduction from "./hip-abduction.json" with { type: "json" };
import hipAdduction from "./hip-adduction.json" with { type: "json" };
import hipThrust from "./hip-thrust.json" with { type: "json" };
import inclineDumbbellPress from "./incline-dumbbell-press.json" with { type: "json" };
import inclinePushUp from "./incline-push-up.json" with { type: "json" };
import kneeExtension from "./knee-extension.json" with { type: "json" };
import latPulldown from "./lat-pulldown.json" with { type: "json" };
import lateralRaise from "./lateral-raise.json" with { type: "json" };
import legPress from "./leg-press.json" with { type: "json" };
import lyingTricepsExtension from "./lying-triceps-extension.json" with { type: "json" };
import machineChestPress from "./machine-chest-press.json" with { type: "json" };
import nordicHamstringCurl from "./nordic-hamstring-curl.json" with { type: "json" };
import oneArmDumbbellRow from "./one-arm-dumbbell-row.json" with { type: "json" };
import overheadPress from "./overhead-press.json" with { type: "json" };
import overheadTricepsExtension from "./overhead-triceps-extension.json" with { type: "json" };
import plank from "./plank.json" with { type: "json" };
import preacherCurl from "./preacher-curl.json" with { type: "json" };
import proneLegCurl from "./prone-leg-curl.json" with { type: "json" };
import pullUp from "./pull-up.json" with { type: "json" };
import quadSet from "./quad-set.json" with { type: "json" };
import reverseLunge from "./reverse-lunge.json" with { type: "json" };
import scaption from "./scaption.json" with { type: "json" };
import seatedCalfRaise from "./seated-calf-raise.json" with { type: "json" };
import seatedLegCurl from "./seated-leg-curl.json" with { type: "json" };
import seatedRow from "./seated-row.json" with { type: "json" };
import sideLyingExternalRotation from "./side-lying-external-rotation.json" with { type: "json" };
import singleLegSquat from "./single-leg-squat.json" with { type: "json" };
import sitToStand from "./sit-to-stand.json" with { type: "json" };
import sledMarch from "./sled-march.json" with { type: "json" };
import splitSquat from "./split-squat.json" with { type: "json" };
import standingCalfRaise from "./standing-calf-raise.json" with { type: "json" };
import stepUp from "./step-up.json" with { type: "json" };
import straightLegRaise from "./straight-leg-raise.json" with { type: "json" };
import terminalKneeExtension from "./terminal-knee-extension.json" with { type: "json" };
import trapBarDeadlift from "./trap-bar-deadlift.json" with { type: "json" };
import treadmillWalking from "./treadmill-walking.json" with { type: "json" };
import tricepsPushdown from "./triceps-pushdown.json" with { type: "json" };
import wallSquat from "./wall-squat.json" with { type: "json" };
import wristCurl from "./wrist-curl.json" with { type: "json" };

/** Every file of this folder, cuffed exercises first, in the order of the library. Unchecked: see catalogue.ts. */
export const EXERCISE_FILES: readonly unknown[] = [
  kneeExtension,
  legPress,
  seatedLegCurl,
  proneLegCurl,
  backSquat,
  gobletSquat,
  wallSquat,
  singleLegSquat,
  sitToStand,
  splitSquat,
  reverseLunge,
  stepUp,
  hackSquat,
  hipThrust,
  gluteBridge,
  dumbbellRomanianDeadlift,
  straightLegRaise,
  quadSet,
  terminalKneeExtension,
  bandSquat,
  bandKneeExtension,
  standingCalfRaise,
  seatedCalfRaise,
  ankleDorsiflexionEversion,
  hipAbduction,
  hipAdduction,
  treadmillWalking,
  cycling,
  sledMarch,
  dumbbellCurl,
  hammerCurl,
  cableCurl,
  preacherCurl,
  tricepsPushdown,
  overheadTricepsExtension,
  lyingTricepsExtension,
  benchPress,
  machineChestPress,
  inclinePushUp,
  seatedRow,
  latPulldown,
  lateralRaise,
  scaption,
  cableExternalRotation,
  cableInternalRotation,
  sideLyingExternalRotation,
  wristCurl,
  handGrip,
  frontSquat,
  deadlift,
  trapBarDeadlift,
  barbellRomanianDeadlift,
  nordicHamstringCurl,
  overheadPress,
  inclineDumbbellPress,
  bentOverRow,
  oneArmDumbbellRow,
  pullUp,
  chinUp,
  dip,
  facePull,
  plank,
  deadBug,
];
