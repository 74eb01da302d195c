import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "#trpc/client.tsx";
import { keepBundle } from "./kept-bundle.ts";

const REFRESH_MS = 5 * 60_000;

/** `refused`: the server no longer knows this browser; what is kept can be used, and nothing can be sent. */
export type Keeping =
  | { readonly state: "kept"; readonly issuedAt: Date }
  | { readonly state: "not-yet" | "cannot-keep" | "refused" };

const isRefusal = (error: { readonly data?: { readonly code: string } | null | undefined } | null): boolean =>
  error?.data?.code === "UNAUTHORIZED" || error?.data?.code === "FORBIDDEN";

/**
 * Keeps every bundle that arrives, whoever asked for it, and asks for a newer one when the page comes back to the eye,
 * when the signal returns and every five minutes. `before` is what was read from this phone.
 */
export const useKeeping = (practice: string, before?: Date): Keeping => {
  const trpc = useTRPC();
  const { data, error } = useQuery({
    ...trpc.sync.bundle.queryOptions(),
    refetchInterval: REFRESH_MS,
    // What was read from this phone is asked for anew at once, however young it is: it may no longer be theirs to see.
    refetchOnMount: before === undefined ? true : "always",
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
  });
  const [kept, setKept] = useState<Keeping>(
    before === undefined ? { state: "not-yet" } : { state: "kept", issuedAt: before },
  );
  const known = useRef(before?.getTime());
  useEffect(() => {
    if (data === undefined || data.issuedAt.getTime() === known.current) return;
    known.current = data.issuedAt.getTime();
    keepBundle({ bundle: data, practice }).then(
      () => setKept({ state: "kept", issuedAt: data.issuedAt }),
      () => setKept({ state: "cannot-keep" }),
    );
  }, [data, practice]);
  return isRefusal(error) ? { state: "refused" } : kept;
};
