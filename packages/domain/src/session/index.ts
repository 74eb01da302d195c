export * from "./adapt-content.ts";
export * from "./cuff-block.ts";
export * from "./readiness.ts";
export * from "./set-log.ts";
export * from "./todays-session.ts";
