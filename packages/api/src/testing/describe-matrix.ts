import { type Digests, digestsOf, type TestDatabase, testDatabase, withoutRowSecurity } from "@cuffwise/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "#router.ts";
import { runCells, type Walls } from "./matrix.ts";
import { proceduresOf } from "./procedures.ts";
import { givenWorld, type World } from "./world.ts";

/**
 * Every procedure as everybody, about their own things, those of others, and things that do not exist. What is expected
 * comes from the policy that the procedure declares.
 */
export const describeMatrix = (name: string, { rowSecurity }: Pick<Walls, "rowSecurity">) =>
  describe(name, () => {
    let db: TestDatabase;
    let world: World;
    let digests: Digests;
    beforeAll(async () => {
      db = await testDatabase();
      world = await givenWorld(db);
      if (!rowSecurity) await withoutRowSecurity(db);
      digests = await digestsOf(db);
    });
    afterAll(async () => {
      await digests.close();
      await db.drop();
    });

    it.each(proceduresOf(appRouter))("$path", async (procedure) => {
      expect(await runCells({ db, world, digests, rowSecurity }, procedure)).toEqual([]);
    });
  });
