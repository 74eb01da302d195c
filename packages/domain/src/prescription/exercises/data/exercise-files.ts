import abWheelRollOut from "./ab-wheel-roll-out.json" with { type: "json" };
import adductorSqueeze from "./adductor-squeeze.json" with { type: "json" };
import ankleDorsiflexionEversion from "./ankle-dorsiflexion-eversion.json" with { type: "json" };
import ankleInversion from "./ankle-inversion.json" with { type: "json" };
import arnoldPress from "./arnold-press.json" with { type: "json" };
import assistedDip from "./assisted-dip.json" with { type: "json" };
import assistedPullUp from "./assisted-pull-up.json" with { type: "json" };
import backExtension from "./back-extension.json" with { type: "json" };
import backExtensionHold from "./back-extension-hold.json" with { type: "json" };
import backSquat from "./back-squat.json" with { type: "json" };
import bandChestPress from "./band-chest-press.json" with { type: "json" };
import bandCurl from "./band-curl.json" with { type: "json" };
import bandGoodMorning from "./band-good-morning.json" with { type: "json" };
import bandKneeExtension from "./band-knee-extension.json" with { type: "json" };
import bandLegCurl from "./band-leg-curl.json" with { type: "json" };
import bandPullApart from "./band-pull-apart.json" with { type: "json" };
import bandPulldown from "./band-pulldown.json" with { type: "json" };
import bandRow from "./band-row.json" with { type: "json" };
import bandSquat from "./band-squat.json" with { type: "json" };
import barbellCurl from "./barbell-curl.json" with { type: "json" };
import barbellRomanianDeadlift from "./barbell-romanian-deadlift.json" with { type: "json" };
import beltSquat from "./belt-squat.json" with { type: "json" };
import benchDip from "./bench-dip.json" with { type: "json" };
import benchPress from "./bench-press.json" with { type: "json" };
import bentKneeCalfRaise from "./bent-knee-calf-raise.json" with { type: "json" };
import bentOverRow from "./bent-over-row.json" with { type: "json" };
import birdDog from "./bird-dog.json" with { type: "json" };
import bodyWeightSquat from "./body-weight-squat.json" with { type: "json" };
import boxSquat from "./box-squat.json" with { type: "json" };
import bridgeWalkOut from "./bridge-walk-out.json" with { type: "json" };
import cableChestPress from "./cable-chest-press.json" with { type: "json" };
import cableCrunch from "./cable-crunch.json" with { type: "json" };
import cableCurl from "./cable-curl.json" with { type: "json" };
import cableExternalRotation from "./cable-external-rotation.json" with { type: "json" };
import cableFly from "./cable-fly.json" with { type: "json" };
import cableGluteKickback from "./cable-glute-kickback.json" with { type: "json" };
import cableInternalRotation from "./cable-internal-rotation.json" with { type: "json" };
import cablePullThrough from "./cable-pull-through.json" with { type: "json" };
import cableWoodchop from "./cable-woodchop.json" with { type: "json" };
import chestSupportedRow from "./chest-supported-row.json" with { type: "json" };
import chinUp from "./chin-up.json" with { type: "json" };
import clamshell from "./clamshell.json" with { type: "json" };
import closeGripBenchPress from "./close-grip-bench-press.json" with { type: "json" };
import closeGripPulldown from "./close-grip-pulldown.json" with { type: "json" };
import closeGripPushUp from "./close-grip-push-up.json" with { type: "json" };
import concentrationCurl from "./concentration-curl.json" with { type: "json" };
import copenhagenPlank from "./copenhagen-plank.json" with { type: "json" };
import cossackSquat from "./cossack-squat.json" with { type: "json" };
import crunch from "./crunch.json" with { type: "json" };
import curlUp from "./curl-up.json" with { type: "json" };
import cycling from "./cycling.json" with { type: "json" };
import deadBug from "./dead-bug.json" with { type: "json" };
import deadHang from "./dead-hang.json" with { type: "json" };
import deadlift from "./deadlift.json" with { type: "json" };
import declineBenchPress from "./decline-bench-press.json" with { type: "json" };
import dip from "./dip.json" with { type: "json" };
import donkeyCalfRaise from "./donkey-calf-raise.json" with { type: "json" };
import doubleKettlebellFrontSquat from "./double-kettlebell-front-squat.json" with { type: "json" };
import dumbbellCurl from "./dumbbell-curl.json" with { type: "json" };
import dumbbellFloorPress from "./dumbbell-floor-press.json" with { type: "json" };
import dumbbellFly from "./dumbbell-fly.json" with { type: "json" };
import dumbbellKickback from "./dumbbell-kickback.json" with { type: "json" };
import dumbbellPullover from "./dumbbell-pullover.json" with { type: "json" };
import dumbbellRomanianDeadlift from "./dumbbell-romanian-deadlift.json" with { type: "json" };
import eccentricHeelDrop from "./eccentric-heel-drop.json" with { type: "json" };
import eccentricWristExtension from "./eccentric-wrist-extension.json" with { type: "json" };
import exerciseBallLegCurl from "./exercise-ball-leg-curl.json" with { type: "json" };
import externalRotationAt90Degrees from "./external-rotation-at-90-degrees.json" with { type: "json" };
import ezBarCurl from "./ez-bar-curl.json" with { type: "json" };
import facePull from "./face-pull.json" with { type: "json" };
import farmersCarry from "./farmers-carry.json" with { type: "json" };
import forearmPronationAndSupination from "./forearm-pronation-and-supination.json" with { type: "json" };
import forwardLunge from "./forward-lunge.json" with { type: "json" };
import frontRackCarry from "./front-rack-carry.json" with { type: "json" };
import frontRaise from "./front-raise.json" with { type: "json" };
import frontSquat from "./front-squat.json" with { type: "json" };
import gluteBridge from "./glute-bridge.json" with { type: "json" };
import gluteHamRaise from "./glute-ham-raise.json" with { type: "json" };
import gobletSquat from "./goblet-squat.json" with { type: "json" };
import goodMorning from "./good-morning.json" with { type: "json" };
import hackSquat from "./hack-squat.json" with { type: "json" };
import hammerCurl from "./hammer-curl.json" with { type: "json" };
import handGrip from "./hand-grip.json" with { type: "json" };
import hangingKneeRaise from "./hanging-knee-raise.json" with { type: "json" };
import hangingLegRaise from "./hanging-leg-raise.json" with { type: "json" };
import heelSlide from "./heel-slide.json" with { type: "json" };
import heelWalk from "./heel-walk.json" with { type: "json" };
import hipAbduction from "./hip-abduction.json" with { type: "json" };
import hipAdduction from "./hip-adduction.json" with { type: "json" };
import hipHitch from "./hip-hitch.json" with { type: "json" };
import hipThrust from "./hip-thrust.json" with { type: "json" };
import hollowHold from "./hollow-hold.json" with { type: "json" };
import inclineBarbellBenchPress from "./incline-barbell-bench-press.json" with { type: "json" };
import inclineDumbbellCurl from "./incline-dumbbell-curl.json" with { type: "json" };
import inclineDumbbellPress from "./incline-dumbbell-press.json" with { type: "json" };
import inclinePushUp from "./incline-push-up.json" with { type: "json" };
import invertedRow from "./inverted-row.json" with { type: "json" };
import isometricExternalRotation from "./isometric-external-rotation.json" with { type: "json" };
import kettlebellDeadlift from "./kettlebell-deadlift.json" with { type: "json" };
import kettlebellPress from "./kettlebell-press.json" with { type: "json" };
import kettlebellSwing from "./kettlebell-swing.json" with { type: "json" };
import kneeExtension from "./knee-extension.json" with { type: "json" };
import landminePress from "./landmine-press.json" with { type: "json" };
import landmineRotation from "./landmine-rotation.json" with { type: "json" };
import landmineSquat from "./landmine-squat.json" with { type: "json" };
import latPulldown from "./lat-pulldown.json" with { type: "json" };
import lateralBandWalk from "./lateral-band-walk.json" with { type: "json" };
import lateralLunge from "./lateral-lunge.json" with { type: "json" };
import lateralRaise from "./lateral-raise.json" with { type: "json" };
import lateralStepDown from "./lateral-step-down.json" with { type: "json" };
import legPress from "./leg-press.json" with { type: "json" };
import legPressCalfRaise from "./leg-press-calf-raise.json" with { type: "json" };
import longArcQuad from "./long-arc-quad.json" with { type: "json" };
import lyingTricepsExtension from "./lying-triceps-extension.json" with { type: "json" };
import machineChestPress from "./machine-chest-press.json" with { type: "json" };
import machineHipExtension from "./machine-hip-extension.json" with { type: "json" };
import machineHipThrust from "./machine-hip-thrust.json" with { type: "json" };
import machineLateralRaise from "./machine-lateral-raise.json" with { type: "json" };
import machineReverseFly from "./machine-reverse-fly.json" with { type: "json" };
import machineShoulderPress from "./machine-shoulder-press.json" with { type: "json" };
import machineTricepsExtension from "./machine-triceps-extension.json" with { type: "json" };
import medicineBallChestPass from "./medicine-ball-chest-pass.json" with { type: "json" };
import medicineBallSlam from "./medicine-ball-slam.json" with { type: "json" };
import mountainClimber from "./mountain-climber.json" with { type: "json" };
import nordicHamstringCurl from "./nordic-hamstring-curl.json" with { type: "json" };
import oneArmDumbbellRow from "./one-arm-dumbbell-row.json" with { type: "json" };
import overheadCarry from "./overhead-carry.json" with { type: "json" };
import overheadPress from "./overhead-press.json" with { type: "json" };
import overheadTricepsExtension from "./overhead-triceps-extension.json" with { type: "json" };
import pallofPress from "./pallof-press.json" with { type: "json" };
import pecDeck from "./pec-deck.json" with { type: "json" };
import pelvicTilt from "./pelvic-tilt.json" with { type: "json" };
import pendulumSquat from "./pendulum-squat.json" with { type: "json" };
import pikePushUp from "./pike-push-up.json" with { type: "json" };
import plank from "./plank.json" with { type: "json" };
import platePinch from "./plate-pinch.json" with { type: "json" };
import plateSqueezePress from "./plate-squeeze-press.json" with { type: "json" };
import powerClean from "./power-clean.json" with { type: "json" };
import preacherCurl from "./preacher-curl.json" with { type: "json" };
import proneLegCurl from "./prone-leg-curl.json" with { type: "json" };
import proneTRaise from "./prone-t-raise.json" with { type: "json" };
import proneYRaise from "./prone-y-raise.json" with { type: "json" };
import pullUp from "./pull-up.json" with { type: "json" };
import pushPress from "./push-press.json" with { type: "json" };
import pushUp from "./push-up.json" with { type: "json" };
import pushUpPlus from "./push-up-plus.json" with { type: "json" };
import quadSet from "./quad-set.json" with { type: "json" };
import quadrupedHipExtension from "./quadruped-hip-extension.json" with { type: "json" };
import rackPull from "./rack-pull.json" with { type: "json" };
import rearFootElevatedSplitSquat from "./rear-foot-elevated-split-squat.json" with { type: "json" };
import reverseCrunch from "./reverse-crunch.json" with { type: "json" };
import reverseCurl from "./reverse-curl.json" with { type: "json" };
import reverseFly from "./reverse-fly.json" with { type: "json" };
import reverseHyperextension from "./reverse-hyperextension.json" with { type: "json" };
import reverseLunge from "./reverse-lunge.json" with { type: "json" };
import reverseNordicCurl from "./reverse-nordic-curl.json" with { type: "json" };
import rowing from "./rowing.json" with { type: "json" };
import russianTwist from "./russian-twist.json" with { type: "json" };
import safetyBarSquat from "./safety-bar-squat.json" with { type: "json" };
import scaption from "./scaption.json" with { type: "json" };
import scapularPullUp from "./scapular-pull-up.json" with { type: "json" };
import seatedCalfRaise from "./seated-calf-raise.json" with { type: "json" };
import seatedDumbbellShoulderPress from "./seated-dumbbell-shoulder-press.json" with { type: "json" };
import seatedLegCurl from "./seated-leg-curl.json" with { type: "json" };
import seatedRow from "./seated-row.json" with { type: "json" };
import serratusPunch from "./serratus-punch.json" with { type: "json" };
import shortArcQuad from "./short-arc-quad.json" with { type: "json" };
import shoulderBladeSqueeze from "./shoulder-blade-squeeze.json" with { type: "json" };
import shrug from "./shrug.json" with { type: "json" };
import sideLyingExternalRotation from "./side-lying-external-rotation.json" with { type: "json" };
import sideLyingHipAbduction from "./side-lying-hip-abduction.json" with { type: "json" };
import sideLyingHipAdduction from "./side-lying-hip-adduction.json" with { type: "json" };
import sidePlank from "./side-plank.json" with { type: "json" };
import singleArmCableRow from "./single-arm-cable-row.json" with { type: "json" };
import singleLegBalance from "./single-leg-balance.json" with { type: "json" };
import singleLegDeclineSquat from "./single-leg-decline-squat.json" with { type: "json" };
import singleLegHipThrust from "./single-leg-hip-thrust.json" with { type: "json" };
import singleLegRomanianDeadlift from "./single-leg-romanian-deadlift.json" with { type: "json" };
import singleLegSquat from "./single-leg-squat.json" with { type: "json" };
import sitToStand from "./sit-to-stand.json" with { type: "json" };
import sitUp from "./sit-up.json" with { type: "json" };
import sledMarch from "./sled-march.json" with { type: "json" };
import sliderLegCurl from "./slider-leg-curl.json" with { type: "json" };
import smithMachineCalfRaise from "./smith-machine-calf-raise.json" with { type: "json" };
import spanishSquat from "./spanish-squat.json" with { type: "json" };
import splitSquat from "./split-squat.json" with { type: "json" };
import stairClimber from "./stair-climber.json" with { type: "json" };
import standingCalfRaise from "./standing-calf-raise.json" with { type: "json" };
import standingHipFlexion from "./standing-hip-flexion.json" with { type: "json" };
import standingLegCurl from "./standing-leg-curl.json" with { type: "json" };
import stepUp from "./step-up.json" with { type: "json" };
import stirThePot from "./stir-the-pot.json" with { type: "json" };
import straightArmPulldown from "./straight-arm-pulldown.json" with { type: "json" };
import straightLegRaise from "./straight-leg-raise.json" with { type: "json" };
import suitcaseCarry from "./suitcase-carry.json" with { type: "json" };
import sumoDeadlift from "./sumo-deadlift.json" with { type: "json" };
import sumoSquat from "./sumo-squat.json" with { type: "json" };
import superman from "./superman.json" with { type: "json" };
import supineBandMarch from "./supine-band-march.json" with { type: "json" };
import suspensionPushUp from "./suspension-push-up.json" with { type: "json" };
import suspensionRow from "./suspension-row.json" with { type: "json" };
import suspensionSquat from "./suspension-squat.json" with { type: "json" };
import tBarRow from "./t-bar-row.json" with { type: "json" };
import terminalKneeExtension from "./terminal-knee-extension.json" with { type: "json" };
import thruster from "./thruster.json" with { type: "json" };
import tibialisRaise from "./tibialis-raise.json" with { type: "json" };
import trapBarDeadlift from "./trap-bar-deadlift.json" with { type: "json" };
import treadmillWalking from "./treadmill-walking.json" with { type: "json" };
import tricepsPushdown from "./triceps-pushdown.json" with { type: "json" };
import turkishGetUp from "./turkish-get-up.json" with { type: "json" };
import uprightRow from "./upright-row.json" with { type: "json" };
import walkingLunge from "./walking-lunge.json" with { type: "json" };
import wallSit from "./wall-sit.json" with { type: "json" };
import wallSlide from "./wall-slide.json" with { type: "json" };
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
  boxSquat,
  safetyBarSquat,
  beltSquat,
  pendulumSquat,
  landmineSquat,
  doubleKettlebellFrontSquat,
  bodyWeightSquat,
  sumoSquat,
  cossackSquat,
  wallSit,
  spanishSquat,
  singleLegDeclineSquat,
  suspensionSquat,
  thruster,
  rearFootElevatedSplitSquat,
  walkingLunge,
  forwardLunge,
  lateralLunge,
  lateralStepDown,
  sumoDeadlift,
  rackPull,
  goodMorning,
  singleLegRomanianDeadlift,
  kettlebellSwing,
  kettlebellDeadlift,
  cablePullThrough,
  backExtension,
  reverseHyperextension,
  bandGoodMorning,
  powerClean,
  singleLegHipThrust,
  machineHipThrust,
  cableGluteKickback,
  machineHipExtension,
  quadrupedHipExtension,
  sideLyingHipAbduction,
  clamshell,
  lateralBandWalk,
  hipHitch,
  copenhagenPlank,
  adductorSqueeze,
  sideLyingHipAdduction,
  standingHipFlexion,
  supineBandMarch,
  shortArcQuad,
  longArcQuad,
  reverseNordicCurl,
  standingLegCurl,
  exerciseBallLegCurl,
  sliderLegCurl,
  bandLegCurl,
  gluteHamRaise,
  heelSlide,
  bridgeWalkOut,
  legPressCalfRaise,
  donkeyCalfRaise,
  eccentricHeelDrop,
  bentKneeCalfRaise,
  tibialisRaise,
  ankleInversion,
  heelWalk,
  singleLegBalance,
  pushUp,
  closeGripPushUp,
  suspensionPushUp,
  inclineBarbellBenchPress,
  declineBenchPress,
  closeGripBenchPress,
  dumbbellFloorPress,
  dumbbellFly,
  cableFly,
  pecDeck,
  cableChestPress,
  bandChestPress,
  medicineBallChestPass,
  plateSqueezePress,
  seatedDumbbellShoulderPress,
  machineShoulderPress,
  arnoldPress,
  pushPress,
  kettlebellPress,
  landminePress,
  pikePushUp,
  assistedDip,
  benchDip,
  chestSupportedRow,
  tBarRow,
  invertedRow,
  suspensionRow,
  singleArmCableRow,
  bandRow,
  reverseFly,
  machineReverseFly,
  bandPullApart,
  assistedPullUp,
  closeGripPulldown,
  straightArmPulldown,
  dumbbellPullover,
  bandPulldown,
  barbellCurl,
  ezBarCurl,
  inclineDumbbellCurl,
  concentrationCurl,
  reverseCurl,
  bandCurl,
  dumbbellKickback,
  machineTricepsExtension,
  frontRaise,
  machineLateralRaise,
  uprightRow,
  proneYRaise,
  proneTRaise,
  externalRotationAt90Degrees,
  isometricExternalRotation,
  shrug,
  wallSlide,
  serratusPunch,
  pushUpPlus,
  scapularPullUp,
  shoulderBladeSqueeze,
  deadHang,
  platePinch,
  forearmPronationAndSupination,
  eccentricWristExtension,
  farmersCarry,
  suitcaseCarry,
  overheadCarry,
  frontRackCarry,
  rowing,
  stairClimber,
  sidePlank,
  birdDog,
  abWheelRollOut,
  crunch,
  cableCrunch,
  pallofPress,
  russianTwist,
  cableWoodchop,
  reverseCrunch,
  hangingKneeRaise,
  hangingLegRaise,
  hollowHold,
  curlUp,
  sitUp,
  superman,
  backExtensionHold,
  stirThePot,
  mountainClimber,
  turkishGetUp,
  medicineBallSlam,
  landmineRotation,
  pelvicTilt,
  smithMachineCalfRaise,
];
