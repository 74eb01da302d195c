export * from "./answers.ts";
export * from "./bundles.ts";
export * from "./decision.ts";
export * from "./letter.ts";
export * from "./standing.ts";
