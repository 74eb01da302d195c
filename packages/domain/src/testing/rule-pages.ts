import { BIBLIOGRAPHY } from "#kernel/bibliography/bibliography.ts";
import type { Evidence, Source } from "#kernel/citation.ts";
import { type Rule, ruleRef } from "#kernel/rule.ts";
import { PLANNING_RULES } from "#planning/index.ts";
import { PRESCRIPTION_RULES } from "#prescription/index.ts";
import { PROGRAMME_RULES } from "#programme/index.ts";
import { PROGRESS_RULES } from "#progress/index.ts";
import {
  bundleLimits,
  ITEM_BANK,
  RESCREEN_TRIGGERS,
  RULE_SET_HASH,
  RULE_SET_VERSION,
  rescreenRule,
  SCREENING_RULES,
  SCREENS,
} from "#screening/index.ts";
import {
  FOLLOW_UP_DUE_RULE,
  FOLLOW_UP_RULES,
  MOVE_RULES,
  READINESS_RULES,
  STOP_RULES,
  UNFINISHED_RULE,
} from "#session/index.ts";
import { describeBundles, describeFollowUp, describeScreening, describeStop, questionsOf } from "./rule-words.ts";

/** One generated file: its name in the folder of rule pages, and its whole text. */
export interface RulePage {
  readonly file: string;
  readonly text: string;
}

interface Group {
  readonly file: string;
  readonly title: string;
  readonly intro: string;
  readonly rules: readonly Rule[];
  /** What a rule of this group says beside its statement. */
  readonly describe?: (rule: never) => readonly string[];
  /** Set before the rules. */
  readonly before?: readonly string[];
}

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  full: "read in full",
  abstract: "abstract or single table read",
  secondary: "read through another source",
  policy: "our own choice, no study sets it",
};

const linkOf = ({ doi, url }: Source): string =>
  doi !== null ? ` [doi:${doi}](https://doi.org/${doi})` : url !== null ? ` <${url}>` : "";

const citations = ({ citations: list }: Rule): readonly string[] =>
  list.map(
    ({ source, locator, differs }) =>
      `- ${differs === true ? "**Says otherwise:** " : ""}[${source.key}](bibliography.md#${source.key}): ${locator} (${EVIDENCE[source.evidence]})`,
  );

const shortId = (rule: Rule): string => rule.id.slice(rule.id.indexOf(".") + 1);

const ruleText = (rule: Rule, describe: Group["describe"]): readonly string[] => [
  `## ${shortId(rule)}`,
  "",
  rule.statement,
  "",
  ...(describe === undefined ? [] : describe(rule as never)).flatMap((line) => [line, ""]),
  `Sources (\`${ruleRef(rule)}\`):`,
  "",
  ...citations(rule),
  "",
];

const NOTE = "<!-- Written by `npm run rules`; change the rule, not this page. -->";

const groupPage = ({ file, title, intro, rules, describe, before = [] }: Group): RulePage => ({
  file,
  text: `${[NOTE, "", `# ${title}`, "", intro, "", ...before, ...rules.flatMap((rule) => ruleText(rule, describe))].join("\n").trimEnd()}\n`,
});

const screenOf = (rule: Rule): string => /^screening\.([A-P])\d/.exec(rule.id)?.[1] ?? "";

const screeningGroups: readonly Group[] = [
  ...SCREENS.map(
    ({ id, title }): Group => ({
      file: `screening-${id.toLowerCase()}.md`,
      title: `Screening ${id}: ${title}`,
      intro:
        "The questions as they are asked, and every rule that reads their answers. All rules are applied, always; the strictest outcome holds for each limb.",
      rules: SCREENING_RULES.filter((rule) => screenOf(rule) === id),
      describe: describeScreening,
      before: questionsOf(ITEM_BANK.filter(({ screen }) => screen === id)),
    }),
  ),
  {
    file: "screening-whole.md",
    title: "Screening as a whole: clotting factors, missing answers, letters, earlier answers",
    intro:
      "Rules that look at more than one answer. An exclusion that later answers contradict is held until a document settles it; each such rule is named after the one it holds.",
    rules: SCREENING_RULES.filter((rule) => screenOf(rule) === ""),
    describe: describeScreening,
  },
  {
    file: "bundles.md",
    title: "Bundles of limits",
    intro: "What travels with a clearance that has limits. The rules of the questions say which of them apply.",
    rules: [bundleLimits],
    before: describeBundles(),
  },
  {
    file: "rescreen.md",
    title: "When to screen again",
    intro: "Each of these ends a screening before its last day.",
    rules: [rescreenRule],
    before: [...RESCREEN_TRIGGERS.map(({ text, isAsked }) => `- ${text}${isAsked ? " (the client says so)" : ""}`), ""],
  },
];

const GROUPS: readonly Group[] = [
  ...screeningGroups,
  {
    file: "session-readiness.md",
    title: "Before a session",
    intro: "Asked on the day. The strictest answer decides: train, train gently, or no cuff today.",
    rules: Object.values(READINESS_RULES),
  },
  {
    file: "session-stops.md",
    title: "During a session",
    intro: "The cuff is released first, whatever the sign. What the person reads is what to do, never what they have.",
    rules: Object.values(STOP_RULES),
    describe: describeStop,
  },
  {
    file: "session-afterwards.md",
    title: "After a session",
    intro: "Asked at 24 and 72 hours, or whenever something is felt.",
    rules: [FOLLOW_UP_DUE_RULE, ...Object.values(FOLLOW_UP_RULES)],
    describe: describeFollowUp,
  },
  {
    file: "session-days.md",
    title: "The day of a session",
    intro: "Where a client may move a session, and when one that nobody ended closes.",
    rules: [...MOVE_RULES, UNFINISHED_RULE],
  },
  {
    file: "prescription.md",
    title: "Pressure, load, cuff time and progression",
    intro: "What one cuffed exercise may be, and how the models of progression move a load.",
    rules: PRESCRIPTION_RULES,
  },
  {
    file: "programme.md",
    title: "Programmes",
    intro: "What is checked while a programme is written, and again when it is assigned.",
    rules: PROGRAMME_RULES,
  },
  {
    file: "next-session.md",
    title: "The next session",
    intro:
      "What changes between the coach's plan and the session a client gets. Progress moves one step; limits come last.",
    rules: PLANNING_RULES,
  },
  {
    file: "progress.md",
    title: "Progress, plateaus and training load",
    intro: "How what was done is read. Work under a cuff and free work are never mixed.",
    rules: PROGRESS_RULES,
  },
];

const sourceText = ({ key, reference, evidence, checkedOn, ...where }: Source): readonly string[] => [
  `### ${key}`,
  "",
  `${reference}${linkOf({ key, reference, evidence, checkedOn, ...where })}`,
  "",
  `${EVIDENCE[evidence]}; checked on ${checkedOn}.`,
  "",
];

const bibliography = (): RulePage => {
  const cited = new Set(
    GROUPS.flatMap(({ rules }) => rules.flatMap((rule) => rule.citations.map(({ source }) => source.key))),
  );
  const sources = [...BIBLIOGRAPHY.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const part = (title: string, list: readonly Source[]) => [`## ${title}`, "", ...list.flatMap(sourceText)];
  return {
    file: "bibliography.md",
    text: `${[
      NOTE,
      "",
      "# Sources",
      "",
      "Every source that a rule may cite, how far it was read, and when it was last checked.",
      "",
      ...part(
        "Cited by a rule",
        sources.filter(({ key }) => cited.has(key)),
      ),
      ...part(
        "Cited elsewhere in the product",
        sources.filter(({ key }) => !cited.has(key)),
      ),
    ]
      .join("\n")
      .trimEnd()}\n`,
  };
};

const index = (): RulePage => ({
  file: "README.md",
  text: `${[
    NOTE,
    "",
    "# The rules of Cuffwise",
    "",
    `Screening rule set version ${RULE_SET_VERSION}, fingerprint \`${RULE_SET_HASH}\`. Every rule names its sources and how far they were read; a rule without a source cannot be written. "Our own choice" means that no study sets the number and that a clinician has still to review it.`,
    "",
    "| Page | Rules |",
    "| --- | ---: |",
    ...GROUPS.map(({ file, title, rules }) => `| [${title}](${file}) | ${rules.length} |`),
    "| [Sources](bibliography.md) | |",
  ].join("\n")}\n`,
});

/** All pages, in the order of the index. Pure: the same rules give the same text. */
export const rulePages = (): readonly RulePage[] => [index(), ...GROUPS.map(groupPage), bibliography()];
