export * from "./given.ts";
export * from "./open-locks.ts";
export * from "./test-database.ts";
