import { existsSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { APP_DIR } from "./app-dir.ts";
import { StartFault } from "./start-fault.ts";

/** Next, without a server of its own. In development its hot reload listens on `httpServer` for upgrades. */
export const openSite = async (dev: boolean, httpServer: Server, port: number) => {
  if (!dev && !existsSync(path.join(APP_DIR, ".next/BUILD_ID"))) {
    throw new StartFault("The site has not been built yet: run `npm start`, or `npm run build` first.");
  }
  // Next and React choose their builds by this variable as soon as they are loaded, hence the late import.
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const site = next({ dev, dir: APP_DIR, httpServer, port, hostname: "localhost" });
  await site.prepare();
  return { handle: site.getRequestHandler(), close: () => site.close() };
};
