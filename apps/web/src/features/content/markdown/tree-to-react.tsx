import { createElement, Fragment, type ReactNode } from "react";
import type { TreeElement, TreeNode } from "./tree.ts";

const VOID = new Set(["br", "hr"]);

const isExternal = (href: unknown): boolean => typeof href === "string" && href.startsWith("https:");

const propsOf = ({ properties }: TreeElement): Record<string, unknown> => ({
  ...(properties.id === undefined ? {} : { id: properties.id }),
  ...(properties.href === undefined ? {} : { href: properties.href }),
  ...(properties.ariaLabel === undefined ? {} : { "aria-label": properties.ariaLabel }),
  ...(properties.start === undefined ? {} : { start: properties.start }),
  ...(isExternal(properties.href) ? { rel: "noopener" } : {}),
});

/** A sanitised tree as React elements: no HTML string is ever injected. */
export const treeToReact = (node: TreeNode): ReactNode => {
  if (node.type === "text") return node.value;
  const children = node.children.map(treeToReact);
  if (node.type === "root") return createElement(Fragment, null, ...children);
  return VOID.has(node.tagName)
    ? createElement(node.tagName, propsOf(node))
    : createElement(node.tagName, propsOf(node), ...children);
};
