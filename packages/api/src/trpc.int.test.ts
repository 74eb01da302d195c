import { insertInvitedClient } from "@cuffwise/db/queries/client";
import {
  type Digests,
  digestsOf,
  type GivenPractice,
  givenPractice,
  type TestDatabase,
  testDatabase,
} from "@cuffwise/db/testing";
import { ClientId } from "@cuffwise/domain/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fail } from "./errors.ts";
import { contextOf } from "./testing/caller.ts";
import { actorProcedure, createCallerFactory, router } from "./trpc.ts";

let db: TestDatabase;
let digests: Digests;
let practice: GivenPractice;
beforeAll(async () => {
  db = await testDatabase();
  practice = await givenPractice(db);
  digests = await digestsOf(db);
});
afterAll(async () => {
  await digests.close();
  await db.drop();
});

const writing = (then: () => unknown) =>
  actorProcedure("owner").mutation(async ({ ctx }) => {
    const id = ClientId.parse(ctx.newId());
    await insertInvitedClient(ctx.tx, { orgId: ctx.actor.orgId, id, name: "Half", email: null, at: ctx.now });
    await then();
    return id;
  });

const createCaller = createCallerFactory(
  router({
    works: writing(() => undefined),
    refuses: writing(() => fail("already-exists")),
    breaks: writing(() => {
      throw new Error("a bug");
    }),
  }),
);

describe("a mutation", () => {
  it.each([
    ["is refused after it wrote", "refuses", "already-exists"],
    ["breaks after it wrote", "breaks", "a bug"],
  ] as const)("that %s leaves nothing behind", async (_, name, message) => {
    const before = await digests.everything();
    await expect(createCaller(contextOf(db, practice.owner))[name]()).rejects.toMatchObject({ message });
    expect(await digests.everything()).toEqual(before);
  });

  it("that succeeds is kept", async () => {
    const before = await digests.everything();
    await createCaller(contextOf(db, practice.owner)).works();
    const after = await digests.everything();
    expect(after.client).not.toBe(before.client);
    expect({ ...after, client: before.client }).toEqual(before);
  });
});
