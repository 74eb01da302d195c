export * from "./given.ts";
export * from "./test-database.ts";
