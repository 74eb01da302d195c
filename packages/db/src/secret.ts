import { createHmac, hash, randomBytes } from "node:crypto";

/** A secret for a cookie or a link: 256 random bits as 43 characters that need no escaping. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a secret, SHA-256 in base64url: who reads the table cannot sign in with it. */
export const hashSecret = (secret: string): string => hash("sha256", secret, "base64url");

/** Seals texts with a key: who does not hold the key can neither make a seal nor change a text under one. */
export const sealer =
  (key: string) =>
  (text: string): string =>
    createHmac("sha256", key).update(text).digest("base64url");
