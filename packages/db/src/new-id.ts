import { randomUUID } from "node:crypto";

/** A UUID version 7: the time first, so that rows written together lie together in an index. */
export const newId = (at: Date = new Date()): string => {
  const time = at.getTime().toString(16).padStart(12, "0");
  // The rest of version 4 is as random as version 7 asks for, and drawn from a pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};
