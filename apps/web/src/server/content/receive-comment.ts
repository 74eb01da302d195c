import { createHmac } from "node:crypto";
import { type Database, onSite } from "@cuffwise/db/client";
import { insertHeldComment } from "@cuffwise/db/queries/article-comment";
import { takeRateToken } from "@cuffwise/db/queries/rate-limit";
import { NewArticleComment, screenArticleComment } from "@cuffwise/domain/content";
import { ArticleCommentId, ArticleId } from "@cuffwise/domain/kernel";
import { type CommentProblem, fieldSentence } from "#features/content/copy.ts";
import type { CommentField } from "#features/content/reading/comment-form.tsx";
import type { FormTokens } from "./form-token.ts";
import type { ReceivedForm } from "./read-form.ts";

export interface ReceivingParts {
  readonly db: Database;
  readonly tokens: FormTokens;
  /** For scrambling addresses; the server's secret. */
  readonly secret: string;
  readonly newId: () => string;
  readonly now: Date;
}

export type Received =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly status: 422 | 429;
      readonly problem: CommentProblem;
      readonly errors: Partial<Record<CommentField, string>>;
    };

const HOUR = 3_600;
const PER_ADDRESS = 5;
/** The backstop when addresses are rotated; a busy article gets a fraction of it. */
const PER_ARTICLE = 200;

/** Counting needs to tell addresses apart, not to know them. */
const scrambled = (secret: string, address: string): string =>
  createHmac("sha256", secret).update(`comment address ${address}`).digest("base64url").slice(0, 22);

const mayPost = async ({ db, secret, now }: ReceivingParts, articleId: string, address: string): Promise<boolean> =>
  (await takeRateToken(db, `comment:address:${scrambled(secret, address)}`, PER_ADDRESS, HOUR, now)) &&
  (await takeRateToken(db, `comment:article:${articleId}`, PER_ARTICLE, HOUR, now));

const isField = (name: unknown): name is CommentField =>
  name === "name" || name === "email" || name === "kind" || name === "body";

const errorsOf = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) => {
  const errors: Partial<Record<CommentField, string>> = {};
  for (const { path, message } of issues) {
    const [name] = path;
    if (isField(name)) errors[name] ??= fieldSentence(name, message);
  }
  return errors;
};

/**
 * Checks a posted comment and puts it where it waits. Refusals keep nothing and cost no token.
 * A comment that looks like spam is received like any other: whoever sent it learns nothing from the answer.
 */
export const receiveComment = async (
  parts: ReceivingParts,
  articleId: string,
  address: string,
  form: ReceivedForm,
): Promise<Received> => {
  const parsed = NewArticleComment.safeParse(form.typed);
  if (!parsed.success) {
    return { ok: false, status: 422, problem: "fields-wrong", errors: errorsOf(parsed.error.issues) };
  }
  if (!(await mayPost(parts, articleId, address))) {
    return { ok: false, status: 429, problem: "too-many", errors: {} };
  }
  const comment = parsed.data;
  const screening = screenArticleComment({
    comment,
    honeypot: form.honeypot,
    tokenAgeSeconds: parts.tokens.age(articleId, form.token, parts.now),
  });
  await onSite(parts.db, [], (tx) =>
    insertHeldComment(tx, {
      id: ArticleCommentId.parse(parts.newId()),
      articleId: ArticleId.parse(articleId),
      authorName: comment.name,
      authorEmail: comment.email,
      kind: comment.kind,
      body: comment.body,
      state: screening.state,
      notes: screening.notes,
      createdAt: parts.now,
    }),
  );
  return { ok: true };
};
