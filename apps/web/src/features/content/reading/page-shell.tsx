import type { ReactNode } from "react";
import { SIGN_IN_HREF } from "../links.ts";
import { FONT_HREF, STYLESHEET_HREF } from "./assets.ts";

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Path of this page, `/articles/…`; becomes the canonical address. */
  readonly path: string;
  readonly kind?: "website" | "article";
  readonly publishedOn?: string;
  readonly modifiedOn?: string;
  readonly authorName?: string;
  /** Pages that are only right for one moment or one person. */
  readonly noindex?: boolean;
  readonly jsonLd?: unknown;
}

export interface SiteSetting {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
}

export const SITE_NAME = "Cuffwise";

/** JSON that cannot end the script element it stands in. */
const embeddable = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const NAV = [
  { href: "/articles", label: "Articles" },
  { href: "/about", label: "How we work" },
  { href: "/corrections", label: "Corrections" },
] as const;

// A whole document is rendered here by hand, outside Next's own pages, so its head is an ordinary element.
const DocumentHead = "head";

const Head = ({ head, site }: { head: PageHead; site: SiteSetting }) => {
  const address = `${site.origin}${head.path}`;
  const full = head.path === "/" ? head.title : `${head.title} · ${SITE_NAME}`;
  return (
    <DocumentHead>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{full}</title>
      <meta name="description" content={head.description} />
      <link rel="canonical" href={address} />
      {head.noindex ? <meta name="robots" content="noindex" /> : null}
      <link rel="preload" href={FONT_HREF} as="font" type="font/woff2" crossOrigin="" />
      <link rel="stylesheet" href={STYLESHEET_HREF} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="alternate" type="application/rss+xml" title={`${SITE_NAME}: articles`} href="/feed.xml" />
      <meta name="color-scheme" content="light dark" />
      <meta property="og:site_name" content={SITE_NAME} />
      <meta property="og:type" content={head.kind ?? "website"} />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="en_GB" />
      {head.publishedOn ? <meta property="article:published_time" content={head.publishedOn} /> : null}
      {head.modifiedOn ? <meta property="article:modified_time" content={head.modifiedOn} /> : null}
      {head.authorName ? <meta name="author" content={head.authorName} /> : null}
      {head.jsonLd === undefined ? null : <script type="application/ld+json">{embeddable(head.jsonLd)}</script>}
    </DocumentHead>
  );
};

/** The frame of every public page: landmarks, one stylesheet, no script. */
export const PageShell = ({
  head,
  site,
  children,
}: {
  readonly head: PageHead;
  readonly site: SiteSetting;
  readonly children: ReactNode;
}) => (
  <html lang="en-GB">
    <Head head={head} site={site} />
    <body>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="masthead">
        <a className="wordmark" href="/" aria-current={head.path === "/" ? "page" : undefined}>
          Cuffwise
        </a>
        <nav aria-label="Site">
          <ul>
            {NAV.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={head.path === href ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="sign-in" href={SIGN_IN_HREF}>
          Sign in
        </a>
      </header>
      {children}
      <footer className="colophon">
        <p>
          General information about occlusion training, not medical advice. Unwell during or after training? Call your
          emergency number.
        </p>
        <ul>
          <li>
            <a href="/about">How we work</a>
          </li>
          <li>
            <a href="/corrections">Corrections</a>
          </li>
          <li>
            <a href="/privacy">Privacy</a>
          </li>
          <li>
            <a href="/feed.xml">RSS feed</a>
          </li>
        </ul>
      </footer>
    </body>
  </html>
);
