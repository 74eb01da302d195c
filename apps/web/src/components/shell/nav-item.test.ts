import { expect, it } from "vitest";
import { isCurrent } from "./nav-item.ts";

it.each([
  ["/coach", true, "/coach", true],
  ["/coach", true, "/coach/clients", false],
  ["/coach/clients", false, "/coach/clients/1", true],
  ["/coach/clients", false, "/coach/clients-of-others", false],
])("%s (exact: %s) on %s is current: %s", (href, exact, pathname, current) => {
  expect(isCurrent({ href, exact }, pathname)).toBe(current);
});

it("an item is current on the other pages that belong to it", () => {
  const item = { href: "/me/progress", also: ["/me/history"] };
  expect(["/me/progress/back-squat", "/me/history", "/me/plan"].map((path) => isCurrent(item, path))).toEqual([
    true,
    true,
    false,
  ]);
});
