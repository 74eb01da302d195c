export * from "./history.ts";
export * from "./plan-next-session.ts";
export * from "./proposal.ts";
export * from "./rules.ts";
export * from "./standing.ts";
