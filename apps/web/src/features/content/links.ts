/** Addresses outside this folder that public pages point to. */
export const SIGN_IN_HREF = "/sign-in";
export const OPEN_ACCOUNT_HREF = "/sign-up";

export const articleHref = (slug: string): string => `/articles/${slug}`;
export const commentsHref = (slug: string): string => `/articles/${slug}/comments`;
