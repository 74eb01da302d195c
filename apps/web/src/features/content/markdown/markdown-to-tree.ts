import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { type CitationLedger, citationLinks } from "./citation-links.ts";
import type { TreeRoot } from "./tree.ts";

// Raw HTML in the source is dropped by remark-rehype; what is left passes an allow-list, last of all.
// Ids come from our own citation marks only, so they need no prefix (a prefix would break every back-link).
const SCHEMA = {
  ...defaultSchema,
  clobberPrefix: "",
  tagNames: [
    ...["p", "strong", "em", "a", "sup", "ul", "ol", "li", "blockquote", "code", "br", "hr", "del"],
    ...["h3", "h4", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href", "id", "ariaLabel"], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["https", "mailto"] },
};

/** Parses markdown into a sanitised tree. Citation marks become links and are entered into the ledger. */
export const markdownToTree = (markdown: string, ledger: CitationLedger): TreeRoot => {
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(citationLinks(ledger))
    .use(remarkRehype)
    .use(rehypeSanitize, SCHEMA);
  return pipeline.runSync(pipeline.parse(markdown)) as TreeRoot;
};
