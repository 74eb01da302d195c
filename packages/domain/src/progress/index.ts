export * from "./adherence.ts";
export * from "./client-day.ts";
export * from "./one-rep-max-series.ts";
export * from "./session-load.ts";
export * from "./triage.ts";
