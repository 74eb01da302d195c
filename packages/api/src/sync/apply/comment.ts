import { addComment } from "#coaching/add-comment.ts";
import { APPLIED, type Apply } from "../applying.ts";

export const applyComment: Apply<"comment"> = async (applying, { id, subject, body }) => {
  // It joins its thread when it arrives: between two comments that others have read nothing is slipped in.
  await addComment(applying, { subject, body, parentId: null }, id);
  return APPLIED;
};
