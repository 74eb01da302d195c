/**
 * The public reading pages: route handlers that answer with finished HTML, XML or text and carry no script.
 * They get `script-src 'none'` and may be kept in the page cache. Everything else is an app page.
 */
const READING_PATHS: readonly RegExp[] = [
  /^\/$/,
  /^\/articles(\/|$)/,
  /^\/topics(\/|$)/,
  /^\/authors(\/|$)/,
  /^\/(about|corrections|how-we-work|privacy|comments|search)(\/|$)/,
  /^\/assets\/reading-/,
  /^\/(feed\.xml|feed\.json|sitemap\.xml|robots\.txt)$/,
];

export const isReadingPath = (pathname: string): boolean => READING_PATHS.some((path) => path.test(pathname));
