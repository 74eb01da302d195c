import path from "node:path";

/** `apps/web`, from `dist/main.mjs` as well as from this file when it runs unbundled. */
export const APP_DIR = path.resolve(import.meta.dirname, import.meta.filename.endsWith(".ts") ? "../.." : "..");

/** The SQL files: a bundle does not carry them. */
export const MIGRATIONS_DIR = path.join(APP_DIR, "../../packages/db/migrations");
