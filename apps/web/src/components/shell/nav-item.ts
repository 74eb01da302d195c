import type { ComponentType } from "react";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** True for the item that is only current on exactly its own page. */
  readonly exact?: boolean;
  /** Other addresses that belong to it. */
  readonly also?: readonly string[];
}

export const isCurrent = (
  { href, exact = false, also = [] }: Pick<NavItem, "href" | "exact" | "also">,
  pathname: string,
): boolean => [href, ...also].some((path) => pathname === path || (!exact && pathname.startsWith(`${path}/`)));
