import { realpath } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chooseAccount } from "./account.ts";
import { findBinaries, reachableBinaries } from "./binaries.ts";
import { database, ensureCluster, openInstance, removeInstance, sharedFolder, superuser } from "./cluster.ts";
import { EmbeddedDatabaseError } from "./error.ts";
import { type Postmaster, startPostmaster } from "./postmaster.ts";

export { EmbeddedDatabaseError };

export interface EmbeddedOptions {
  /** Created when missing. Deleting it deletes the database. */
  readonly dataDir: string;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port?: number;
  /** Receives PostgreSQL's own log, line by line. */
  readonly log?: (line: string) => void;
  /** false for tests: several times faster writes, the data lost when the machine fails. */
  readonly durable?: boolean;
}

export interface EmbeddedDatabase {
  /** Connects as the cluster's superuser to the database `cuffwise`. */
  readonly url: string;
  readonly port: number;
  /** Process id of the running server; another one after a crash. */
  pid(): number;
  /** Fast shutdown; resolves when the server has ended. */
  stop(): Promise<void>;
  /** Stops the server and deletes its data, also what lies outside `dataDir`. */
  destroy(): Promise<void>;
}

/**
 * Starts the PostgreSQL 18 that npm installed, on the data in `dataDir`, and keeps it running: killed, it starts again on the same port.
 * It ends with this process, whatever ends that.
 * @throws EmbeddedDatabaseError whose message is one sentence for a person
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const { port = 0, log = () => undefined, durable = true } = options;
  const found = await findBinaries();
  const { instance, account } = await openInstance(path.resolve(options.dataDir), chooseAccount);
  const binaries = await reachableBinaries(found, account, sharedFolder);
  await ensureCluster(instance, binaries, account, durable);
  const cluster = await realpath(instance.cluster);

  const startOn = (chosen: number) => startPostmaster({ cluster, binaries, account, port: chosen, durable, log });
  let server = await startOn(port);
  let stopping = false;
  let restarting: Promise<void> | undefined;

  const watch = (current: Postmaster): void => {
    void current.ended.then(() => {
      if (!stopping) restarting = revive(current.port);
    });
  };
  const revive = async (chosen: number): Promise<void> => {
    for (let attempt = 1; !stopping; attempt++) {
      log(`PostgreSQL ended unexpectedly; starting it again (attempt ${attempt})`);
      const next = await startOn(chosen).catch((error: unknown) => {
        log(String(error));
        return undefined;
      });
      if (next) {
        server = next;
        return watch(next);
      }
      await pause(Math.min(250 * attempt, 5000));
    }
  };
  watch(server);

  const stop = async (): Promise<void> => {
    stopping = true;
    await restarting;
    await server.stop();
  };

  return {
    url: `postgres://${superuser}:${instance.password}@127.0.0.1:${server.port}/${database}`,
    port: server.port,
    pid: () => server.pid,
    stop,
    destroy: async () => {
      await stop();
      await removeInstance(options.dataDir, instance);
    },
  };
};
