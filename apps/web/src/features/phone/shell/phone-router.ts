import { useMemo } from "react";
import { goTo, usePathname, useSearch } from "./phone-location.ts";

/** Stands in for `next/navigation` in the phone's shell. */
const router = {
  push: (href: string): void => goTo(href),
  replace: (href: string): void => goTo(href, { replace: true }),
  refresh: (): void => window.location.reload(),
  back: (): void => window.history.back(),
  forward: (): void => window.history.forward(),
  prefetch: (): void => {},
};

export const useRouter = () => router;
export const useSearchParams = (): URLSearchParams => {
  const search = useSearch();
  return useMemo(() => new URLSearchParams(search), [search]);
};
export { usePathname };
