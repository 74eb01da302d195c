export * from "./convert.ts";
export * from "./format.ts";
export * from "./quantity.ts";
export * from "./typed-number.ts";
