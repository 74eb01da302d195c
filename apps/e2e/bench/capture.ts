import { createCaller } from "@cuffwise/api/router";
import { connect } from "@cuffwise/db/client";
import { newId } from "@cuffwise/db/new-id";
import type { StaffActor } from "@cuffwise/domain/kernel";
import type { Hole, Statement } from "./floor.ts";
import type { Place } from "./places.ts";

/** The statements that a call runs, without the setting of the actor: the floor runs the same. */
export const capture = async (
  url: string,
  coach: StaffActor,
  run: (caller: ReturnType<typeof createCaller>) => Promise<unknown>,
) => {
  const statements: Statement[] = [];
  const made = new Set<unknown>();
  const nextId = (): string => {
    const id = newId();
    made.add(id);
    return id;
  };
  const db = connect(url, {
    userConnections: 1,
    systemConnections: 1,
    onQuery: (text, parameters) => statements.push({ text, parameters }),
  });
  const person = { ...coach, email: "coach@bench.test", emailVerified: true, units: "metric" as const, siteRoles: [] };
  await run(
    createCaller({
      db,
      person,
      sessionId: newId(),
      actor: coach,
      now: new Date(),
      newId: nextId,
      seal: (text: string) => text,
      appUrl: "http://bench",
    } as never),
  );
  await db.close();
  // An id that the server made is made anew by whoever replays the statement.
  return statements
    .filter(({ text }) => !text.includes("set_config"))
    .map(({ text, parameters }) => ({
      text,
      parameters: parameters.map((value) => (made.has(value) ? ({ $: "new" } satisfies Hole) : value)),
    }));
};

/** Replaces what belongs to one place by holes that each request of the floor fills. */
export const withHoles = (statements: readonly Statement[], place: Place): Statement[] =>
  statements.map(({ text, parameters }) => ({
    text,
    parameters: parameters.map((value) => {
      const name = (["id", "sessionId", "clientId", "entryKey", "side"] as const).find((key) => place[key] === value);
      if (name !== undefined) return { $: name };
      if (value === place.setIndex) return { $: "setIndex" };
      return value instanceof Date ? value.toISOString() : value;
    }),
  }));
