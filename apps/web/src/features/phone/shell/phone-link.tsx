import type { AnchorHTMLAttributes, MouseEvent, Ref } from "react";
import { goTo, isHere } from "./phone-location.ts";

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly prefetch?: unknown;
  readonly replace?: boolean;
  readonly scroll?: boolean;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Stands in for `next/link` in the phone's shell: no signal is needed for a page that is on the phone. */
export const PhoneLink = ({ href, replace = false, prefetch: _, scroll: _scroll, onClick, ...rest }: LinkProps) => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      onClick?.(event);
      if (event.defaultPrevented || !isPlain(event) || rest.target !== undefined || !isHere(href)) return;
      event.preventDefault();
      goTo(href, { replace });
    }}
  />
);
