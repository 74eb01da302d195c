import { LRUCache } from "lru-cache";
import type { RenderedPage } from "./captured-response.ts";
import { type KeptPage, keepPage, mayKeep } from "./kept-page.ts";

export type Loaded =
  | { readonly kind: "kept"; readonly page: KeptPage }
  | { readonly kind: "once"; readonly page: RenderedPage };

export interface PageCache {
  /** A page that is ready to send, by its path and query as they stand in the request. */
  readonly find: (key: string) => KeptPage | undefined;
  /**
   * Renders a page, once for all who ask for it at the same time. A page that may not be kept is rendered for each
   * asker anew: it may hold something meant for one person.
   */
  readonly load: (key: string, render: () => Promise<RenderedPage>) => Promise<Loaded>;
  /** Forgets every page that carries one of the tags. */
  readonly drop: (tags: readonly string[]) => void;
  /** Nobody tells us of changes any more: forget everything and keep nothing until {@link PageCache.resume}. */
  readonly suspend: () => void;
  readonly resume: () => void;
}

export interface PageCacheSetting {
  /** Headers that every kept page carries, as name, value, name, value. */
  readonly headers: readonly string[];
  readonly maxBytes?: number;
  /** A safety net below the tags, in milliseconds. */
  readonly maxAgeMs?: number;
}

interface Flight {
  readonly result: Promise<Loaded>;
  /** False once something changed while the page was rendered: it may show the state before. */
  fresh: boolean;
}

/** Finished reading pages of one process. Starts suspended: it keeps nothing before somebody listens for changes. */
export const createPageCache = (setting: PageCacheSetting): PageCache => {
  const pages = new LRUCache<string, KeptPage>({
    maxSize: setting.maxBytes ?? 64 * 1_024 * 1_024,
    sizeCalculation: (page, key) => page.size + key.length,
    ttl: setting.maxAgeMs ?? 10 * 60_000,
  });
  const flights = new Map<string, Flight>();
  let listening = false;

  // Whoever asks from now on must see the change, so they may not join a rendering that began before it.
  const outdateFlights = (): void => {
    for (const flight of flights.values()) flight.fresh = false;
    flights.clear();
  };

  const forgetAll = (): void => {
    outdateFlights();
    pages.clear();
  };

  const renderAndKeep = async (
    key: string,
    render: () => Promise<RenderedPage>,
    isFresh: () => boolean,
  ): Promise<Loaded> => {
    const rendered = await render();
    if (!mayKeep(rendered)) return { kind: "once", page: rendered };
    const page = await keepPage(rendered, setting.headers);
    if (listening && isFresh()) pages.set(key, page);
    return { kind: "kept", page };
  };

  const load = async (key: string, render: () => Promise<RenderedPage>): Promise<Loaded> => {
    const open = flights.get(key);
    if (open !== undefined) {
      const shared = await open.result.catch(() => undefined);
      return shared?.kind === "kept" ? shared : { kind: "once", page: await render() };
    }
    const flight: Flight = { fresh: true, result: renderAndKeep(key, render, () => flight.fresh) };
    flights.set(key, flight);
    try {
      return await flight.result;
    } finally {
      if (flights.get(key) === flight) flights.delete(key);
    }
  };

  return {
    find: (key) => pages.get(key),
    load,
    drop: (tags) => {
      outdateFlights();
      const dropped = new Set(tags);
      for (const [key, page] of pages.entries()) {
        if (page.tags.some((tag) => dropped.has(tag))) pages.delete(key);
      }
    },
    suspend: () => {
      listening = false;
      forgetAll();
    },
    resume: () => {
      forgetAll();
      listening = true;
    },
  };
};
