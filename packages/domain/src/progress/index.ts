export * from "./client-day.ts";
export * from "./triage.ts";
