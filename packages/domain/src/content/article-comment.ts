import { z } from "zod";
import { ArticleCommentId } from "#kernel/id.ts";
import { Email, optionalText, text } from "#kernel/text.ts";

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

/** What a visitor posts under an article. The e-mail address is optional, never shown, and used for nothing but a reply. */
export const NewArticleComment = z.strictObject({
  name: withoutDisguise(text(COMMENTER_NAME_MAX_CHARS)).refine((name) => name !== "", "text.empty"),
  email: z.union([z.literal("").transform(() => null), Email]),
  kind: ArticleCommentKind,
  body: withoutDisguise(text(ARTICLE_COMMENT_MAX_CHARS)).refine((body) => body !== "", "text.empty"),
});
export type NewArticleComment = z.infer<typeof NewArticleComment>;
export type NewArticleCommentForm = z.input<typeof NewArticleComment>;

/** A staff answer: always to one comment, published at once. */
export const NewStaffAnswer = z.strictObject({
  commentId: ArticleCommentId,
  body: withoutDisguise(text(ARTICLE_COMMENT_MAX_CHARS)).refine((body) => body !== "", "text.empty"),
});
export type NewStaffAnswer = z.infer<typeof NewStaffAnswer>;

/** A private note that a moderator may leave with a decision. */
export const ModeratorNote = optionalText(500);
