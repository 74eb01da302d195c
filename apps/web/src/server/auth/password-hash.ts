import { hash, parseOptions, verify } from "@node-rs/argon2";

/** OWASP's second choice for argon2id (the default of the library): 19 MiB, two passes, one lane; some 20 ms on one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const AT_ONCE = 2;
const WAITING = 40;

/** More people are signing in than two cores can hash for: the answer is 503 and not a longer queue. */
export class TooBusy extends Error {
  override readonly name = "TooBusy";
}

/** Runs at most `atOnce` tasks; lets `waiting` more stand in line and refuses the rest with {@link TooBusy}. */
export const createLane = (atOnce: number, waiting: number) => {
  const line: (() => void)[] = [];
  let running = 0;

  const leave = (): void => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1;
    else if (line.length >= waiting) throw new TooBusy();
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await task();
    } finally {
      leave();
    }
  };
};

// A flood of sign-ins may fill this lane, but not the memory and the cores that everybody else needs.
const inLane = createLane(AT_ONCE, WAITING);

/** A PHC string. Throws {@link TooBusy}. */
export const hashPassword = (password: string): Promise<string> => inLane(() => hash(password, COST));

let dummy: Promise<string> | undefined;

/**
 * Whether a password fits. Without an account it works just as long for nothing, so that the time tells nobody which
 * addresses have one. Throws {@link TooBusy}.
 */
export const verifyPassword = async (passwordHash: string | null | undefined, password: string): Promise<boolean> => {
  dummy ??= hash("nobody has this password", COST);
  const against = passwordHash ?? (await dummy);
  const fits = await inLane(() => verify(against, password));
  return fits && passwordHash !== null && passwordHash !== undefined;
};

/** True when a stored hash was made with less work than today's. */
export const needsRehash = (passwordHash: string): boolean => {
  const { memoryCost, timeCost } = parseOptions(passwordHash);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
};
