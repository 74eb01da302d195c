/** An expected outcome that may be a failure. Bugs throw; everything a person can cause is a value. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <const E>(error: E): Err<E> => ({ ok: false, error });

/** The value, or a throw: only for tests, start-up code and values that were checked before. */
export const getOrThrow = <T, E>(result: Result<T, E>): T => {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
};

/** Makes a `switch` exhaustive: a case that was forgotten no longer compiles. */
export const neverHere = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
