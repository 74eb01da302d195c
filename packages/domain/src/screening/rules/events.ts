import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { cite } from "#kernel/index.ts";
import type { AnswerOf } from "../answers.ts";
import {
  excludeLimbs,
  excludeTemporary,
  type Hit,
  holdAlways,
  holdUnless,
  incomplete,
  inWindow,
  namedLimbs,
  note,
  otherLimbs,
  refer,
  screeningRule,
  vte,
  when,
} from "../rule.ts";

const SIX_WEEKS = 42;
const TWELVE_WEEKS = 84;
const TRAVEL_DAYS = 14;
/** Forty weeks: the longest that a pregnancy known on some day can still last. */
const PREGNANCY_DAYS = 280;

type Operation = AnswerOf<"K1">[number];
/** What each operation says, given where it lies in the two windows. */
const eachOperation = (
  operations: AnswerOf<"K1"> | undefined,
  kind: Operation["kind"],
  toHits: (operation: Operation) => readonly Hit[],
): readonly Hit[] => (operations ?? []).filter((operation) => operation.kind === kind).flatMap(toHits);

/** Pregnancy, cancer. */
export const lifeRules = [
  screeningRule({
    id: "screening.I1",
    version: 2,
    statement: "No cuff in pregnancy.",
    citations: [
      cite(S.kaatsu2011, "points"),
      cite(S.nascimento2022, "Table 1"),
      cite(S.pregnancy2020, "ordinary exercise is safe in an uncomplicated pregnancy; cuffs not studied"),
    ],
    items: ["I1", "I2"],
    effects: ["exclude-temporary"],
    // A pregnancy that was told about ends in a birth or a loss, and the next question asks for its day.
    hold: ({ I2 }) => I2 === undefined || I2.kind === "none",
    holdDays: PREGNANCY_DAYS + TWELVE_WEEKS,
    message: "In pregnancy blood clots more easily, so a cuff is not offered. Ordinary training is a good alternative.",
    wouldChange: "Twelve weeks after the birth; then answer again.",
    hits: ({ answers }) => when(answers.I1 === "yes", excludeTemporary()),
  }),
  screeningRule({
    id: "screening.I1-UNSURE",
    version: 1,
    statement: "A possible pregnancy is tested before a decision.",
    citations: [cite(S.kaatsu2011, "points"), cite(S.policyComplete, "pregnancy")],
    items: ["I1"],
    effects: ["incomplete"],
    message: "You may be pregnant. We wait for a test.",
    wouldChange: "The result of a pregnancy test.",
    hits: ({ answers }) => when(answers.I1 === "unsure", incomplete()),
  }),
  screeningRule({
    id: "screening.I2",
    version: 1,
    statement: "No cuff within 12 weeks of a birth.",
    citations: [cite(S.kamel2014, "risk in weeks 1-6 and 7-12"), cite(S.cronin2019, "one-point items")],
    items: ["I2"],
    effects: ["exclude-temporary"],
    hold: holdAlways,
    message: "For 12 weeks after a birth blood clots more easily.",
    wouldChange: "Twelve weeks since the birth.",
    hits: ({ answers: { I2 }, today }) => {
      if (I2?.kind !== "birth") return [];
      const { inside, lapsesOn } = inWindow(I2.on, today, TWELVE_WEEKS);
      return when(inside, excludeTemporary({ lapsesOn }));
    },
  }),
  screeningRule({
    id: "screening.I2-LOSS",
    version: 1,
    statement: "Within six weeks of losing a pregnancy a doctor answers first.",
    citations: [
      cite(S.kamel2014, "risk after a birth; a loss was not studied apart"),
      cite(S.policyClots, "six weeks"),
    ],
    items: ["I2"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "For six weeks after a pregnancy has ended, your doctor answers first.",
    wouldChange: "Six weeks, or a letter from your doctor.",
    hits: ({ answers: { I2 }, today }) => {
      if (I2?.kind !== "loss") return [];
      const { inside, lapsesOn } = inWindow(I2.on, today, SIX_WEEKS);
      return when(inside, refer({ lapsesOn }));
    },
  }),
  screeningRule({
    id: "screening.I3",
    version: 1,
    statement: "Hormone stimulation for fertility is asked about first.",
    citations: [cite(S.hormones2024, "oestrogen and clotting"), cite(S.policyClots, "hormone stimulation")],
    items: ["I3"],
    effects: ["refer"],
    answeredBy: "general-practitioner",
    message: "During hormone stimulation your doctor answers first.",
    wouldChange: "A letter from your doctor, or the end of the treatment.",
    hits: ({ answers: { I3 } }) => when(I3 === "yes" || I3 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.J1",
    version: 1,
    statement: "No cuff with active cancer or within six months of its treatment.",
    citations: [cite(S.nascimento2022, "Table 3"), cite(S.wells2003, "active cancer"), cite(S.policyClots, "cancer")],
    items: ["J1"],
    effects: ["exclude-temporary"],
    hold: holdUnless("J1", "within-5-years"),
    message:
      "During cancer treatment, and for six months after it, a cuff is not offered. Ask your team about other training.",
    wouldChange: "Six months after the end of treatment; then a letter from oncology.",
    hits: ({ answers }) => when(answers.J1 === "active", excludeTemporary()),
  }),
  screeningRule({
    id: "screening.J1-PAST",
    version: 1,
    statement: "Cancer within five years is discussed with oncology before any cuff; longer ago it is only noted.",
    citations: [cite(S.nascimento2022, "Table 3: within 5 years"), cite(S.policyClots, "cancer")],
    items: ["J1"],
    effects: ["refer", "note"],
    answeredBy: "oncology",
    message: "Your cancer team answers before any cuff.",
    wouldChange: "A letter from oncology, or five years since treatment.",
    hits: ({ answers: { J1 } }) => [
      ...when(J1 === "within-5-years" || J1 === "dk", refer()),
      ...when(J1 === "longer-ago", note({ message: "Noted. On its own it changes nothing.", wouldChange: "Nothing." })),
    ],
  }),
];

/** Operations, lying still, travel. */
export const surgeryRules = [
  screeningRule({
    id: "screening.K1-INPATIENT",
    version: 1,
    statement: "No cuff for six weeks after an operation in hospital; in weeks 7 to 12 the surgeon answers first.",
    citations: [
      cite(S.sweetland2009, "relative risk 69.1 in weeks 1-6, 19.6 in weeks 7-12"),
      cite(S.wells2003, "12 weeks"),
    ],
    items: ["K1"],
    effects: ["exclude-temporary", "refer"],
    answeredBy: "surgeon-or-physiotherapist",
    hold: holdAlways,
    message: "Blood clots far more easily in the first weeks after an operation.",
    wouldChange: "Time: after six weeks your surgeon can be asked, after twelve weeks nothing is needed.",
    hits: ({ answers: { K1 }, today }) =>
      eachOperation(K1, "inpatient", ({ on }) => {
        const early = inWindow(on, today, SIX_WEEKS);
        const late = inWindow(on, today, TWELVE_WEEKS);
        if (early.inside) return [excludeTemporary({ lapsesOn: early.lapsesOn })];
        return when(
          late.inside,
          refer({ lapsesOn: late.lapsesOn, message: "Your surgeon or physiotherapist answers first." }),
        );
      }),
  }),
  screeningRule({
    id: "screening.K1-DAY",
    version: 1,
    statement: "After day surgery the operated limb rests for six weeks, and until week 12 the surgeon answers first.",
    citations: [
      cite(S.sweetland2009, "day surgery: relative risk 9.6 and 5.5"),
      cite(S.bond2019, "no agreed standard"),
    ],
    items: ["K1"],
    effects: ["exclude-limb", "refer"],
    answeredBy: "surgeon-or-physiotherapist",
    hold: holdAlways,
    message: "Your surgeon or physiotherapist answers before a cuff.",
    wouldChange: "A letter from them, or twelve weeks since the operation.",
    hits: ({ answers: { K1 }, today }) =>
      eachOperation(K1, "day-case", ({ on, limbs }) => {
        const early = inWindow(on, today, SIX_WEEKS);
        const late = inWindow(on, today, TWELVE_WEEKS);
        if (!early.inside) return when(late.inside, refer({ lapsesOn: late.lapsesOn }));
        return [
          excludeLimbs(limbs, {
            lapsesOn: early.lapsesOn,
            message: "This limb was operated on less than six weeks ago.",
            wouldChange: "Six weeks since the operation; then your surgeon can be asked.",
          }),
          refer({ scope: otherLimbs(limbs), lapsesOn: late.lapsesOn }),
        ];
      }),
  }),
  screeningRule({
    id: "screening.K1-MINOR",
    version: 1,
    statement: "A small operation under local anaesthetic only matters while its wound heals.",
    citations: [cite(S.policyLimb, "small operations")],
    items: ["K1", "M1"],
    effects: ["note"],
    message: "Tell us under skin whether the wound lies at or below the place of the cuff.",
    wouldChange: "A healed wound.",
    hits: ({ answers: { K1 }, today }) =>
      eachOperation(K1, "minor", ({ on }) => when(inWindow(on, today, TWELVE_WEEKS).inside, note())),
  }),
  screeningRule({
    id: "screening.K2",
    version: 1,
    statement: "Three or more days in bed, or a leg in plaster, within four weeks is asked about first.",
    citations: [
      cite(S.wells2003, "bed rest and plaster"),
      cite(S.kaatsu2011, "points"),
      cite(S.nascimento2022, "Table 3"),
    ],
    items: ["K2"],
    effects: ["refer"],
    answeredBy: "surgeon-or-physiotherapist",
    message: "Lying still lets blood clot more easily, so somebody who treats you answers first.",
    wouldChange: "Four weeks of moving about normally, or a letter.",
    hits: ({ answers: { K2 } }) => when(K2 === "yes" || K2 === "dk", refer()),
  }),
  screeningRule({
    id: "screening.K2-CAST",
    version: 1,
    statement: "A limb in plaster or a boot is not cuffed.",
    citations: [cite(S.wells2003, "plaster"), cite(S.policyLimb, "plaster")],
    items: ["K2cast", "K2"],
    effects: ["exclude-limb"],
    message: "This limb is in plaster or a boot.",
    wouldChange: "The plaster or boot coming off.",
    hits: ({ answers: { K2cast = [] } }) => [excludeLimbs(K2cast)],
  }),
  screeningRule({
    id: "screening.K3",
    version: 1,
    statement: "A limb with a fracture within 12 weeks, or one that has not healed, is not cuffed.",
    citations: [cite(S.bfrCourse, "list of contraindications"), cite(S.policyLimb, "fractures")],
    items: ["K3"],
    effects: ["exclude-limb"],
    message: "The bone of this limb is healing.",
    wouldChange: "Twelve weeks since the fracture and a healed bone.",
    hits: ({ answers }) => [excludeLimbs(namedLimbs(answers.K3))],
  }),
  screeningRule({
    id: "screening.K4",
    version: 2,
    statement: "A seated journey of four hours or more counts as one clotting factor for 14 days.",
    citations: [
      cite(S.wright2007, "risk about doubles after 4 h"),
      cite(S.kuipers2007, "incidence highest in the first 2 weeks, back to normal after 8"),
      cite(S.policyClots, "14 days"),
    ],
    items: ["K4"],
    effects: ["vte"],
    message: "We count a long seated journey together with other things, and ask again a week after a session.",
    wouldChange: "Fourteen days since the journey.",
    hits: ({ answers: { K4 }, today }) => {
      if (K4?.answer !== "yes") return [];
      const { inside, lapsesOn } = inWindow(K4.lastOn, today, TRAVEL_DAYS);
      return when(inside, vte(1, { lapsesOn, flags: ["follow-up-day-7"] }));
    },
  }),
  screeningRule({
    id: "screening.K5",
    version: 1,
    statement: "An operation planned within four weeks is discussed with the surgeon first.",
    citations: [cite(S.sweetland2009, "risk after operations"), cite(S.policyClots, "before operations")],
    items: ["K5"],
    effects: ["refer"],
    answeredBy: "surgeon-or-physiotherapist",
    message: "Before an operation your surgeon answers first.",
    wouldChange: "A letter from the surgeon, or another date.",
    hits: ({ answers: { K5 } }) => when(K5 === "yes" || K5 === "dk", refer()),
  }),
];
