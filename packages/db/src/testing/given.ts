// The factories alone: the demo seed and the end-to-end tests use them outside of vitest.

export * from "./given-assignment.ts";
export * from "./given-content.ts";
export * from "./given-event.ts";
export * from "./given-experience.ts";
export * from "./given-follow-up.ts";
export * from "./given-people.ts";
export * from "./given-programme.ts";
export * from "./given-screening.ts";
export * from "./given-standing.ts";
export * from "./given-training.ts";
export * from "./healthy-answers.ts";
