export * from "./catalogue.ts";
export * from "./exercise.ts";
export * from "./fold-text.ts";
export * from "./search.ts";
export * from "./traits.ts";
