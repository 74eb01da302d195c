import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENV_KEYS, parseEnv } from "./env.ts";

describe("the environment", () => {
  it("needs nothing at all", () => {
    expect(parseEnv({})).toMatchObject({
      ok: true,
      env: { PORT: 3000, APP_URL: "http://localhost:3000", DATA_DIR: ".data", DEMO_DATA: "auto", WORKER: "inline" },
    });
  });

  it("treats an empty value as not set", () => {
    expect(parseEnv({ SMTP_URL: "", DATABASE_URL: "", PORT: "" })).toMatchObject({ ok: true, env: { PORT: 3000 } });
  });

  it("keeps only the origin of APP_URL", () => {
    expect(parseEnv({ APP_URL: "https://train.example.org/" })).toMatchObject({
      ok: true,
      env: { APP_URL: "https://train.example.org" },
    });
  });

  it("lists every fault at once", () => {
    const result = parseEnv({
      PORT: "99999",
      DATABASE_URL: "mysql://x",
      APP_URL: "train.example.org",
      SMTP_URL: "http://mail",
      WORKER: "maybe",
    });
    expect(result).toEqual({
      ok: false,
      faults: [
        "PORT must be a port number between 0 and 65535",
        "APP_URL must be a full address such as https://train.example.org",
        "DATABASE_URL must look like postgres://user:password@host:5432/database",
        "SMTP_URL must look like smtp://user:password@host:587",
        "WORKER must be inline, only or off",
        "AUTH_SECRET is needed as soon as DATABASE_URL is set (try: openssl rand -base64 32)",
      ],
    });
  });

  it("wants a real secret with a real database", () => {
    const database = { DATABASE_URL: "postgres://app:secret@db:5432/cuffwise" };
    expect(parseEnv({ ...database, AUTH_SECRET: "short" })).toMatchObject({ ok: false });
    expect(parseEnv({ ...database, AUTH_SECRET: "x".repeat(32) })).toMatchObject({ ok: true });
  });

  it("is documented by .env.example, name by name", () => {
    const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
    const names = [...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]);
    expect([...names].sort()).toEqual([...ENV_KEYS].sort());
  });
});
