import { z } from "zod";

// The only reader of process.env. Nothing happens on import: `next build` needs no environment.

const isPostgresUrl = (value: string): boolean => /^postgres(ql)?:\/\/[^/]+\/.+/.test(value) && URL.canParse(value);
const isHttpUrl = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const isSmtpUrl = (value: string): boolean => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol);

const EnvSchema = z.object({
  NODE_ENV: z
    .enum(["development", "test", "production"], "must be development, test or production")
    .default("production"),
  /** The port to listen on. */
  PORT: z.coerce
    .number("must be a port number between 0 and 65535")
    .int("must be a whole number")
    .min(0, "must be a port number between 0 and 65535")
    .max(65_535, "must be a port number between 0 and 65535")
    .default(3000),
  /** The address to bind; unset means every interface. */
  HOST: z.string().optional(),
  /** How people reach the site; decides cookie names, HSTS and links in mail. Unset: `http://localhost:PORT`. */
  APP_URL: z.string().refine(isHttpUrl, "must be a full address such as https://train.example.org").optional(),
  /** A role that may create roles and run migrations. Unset: the embedded PostgreSQL in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, "must look like postgres://user:password@host:5432/database")
    .optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters (try: openssl rand -base64 32)").optional(),
  SMTP_URL: z.string().refine(isSmtpUrl, "must look like smtp://user:password@host:587").optional(),
  MAIL_FROM: z
    .string()
    .min(3, "must be an address such as Cuffwise <mail@example.org>")
    .default("Cuffwise <cuffwise@localhost>"),
  /** Where the embedded database and generated secrets live. */
  DATA_DIR: z.string().min(1, "must name a folder").default(".data"),
  DEMO_DATA: z.enum(["auto", "off"], "must be auto or off").default("auto"),
  WORKER: z.enum(["inline", "only", "off"], "must be inline, only or off").default("inline"),
  /** `on` when a reverse proxy in front writes X-Forwarded-For; else anybody could, and would be believed. */
  TRUST_PROXY: z.enum(["on", "off"], "must be on or off").default("off"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
});

/** Every name the program reads; `.env.example` documents exactly these. */
export const ENV_KEYS: readonly string[] = Object.keys(EnvSchema.shape);

export type Env = Readonly<Omit<z.infer<typeof EnvSchema>, "APP_URL"> & { APP_URL: string }>;

export type EnvResult = { readonly ok: true; readonly env: Env } | { readonly ok: false; readonly faults: string[] };

// A line `SMTP_URL=` in an .env file means "not set", not "set to nothing".
const withoutEmpty = (source: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""),
  );

/** Reads and checks the environment. All faults are listed, each as `NAME what is wrong`. */
export const parseEnv = (source: Readonly<Record<string, string | undefined>>): EnvResult => {
  const parsed = EnvSchema.safeParse(withoutEmpty(source));
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const given = withoutEmpty(source);
  if (given.DATABASE_URL !== undefined && given.AUTH_SECRET === undefined) {
    faults.push("AUTH_SECRET is needed as soon as DATABASE_URL is set (try: openssl rand -base64 32)");
  }
  if (given.WORKER === "only" && given.DATABASE_URL === undefined) {
    faults.push("WORKER can only be only when DATABASE_URL is set: the embedded database serves one process");
  }
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const { APP_URL = `http://localhost:${parsed.data.PORT}`, ...rest } = parsed.data;
  return { ok: true, env: { ...rest, APP_URL: new URL(APP_URL).origin } };
};

let known: Env | undefined;

/** The checked environment. Throws one readable list when it is invalid; `main.ts` prints it and exits. */
export const readEnv = (): Env => {
  if (known !== undefined) return known;
  const result = parseEnv(process.env);
  if (!result.ok) throw new InvalidEnvironment(result.faults);
  known = result.env;
  return known;
};

export class InvalidEnvironment extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The environment is not valid:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.name = "InvalidEnvironment";
    this.faults = faults;
  }
}
