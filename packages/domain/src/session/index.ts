export * from "./readiness.ts";
export * from "./set-log.ts";
