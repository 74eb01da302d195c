import { createHmac, timingSafeEqual } from "node:crypto";

/** A form may lie open for a day; an older ticket only makes the comment wait with one reason more. */
const MAX_AGE_SECONDS = 24 * 60 * 60;

export interface FormTokens {
  /** A signed instant for one article's form, to the second. */
  readonly issue: (articleId: string, now: Date) => string;
  /** Seconds since the form was handed out; null when the ticket is missing, forged, too old or for another article. */
  readonly age: (articleId: string, token: string, now: Date) => number | null;
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1_000);

/** @param secret the server's secret; a key for this purpose alone is derived from it. */
export const createFormTokens = (secret: string): FormTokens => {
  const key = createHmac("sha256", secret).update("article comment form").digest();
  const sign = (articleId: string, issued: number): string =>
    createHmac("sha256", key).update(`${articleId} ${issued}`).digest("base64url");

  return {
    issue: (articleId, now) => `${seconds(now)}.${sign(articleId, seconds(now))}`,
    age: (articleId, token, now) => {
      const match = /^(\d{1,12})\.([\w-]{43})$/.exec(token);
      if (match === null) return null;
      const [, stamp = "", given = ""] = match;
      const issued = Number(stamp);
      const expected = sign(articleId, issued);
      if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return null;
      const age = seconds(now) - issued;
      return age < 0 || age > MAX_AGE_SECONDS ? null : age;
    },
  };
};
