export * from "./device-time.ts";
export * from "./excuse.ts";
export * from "./merge.ts";
export * from "./operation.ts";
