import { createServer, type RequestListener } from "node:http";
import path from "node:path";
import { createApiHandler } from "@cuffwise/api/http";
import { connect, listen, ping } from "@cuffwise/db/client";
import type { Env } from "#env.ts";
import { APP_DIR } from "./app-dir.ts";
import { CLIENT_ADDRESS_HEADER } from "./client-address.ts";
import { createContext } from "./context.ts";
import { openDatabase } from "./database.ts";
import { openDemo } from "./demo.ts";
import { watchServer } from "./graceful-stop.ts";
import type { Log } from "./log.ts";
import { createPageCache } from "./page-cache.ts";
import { readPhoneFiles } from "./phone-files.ts";
import { createRequestListener, keptPageHeaders } from "./request-listener.ts";
import { installSingletons } from "./singletons.ts";
import { openSite } from "./site.ts";
import { listenFault } from "./start-fault.ts";
import { openWorker } from "./worker.ts";

const GRACE_MS = 10_000;

export interface RunningServer {
  readonly port: number;
  /** Loses no answer that was begun; stops the embedded database last. */
  readonly stop: () => Promise<void>;
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "2" });
  response.end("Cuffwise is starting. Try again in a moment.\n");
};

/** What was opened, in the order in which it must be closed: last opened first. */
const createClosers = (log: Log) => {
  const closers: [name: string, close: () => Promise<void>][] = [];
  return {
    add: (name: string, close: () => Promise<void>): void => {
      closers.unshift([name, close]);
    },
    closeAll: async (): Promise<void> => {
      for (const [name, close] of closers.splice(0)) {
        await close().catch((error: unknown) => log.error(`closing the ${name} failed`, error));
      }
    },
  };
};

/**
 * Starts everything on one port: the port first (a taken one is the commonest fault), then the database, then the site.
 * @throws StartFault, EmbeddedDatabaseError, with everything closed again
 */
export const start = async (env: Env, log: Log): Promise<RunningServer> => {
  const dev = env.NODE_ENV === "development";
  const closers = createClosers(log);
  try {
    const server = createServer(starting);
    server.requestTimeout = 30_000;
    server.keepAliveTimeout = 65_000;
    const watched = watchServer(server);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(env.PORT, env.HOST, resolve);
    }).catch((error: unknown) => {
      throw listenFault(error, env.PORT, env.HOST);
    });
    // Stopped first, but opened first too: its closer is added at the very end.
    const stopServer = () => watched.stop(GRACE_MS);
    closers.add("server", stopServer);

    const database = await openDatabase(env, log);
    closers.add("database", database.stop);
    const db = connect(database.url);
    closers.add("pool", db.close);
    installSingletons({ env, db, authSecret: database.authSecret, embedded: database.embedded, log });
    await openDemo(env, db, database.embedded, log);

    const setting = { appUrl: env.APP_URL, dev };
    const pages = createPageCache({ headers: keptPageHeaders(setting) });
    const listener = await listen(
      database.url,
      "content_changed",
      (tags) => pages.drop(tags.split(/[\s,]+/)),
      // While the site is developed, a page changes without any change in the database.
      () => !dev && pages.resume(),
      pages.suspend,
    );
    closers.add("listener", listener.close);

    if (env.WORKER === "inline") closers.add("worker", (await openWorker(env, database, log)).stop);

    const site = await openSite(dev, server, env.PORT);
    closers.add("site", site.close);
    closers.add("server", stopServer);

    server.off("request", starting);
    server.on(
      "request",
      createRequestListener({
        setting,
        trustProxy: env.TRUST_PROXY === "on",
        pages,
        // A worker that kept an old shell would hide what is being developed.
        phone: dev ? new Map() : readPhoneFiles(path.join(APP_DIR, "dist/phone")),
        log,
        api: createApiHandler({
          createContext: (request) =>
            createContext(request.headers.cookie, String(request.headers[CLIENT_ADDRESS_HEADER])),
          onBug: (error, procedure) => log.error(`procedure ${procedure ?? "?"} failed`, error),
        }),
        site: site.handle,
        ready: () => ping(db),
      }),
    );
    return { port: env.PORT, stop: closers.closeAll };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
};
