export * from "./exercise.ts";
