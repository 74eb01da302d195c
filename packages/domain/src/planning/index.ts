export * from "./change.ts";
export * from "./history.ts";
export * from "./plan-next-session.ts";
export * from "./rules.ts";
export * from "./standing.ts";
