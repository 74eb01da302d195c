import { z } from "zod";
import { Email, text } from "#kernel/text.ts";

export const ARTICLE_COMMENT_MAX_CHARS = 2_000; // also the database's check
export const COMMENTER_NAME_MAX_CHARS = 80;

export const ARTICLE_COMMENT_KINDS = ["question", "remark"] as const;
export const ArticleCommentKind = z.enum(ARTICLE_COMMENT_KINDS);
export type ArticleCommentKind = z.infer<typeof ArticleCommentKind>;

/** Held comments are `pending` or `spam`; both wait for a person. Only `approved` is ever shown. */
export const ARTICLE_COMMENT_STATES = ["pending", "approved", "spam", "rejected"] as const;
export const ArticleCommentState = z.enum(ARTICLE_COMMENT_STATES);
export type ArticleCommentState = z.infer<typeof ArticleCommentState>;

/** Invisible characters that make one name look like another, or turn the direction of the line. */
const DISGUISES = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const tidy = (typed: string): string => typed.normalize("NFC").replace(DISGUISES, "").trim();

const withoutDisguise = <T extends z.ZodType<string, string>>(schema: T) => schema.transform(tidy);

export const ArticleCommentBody = withoutDisguise(text(ARTICLE_COMMENT_MAX_CHARS)).refine(
  (body) => body !== "",
  "text.empty",
);

/** What a visitor posts under an article. The e-mail address is optional, never shown, and used for nothing but a reply. */
export const NewArticleComment = z.strictObject({
  name: withoutDisguise(text(COMMENTER_NAME_MAX_CHARS)).refine((name) => name !== "", "text.empty"),
  email: z.union([z.literal("").transform(() => null), Email]),
  kind: ArticleCommentKind,
  body: ArticleCommentBody,
});
export type NewArticleComment = z.infer<typeof NewArticleComment>;
export type NewArticleCommentForm = z.input<typeof NewArticleComment>;
