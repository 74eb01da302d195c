export * from "./article.ts";
export * from "./article-comment.ts";
export { SEED_ARTICLES } from "./articles/seed-articles.ts";
export * from "./citation-marks.ts";
export * from "./claim.ts";
export * from "./comment-screening.ts";
export * from "./moderation.ts";
export * from "./reading.ts";
