import { z } from "zod";
import { neverHere } from "#kernel/result.ts";
import type { ArticleCommentState, NewArticleComment } from "./article-comment.ts";

/** Why a comment waits. Everything a moderator needs to agree or disagree with the screening. */
export const HOLD_REASONS = [
  "guest",
  "honeypot",
  "too-fast",
  "no-valid-token",
  "links",
  "link-in-name",
  "markup",
  "shouting",
  "empty-praise",
  "off-topic",
  "health-disclosure",
  "urgent-symptom",
] as const;
export const HoldReason = z.enum(HOLD_REASONS);
export type HoldReason = z.infer<typeof HoldReason>;

/** One reason and what it adds to the spam score; zero means "held, but not suspected". */
export const HoldNote = z.strictObject({ reason: HoldReason, points: z.int().min(0).max(100) });
export type HoldNote = z.infer<typeof HoldNote>;

/** At this score a comment waits under "likely spam" instead of "pending". Our policy: no study sets it. */
export const SPAM_SCORE = 60;
/** Nobody reads a form and fills it in faster. Our policy; forum software commonly uses the same three seconds. */
export const MIN_FORM_SECONDS = 3;

export interface ScreeningInput {
  readonly comment: NewArticleComment;
  /** What stood in the field that people cannot see. */
  readonly honeypot: string;
  /** Seconds between handing out the form and receiving it; `null` when the token was missing, forged or expired. */
  readonly tokenAgeSeconds: number | null;
}

export interface Screening {
  readonly state: Extract<ArticleCommentState, "pending" | "spam">;
  readonly score: number;
  readonly notes: readonly HoldNote[];
}

const LINK =
  /https?:\/\/\S+|\bwww\.\S+|\b[a-z0-9-]+\.(?:com|net|org|info|biz|shop|xyz|top|ru|cn|io|site|online|click)\b/gi;
const MARKUP = /\[\/?(?:url|b|i|img|link)[=\]]|<\/?[a-z][^>]*>/i;
const PRAISE =
  /\b(?:nice|great|good|amazing|awesome|excellent|fantastic|wonderful|useful|informative|helpful|valuable|impressive)\s+(?:article|post|site|blog|website|information|info|job|work|content|read|write ?up|share|sharing)\b|\bthanks? (?:you )?for (?:sharing|posting)\b|\bkeep (?:it )?up (?:the )?(?:good|great)\b/i;
const SUBJECT =
  /\b(?:bfr|kaatsu|occlusion|occlud\w*|cuff\w*|band\w*|wrap\w*|blood|flow|train\w*|exercis\w*|muscle\w*|strength|hypertroph\w*|growth|protein|1rm|rep|reps|repetition\w*|set|sets|load\w*|weight\w*|pressure|mmhg|limb\w*|arm|arms|leg|legs|knee|diabet\w*|fib(?:re|er)s?|hormone\w*|mtor|plateau\w*|rehab\w*|safe\w*|risk\w*|doctor|clot\w*|study|studies|source|reference|evidence|dose|research)\b/i;
const ABOUT_ONESELF = /\b(?:i|i'm|i've|my|me)\b/i;
const CONDITION =
  /\b(?:diabet\w*|diagnos\w*|pregnan\w*|clot\w*|thrombos\w*|dvt|embolism|stroke|heart|hypertens\w*|blood pressure|warfarin|anticoagulant\w*|insulin|cancer|surger\w*|operat\w*|medicat\w*|varicose|neuropath\w*|retinopath\w*)\b/i;
const URGENT =
  /\b(?:chest pain|can(?:no|')?t breathe|short(?:ness)? of breath|dark urine|brown urine|cola[- ]colou?red|numb\w*|faint\w*|collaps\w*|lost (?:my )?(?:sight|vision)|swollen (?:calf|leg|arm))\b/i;

const shouts = (body: string): boolean => {
  const letters = body.match(/\p{L}/gu) ?? [];
  const capitals = body.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 20 && capitals.length / letters.length > 0.6;
};

const pointsOf = (reason: HoldReason, links: number): number => {
  switch (reason) {
    case "guest":
    case "health-disclosure":
    case "urgent-symptom":
      return 0;
    case "honeypot":
      return 100;
    case "link-in-name":
    case "markup":
      return 60;
    case "too-fast":
      return 50;
    case "no-valid-token":
      return 30;
    case "links":
      return links > 2 ? 60 : 25;
    case "empty-praise":
      return 40;
    case "off-topic":
    case "shouting":
      return 20;
    default:
      return neverHere(reason);
  }
};

/**
 * Decides where a guest's comment waits, and says why. It never publishes and never deletes: a person decides.
 * Health words are not suspicion: they only ask a moderator to read the comment first.
 */
export const screenArticleComment = ({ comment, honeypot, tokenAgeSeconds }: ScreeningInput): Screening => {
  const { name, body } = comment;
  const links = body.match(LINK)?.length ?? 0;
  const onSubject = SUBJECT.test(body);

  const found: readonly (readonly [HoldReason, boolean])[] = [
    ["guest", true],
    ["urgent-symptom", ABOUT_ONESELF.test(body) && URGENT.test(body)],
    ["health-disclosure", ABOUT_ONESELF.test(body) && CONDITION.test(body)],
    ["honeypot", honeypot !== ""],
    ["no-valid-token", tokenAgeSeconds === null],
    ["too-fast", tokenAgeSeconds !== null && tokenAgeSeconds < MIN_FORM_SECONDS],
    ["links", links > 0],
    ["link-in-name", (name.match(LINK)?.length ?? 0) > 0],
    ["markup", MARKUP.test(body)],
    ["shouting", shouts(body)],
    ["empty-praise", PRAISE.test(body) && !onSubject],
    ["off-topic", !onSubject],
  ];
  const notes = found.filter(([, applies]) => applies).map(([reason]) => ({ reason, points: pointsOf(reason, links) }));

  return { ...heldAs(notes), notes };
};

/** Where a comment with these reasons waits: also where an undone decision puts it back. */
export const heldAs = (notes: readonly HoldNote[]): Pick<Screening, "state" | "score"> => {
  const score = Math.min(
    100,
    notes.reduce((sum, note) => sum + note.points, 0),
  );
  return { score, state: score >= SPAM_SCORE ? "spam" : "pending" };
};
