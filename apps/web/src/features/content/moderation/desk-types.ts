import type { AppRouter } from "@cuffwise/api/router";
import type { inferRouterOutputs } from "@trpc/server";

export type Desk = inferRouterOutputs<AppRouter>["content"]["queue"];
export type DeskComment = Desk["comments"][number];

export const PILES = ["waiting", "suspected", "decided"] as const;
export type Pile = (typeof PILES)[number];

export const PILE_NAMES: Readonly<Record<Pile, string>> = {
  waiting: "Waiting",
  suspected: "Likely spam",
  decided: "Decided",
};

const URGENCY = ["urgent-symptom", "health-disclosure"] as const;

const urgencyOf = (comment: Pick<DeskComment, "notes">): number => {
  const reasons = new Set<string>(comment.notes.map(({ reason }) => reason));
  const rank = URGENCY.findIndex((reason) => reasons.has(reason));
  return rank === -1 ? URGENCY.length : rank;
};

/** What may be urgent for its writer comes first; otherwise the order stays. */
export const urgentFirst = (comments: readonly DeskComment[]): readonly DeskComment[] =>
  [...comments].sort((a, b) => urgencyOf(a) - urgencyOf(b));

export type DeskAction = "approve" | "reject" | "spam" | "answer" | "undo";

/** What makes sense for a comment as it stands; the server asks again. */
export const mayDo = (comment: Pick<DeskComment, "seen" | "isStaff" | "parentId">, action: DeskAction): boolean => {
  const { state, decided } = comment.seen;
  switch (action) {
    case "approve":
      return state !== "approved";
    case "reject":
      return state !== "rejected";
    case "spam":
      return !comment.isStaff && !(decided && state === "spam");
    case "answer":
      return comment.parentId === null && !comment.isStaff;
    case "undo":
      return decided;
  }
};
