export * from "./content.ts";
export * from "./tempo.ts";
