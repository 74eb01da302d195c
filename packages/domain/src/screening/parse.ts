import { addDays, err, ok, type PlainDate, type Result } from "#kernel/index.ts";
import { Answers } from "./answers.ts";

/** What is wrong, and where: `path` starts with the id of the item. */
export interface AnswerIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

/** Oldest plausible age in days; a birth date before that is a slip of the finger. */
const OLDEST_DAYS = 130 * 365;

/**
 * Reads answers from JSON. Refused with a code for each fault: an unknown item (`item.unknown`), a limb that does not
 * exist (`limb.unknown`), a value outside its range (`bp.systolic-too-high`, `answer.invalid` and so on), a day that lies ahead (`date.future`) or a birth date that cannot be (`date.too-old`).
 */
export const parseAnswers = (json: unknown, today: PlainDate): Result<Answers, readonly AnswerIssue[]> => {
  const parsed = Answers.safeParse(json);
  if (!parsed.success) return err(parsed.error.issues.flatMap(toIssues));
  const issues = dayIssues(parsed.data, today);
  return issues.length > 0 ? err(issues) : ok(parsed.data);
};

type ZodIssue = NonNullable<ReturnType<typeof Answers.safeParse>["error"]>["issues"][number];

const CODE = /^[a-z0-9-]+\.[a-z0-9-]+$/;
const plainPath = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((part) => (typeof part === "symbol" ? part.toString() : part));

const toIssues = (issue: ZodIssue): AnswerIssue[] => {
  const path = plainPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    const code = path.length === 0 ? "item.unknown" : path[0] === "D3" ? "limb.unknown" : "answer.invalid";
    return issue.keys.map((key) => ({ path: [...path, key], code }));
  }
  return [{ path, code: CODE.test(issue.message) ? issue.message : "answer.invalid" }];
};

const dayIssues = (answers: Answers, today: PlainDate): AnswerIssue[] => {
  const days: readonly (readonly [readonly (string | number)[], PlainDate | undefined])[] = [
    [["A1"], answers.A1],
    [["B1", "lastOn"], answers.B1?.answer === "yes" ? answers.B1.lastOn : undefined],
    [["B4", "lastOn"], answers.B4?.answer === "yes" ? answers.B4.lastOn : undefined],
    [["B10", "takenOn"], answers.B10?.takenOn],
    [["E2", "takenOn"], answers.E2 === "dk" ? undefined : answers.E2?.takenOn],
    [["I2", "on"], answers.I2?.kind === "none" ? undefined : answers.I2?.on],
    [["K4", "lastOn"], answers.K4?.answer === "yes" ? answers.K4.lastOn : undefined],
    ...(answers.K1 ?? []).map(({ on }, index) => [["K1", index, "on"], on] as const),
  ];
  const future = days.flatMap(([path, on]) => (on !== undefined && on > today ? [{ path, code: "date.future" }] : []));
  const tooOld = answers.A1 !== undefined && answers.A1 < addDays(today, -OLDEST_DAYS);
  return tooOld ? [...future, { path: ["A1"], code: "date.too-old" }] : future;
};
