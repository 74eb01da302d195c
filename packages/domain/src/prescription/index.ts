export * from "./clearance.ts";
export * from "./cuff.ts";
export * from "./entered.ts";
export * from "./equipment.ts";
export * from "./lop.ts";
export * from "./one-rep-max.ts";
export * from "./prescription.ts";
export * from "./reason.ts";
