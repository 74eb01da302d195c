import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#embedded/index.ts";
import { migrate } from "#migrate.ts";
import { TEMPLATE_DATABASE, withDatabase } from "./template.ts";

/** Starts a real PostgreSQL for the run and migrates one template with the real migrations. */
export default async (project: TestProject) => {
  const folder = await mkdtemp(join(tmpdir(), "cuffwise-test-"));
  const server = await startEmbedded({ dataDir: join(folder, "pg"), durable: false });
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${TEMPLATE_DATABASE}`);
  await admin.end();
  await migrate(withDatabase(server.url, TEMPLATE_DATABASE));
  project.provide("adminUrl", server.url);
  return async () => {
    await server.destroy();
    await rm(folder, { recursive: true, force: true });
  };
};
