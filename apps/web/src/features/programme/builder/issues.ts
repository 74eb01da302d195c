import type { ContentPath } from "@cuffwise/domain/programme";

/** Something the schema refuses, as a sentence with its place: `content.weeks.0.days.1…`, or `name`. */
export interface ContentIssue {
  readonly path: ContentPath;
  readonly sentence: string;
}

export const isUnder = (path: ContentPath, place: ContentPath): boolean =>
  place.every((part, index) => path[index] === part);

const isAt = (path: ContentPath, place: ContentPath): boolean => path.length === place.length && isUnder(path, place);

/** Findings whose place is inside an entry; a day's or week's own are exactly there. */
export const findingsUnder = <F extends { readonly path: ContentPath }>(
  all: readonly F[],
  place: ContentPath,
): readonly F[] => all.filter(({ path }) => isUnder(path, place));

export const findingsAt = <F extends { readonly path: ContentPath }>(
  all: readonly F[],
  place: ContentPath,
): readonly F[] => all.filter(({ path }) => isAt(path, place));

/** The sentence for one field of an entry; `field` may be a path such as `cuff.percentLop`. */
export const issueOf = (issues: readonly ContentIssue[], place: ContentPath, field: string): string | undefined => {
  const at = ["content", ...place, ...field.split(".")];
  return issues.find(({ path }) => isUnder(path, at))?.sentence;
};

/** `Week 2, session 1, exercise 3`: where to look. */
export const placeText = (path: ContentPath): string => {
  const [root, , week, , day, , entry] = path;
  if (root !== "content") return root === "name" ? "Name" : "Description";
  const parts = [
    ...(typeof week === "number" ? [`Week ${week + 1}`] : []),
    ...(typeof day === "number" ? [`session ${day + 1}`] : []),
    ...(typeof entry === "number" ? [`exercise ${entry + 1}`] : []),
  ];
  return parts.length === 0 ? "Programme" : parts.join(", ");
};
