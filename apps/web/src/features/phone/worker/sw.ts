/// <reference lib="webworker" />
import { type PrecacheEntry, Serwist } from "serwist";
import { forgetKept, readMarker, suspendKept } from "#features/phone/kept/kept-database.ts";
import { isClientPath } from "#features/phone/phone-pages.ts";
import { accountStep, answerWith } from "./answer-with.ts";
import { isTaking, type UpdateAnswer } from "./update-talk.ts";

declare const self: ServiceWorkerGlobalScope & { readonly __SW_MANIFEST: (PrecacheEntry | string)[] };

const SHELL = "/phone/app.html";

// A new version waits until somebody takes it, or until the last page of the old one is closed: never in mid-session.
const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  precacheOptions: { cleanupOutdatedCaches: true, concurrency: 4 },
  skipWaiting: false,
  // The page that brought the worker is looked after as well: signing out on it must be seen.
  clientsClaim: true,
});

const shell = async (): Promise<Response> => (await serwist.matchPrecache(SHELL)) ?? fetch(SHELL);

serwist.registerCapture(
  ({ request, url }) => request.mode === "navigate" && isClientPath(url.pathname),
  async ({ request, url }) => {
    const how = answerWith(url, await readMarker());
    if (how === "shell") return shell();
    return fetch(request).catch(shell);
  },
);

const afterwards = async (request: Request, change: () => Promise<void>): Promise<Response> => {
  const response = await fetch(request);
  // A form's redirect cannot be looked into; every other refusal changed nothing.
  if (response.ok || response.type === "opaqueredirect") await change().catch(() => undefined);
  return response;
};

serwist.registerCapture(
  ({ request, url }) => accountStep(request.method, url.pathname) !== null,
  ({ request, url }) =>
    afterwards(request, accountStep(request.method, url.pathname) === "signs-out" ? forgetKept : suspendKept),
  "POST",
);

const isInSession = async (): Promise<boolean> => {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.some(({ url }) => new URL(url).pathname.startsWith("/me/session/"));
};

self.addEventListener("message", (event) => {
  if (!isTaking(event.data)) return;
  const [port] = event.ports;
  event.waitUntil(
    isInSession().then(async (busy) => {
      const answer: UpdateAnswer = busy ? "session-open" : "taken";
      port?.postMessage(answer);
      if (!busy) await self.skipWaiting();
    }),
  );
});

serwist.addEventListeners();
