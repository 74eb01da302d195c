import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createCitationLedger } from "./citation-links.ts";
import { markdownToTree } from "./markdown-to-tree.ts";
import { treeToReact } from "./tree-to-react.tsx";

const numbers = new Map([
  ["one-2001", 1],
  ["two-2002", 2],
]);
const render = (markdown: string, ledger = createCitationLedger(numbers)): string =>
  renderToStaticMarkup(treeToReact(markdownToTree(markdown, ledger)));

describe("markdown", () => {
  it.each(["a ratio of 5:1", "at 20:30 sharp", "from 12:05", "10 % of 1RM", ":::evil", "a @b c"])(
    "leaves training prose alone: %s",
    (prose) => {
      expect(render(prose)).toBe(`<p>${prose}</p>`);
    },
  );

  it("knows emphasis, lists and tables", () => {
    expect(render("**bold** *stress*\n\n- one\n- two")).toMatch(
      /<strong>bold<\/strong> <em>stress<\/em>[\s\S]*<li>one<\/li>/,
    );
    expect(render("| a | b |\n| - | - |\n| 1 | 2 |")).toContain("<td>1</td>");
  });

  it("opens other sites without handing them our window", () => {
    expect(render("[read](https://example.org/x)")).toBe(
      '<p><a href="https://example.org/x" rel="noopener">read</a></p>',
    );
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](https://example.org/track.gif)",
    '<a href="javascript:alert(1)">x</a>',
    "<style>*{display:none}</style>",
    '<div id="main">x</div>',
  ])("lets nothing through but text: %s", (attack) => {
    expect(render(attack)).not.toMatch(/<(?:script|img|style|div|iframe)|javascript:|data:|onerror=|id="main"/);
  });
});

describe("citation marks", () => {
  it("become numbered links that can be found again", () => {
    const ledger = createCitationLedger(numbers);
    const html = render("First [@two-2002] and then [@one-2001; @two-2002].", ledger);
    expect(html).toBe(
      '<p>First<sup><a id="cite-2-1" href="#ref-2" aria-label="Reference 2">2</a></sup> and then.<sup><a id="cite-1-1" href="#ref-1" aria-label="Reference 1">1</a>,<a id="cite-2-2" href="#ref-2" aria-label="Reference 2">2</a></sup></p>',
    );
    expect(ledger.placesOf(2)).toEqual(["cite-2-1", "cite-2-2"]);
  });

  it.each([
    ["so [@one-2001]. Next", "so.<sup>", "</sup> Next"],
    ["so [@one-2001]; next", "so;<sup>", "</sup> next"],
    ["so [@one-2001] (yes)", "so<sup>", "</sup> (yes)"],
    ["**so** [@one-2001].", "</strong>.<sup>", "</sup></p>"],
  ])("follow the stop and cling to the word: %s", (markdown, before, after) => {
    const html = render(markdown);
    expect(html).toContain(before);
    expect(html).toContain(after);
  });

  it("stay text inside code", () => {
    expect(render("`[@one-2001]`")).toBe("<p><code>[@one-2001]</code></p>");
  });
});
