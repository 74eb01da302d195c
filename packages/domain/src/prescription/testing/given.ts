import { CuffId, LopId, OneRepMaxId } from "#kernel/id.ts";
import type { Limb } from "#kernel/limb.ts";
import { plainDate } from "#kernel/time.ts";
import { cm, mmHg } from "#units/quantity.ts";
import type { LimbStanding } from "../clearance.ts";
import type { CuffInUse } from "../cuff.ts";
import type { Inventory } from "../equipment.ts";
import type { WorkingOneRepMax } from "../load.ts";
import type { MeasuredLop } from "../lop.ts";
import type { BfrRequest, CuffedLimb } from "../prescribe.ts";
import type { SetScheme } from "../prescription.ts";

export const TODAY = plainDate("2026-11-24");
export const LEG_CUFF = CuffId.parse("0199b0f0-0000-7000-8000-000000000001");
export const OTHER_CUFF = CuffId.parse("0199b0f0-0000-7000-8000-000000000002");
const LOP = LopId.parse("0199b0f0-0000-7000-8000-00000000000a");
const MAXIMUM = OneRepMaxId.parse("0199b0f0-0000-7000-8000-0000000000aa");

export const givenLop = (changes: Partial<MeasuredLop> = {}): MeasuredLop => ({
  source: "measured",
  lopId: LOP,
  limb: "LL",
  cuffId: LEG_CUFF,
  cuffWidthCm: cm(11.5),
  cuffMaterial: "nylon",
  posture: "seated",
  method: "doppler",
  measuredOn: plainDate("2026-11-20"),
  valueMmHg: mmHg(204),
  limbCircumferenceCm: cm(56),
  restingSystolicMmHg: mmHg(120),
  ...changes,
});

export const givenCuff = (changes: Partial<CuffInUse> = {}): CuffInUse => ({
  cuffId: LEG_CUFF,
  widthCm: cm(11.5),
  material: "nylon",
  gaugeStepMmHg: 1,
  ...changes,
});

export const givenStanding = (changes: Partial<LimbStanding> = {}): LimbStanding => ({
  outcome: "cleared",
  ceilingPercent: null,
  expiresOn: plainDate("2027-11-01"),
  oneLimbAtATime: false,
  seatedOrLying: false,
  ...changes,
});

export const givenOneRepMax = (changes: Partial<WorkingOneRepMax> = {}): WorkingOneRepMax => ({
  valueKg: 100,
  oneRepMaxId: MAXIMUM,
  measuredOn: plainDate("2026-11-10"),
  confidence: "good",
  ...changes,
});

export const givenScheme = (changes: Partial<SetScheme> = {}): SetScheme => ({
  reps: [30, 15, 15, 15],
  concentricSeconds: 2,
  eccentricSeconds: 2,
  restSeconds: 30,
  deflateBetweenSets: false,
  ...changes,
});

export const givenInventory = (): Inventory => ({
  equipment: [{ kind: "machine", name: "Leg extension", unit: "kg", start: 5, step: 5, steps: 19, addOns: [2.5] }],
});

export const givenLimb = (limb: Limb, changes: Partial<CuffedLimb> = {}): CuffedLimb => ({
  limb,
  standing: givenStanding(),
  cuff: givenCuff(),
  percentLop: 50,
  ...changes,
});

/** Knee extension, both legs, 30 % and 50 %, past the ramp: nothing to refuse. */
export const givenRequest = (changes: Partial<BfrRequest> = {}): BfrRequest => ({
  exercise: {
    exerciseId: "knee-extension",
    limbKind: "leg",
    posture: "seated",
    implement: "machine",
    oneSideAtATime: false,
  },
  limbs: [givenLimb("LL"), givenLimb("RL")],
  lops: [givenLop({ limb: "LL" }), givenLop({ limb: "RL", valueMmHg: mmHg(199) })],
  events: [],
  percentOneRepMax: 30,
  oneRepMax: givenOneRepMax(),
  inventory: givenInventory(),
  scheme: givenScheme(),
  rampSession: 7,
  today: TODAY,
  ...changes,
});
