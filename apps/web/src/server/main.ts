import { readEnv } from "#env.ts";
import { demoLogins } from "./demo.ts";
import { createLog } from "./log.ts";
import { start } from "./start.ts";
import { faultText } from "./start-fault.ts";
import { startWorkerAlone } from "./worker.ts";

const run = async (): Promise<void> => {
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL);
  const alone = env.WORKER === "only";
  const running = alone ? await startWorkerAlone(env, log) : await start(env, log);

  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    // Asked twice, there is no more patience; the embedded database ends with this process.
    if (stopping) process.exit(1);
    stopping = true;
    log.info(`${signal}: finishing open requests, then stopping (again to stop at once)`);
    void running.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);

  process.stdout.write(
    alone ? "\nThe worker runs.\n" : `\nCuffwise is ready at http://localhost:${env.PORT}\n${demoLogins(env)}`,
  );
};

run().catch((error: unknown) => {
  process.stderr.write(`${faultText(error)}\n`);
  process.exit(1);
});
