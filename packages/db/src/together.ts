/**
 * Waits for statements that were sent together. When one fails, those sent after it in a transaction fail as well, with
 * "current transaction is aborted": the first in the order of sending says why.
 */
export const together = async <T extends readonly unknown[]>(
  ...sent: T
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> => {
  const settled = await Promise.allSettled(sent);
  const failed = settled.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return settled.map((one) => (one.status === "fulfilled" ? one.value : undefined)) as unknown as {
    readonly [K in keyof T]: Awaited<T[K]>;
  };
};
