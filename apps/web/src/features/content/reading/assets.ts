import { createHash } from "node:crypto";
import tokens from "../../../styles/tokens.css?raw";
import article from "./styles/article.css?raw";
import base from "./styles/base.css?raw";
import claims from "./styles/claims.css?raw";
import comments from "./styles/comments.css?raw";
import contents from "./styles/contents.css?raw";
import frame from "./styles/frame.css?raw";
import front from "./styles/front.css?raw";
import print from "./styles/print.css?raw";

/** A copy of the package's file: a route handler cannot ask the bundler for an address that is served. */
export const FONT_HREF = "/fonts/source-serif-4-latin-wght-5.3.1.woff2";

/**
 * The upright face alone, 51 kB. Until it is there a face stands in that every system has, widened to the same lines
 * (measured on our own text: Times needs 117.3 %), so that nothing moves when the two change places.
 */
const FACES = `
@font-face{font-family:"Source Serif 4 Variable";src:url("${FONT_HREF}") format("woff2-variations");font-weight:200 900;font-display:swap}
@font-face{font-family:"Reading stand-in";src:local("Times New Roman"),local("Liberation Serif"),local("Times");size-adjust:117.3%}
@font-face{font-family:"Reading stand-in";src:local("Times New Roman Bold"),local("Liberation Serif Bold");font-weight:600 900;size-adjust:117.3%}`;

const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replaceAll(";}", "}")
    .trim();

/** The stylesheet of every public page. */
export const STYLESHEET = squeeze(
  [FACES, tokens, base, frame, article, contents, claims, comments, front, print].join("\n"),
);

/** Its address carries its hash, so that it may be kept for ever. */
export const STYLESHEET_HREF = `/assets/reading-${createHash("sha256").update(STYLESHEET).digest("hex").slice(0, 12)}.css`;
