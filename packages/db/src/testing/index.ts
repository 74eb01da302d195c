export * from "./given-people.ts";
export * from "./test-database.ts";
