import type { ComponentType } from "react";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** True for the item that is only current on exactly its own page. */
  readonly exact?: boolean;
}

export const isCurrent = ({ href, exact = false }: Pick<NavItem, "href" | "exact">, pathname: string): boolean =>
  pathname === href || (!exact && pathname.startsWith(`${href}/`));
