const LEVELS = ["debug", "info", "warn", "error"] as const;
type Level = (typeof LEVELS)[number];

export type Log = Readonly<Record<Level, (message: string, error?: unknown) => void>>;

/** One line per event on stdout, trouble on stderr. No personal data, no tokens: a message is written by a programmer. */
export const createLog = (lowest: Level): Log => {
  const at = (level: Level) => (message: string, error?: unknown) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(lowest)) return;
    const stream = level === "warn" || level === "error" ? process.stderr : process.stdout;
    const cause =
      error === undefined ? "" : `: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    stream.write(`${new Date().toISOString()} ${level} ${message}${cause}\n`);
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
};
