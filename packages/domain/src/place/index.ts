export * from "./approved-set.ts";
export * from "./elsewhere-facts.ts";
export * from "./known-exercise.ts";
export * from "./load-there.ts";
export * from "./place.ts";
export * from "./session-at-place.ts";
export * from "./ways.ts";
