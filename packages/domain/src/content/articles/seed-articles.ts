import type { Article } from "../article.ts";
import { fiveFacts } from "./five-facts.ts";
import { type2Diabetes } from "./type-2-diabetes.ts";

/** The articles that a new site starts with, newest first. */
export const SEED_ARTICLES: readonly Article[] = [fiveFacts, type2Diabetes];
