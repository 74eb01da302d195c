import { asActor, onSite } from "@cuffwise/db/client";
import { hasSiteRole, type OrgRole, type SiteRole } from "@cuffwise/domain/kernel";
import { initTRPC, type TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import type { ApiContext } from "./context.ts";
import { AppError, type AppErrorCode, appErrorToTrpc, databaseError, type ErrorDetail, fail } from "./errors.ts";

/** Who may call a procedure at all. Read by the matrix test; a procedure without one cannot be built. */
export type Policy =
  | { readonly kind: "visitor" }
  | { readonly kind: "person" }
  | { readonly kind: "org"; readonly roles: readonly OrgRole[] }
  | { readonly kind: "site"; readonly roles: readonly SiteRole[] };

export interface Meta {
  readonly policy: Policy;
}

export interface FieldIssue {
  readonly path: readonly (string | number)[];
  /** A kebab-case code with a sentence in the interface, or zod's own code. */
  readonly code: string;
}

export interface AppErrorShape {
  readonly code: AppErrorCode;
  readonly detail: ErrorDetail;
  readonly issues: readonly FieldIssue[];
}

const issuesOf = (error: ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === "symbol" ? String(part) : part)),
    code: /^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z0-9-]+)*$/.test(issue.message) ? issue.message : issue.code,
  }));

const shapeOf = (error: TRPCError): AppErrorShape | null => {
  if (error.cause instanceof AppError) return { code: error.cause.code, detail: error.cause.detail, issues: [] };
  if (error.cause instanceof ZodError) return { code: "input-invalid", detail: {}, issues: issuesOf(error.cause) };
  if (error.code === "BAD_REQUEST") return { code: "input-invalid", detail: {}, issues: [] };
  if (error.code === "NOT_FOUND") return { code: "not-found", detail: {}, issues: [] };
  return null;
};

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    isDev: false,
    // Only codes leave the server: no stack, no SQL, no message of a library.
    errorFormatter: ({ shape, error }) => {
      const app = shapeOf(error);
      return {
        ...shape,
        message: app?.code ?? (error.code === "INTERNAL_SERVER_ERROR" ? "internal" : shape.message),
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, app },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** `next()` never rejects: without this look at its result, a failed mutation would commit. */
const unwrap = <R extends { readonly ok: boolean; readonly error?: unknown }>(result: R): R => {
  if (!result.ok) throw result.error;
  return result;
};

const translating = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const known = databaseError(error);
    if (known !== undefined) throw appErrorToTrpc(known);
    throw error;
  }
};

/** Anybody, also without an account; one transaction that sees published content only. */
export const visitorProcedure = t.procedure
  .meta({ policy: { kind: "visitor" } })
  .use(({ ctx, next }) => translating(() => onSite(ctx.db, [], async (tx) => unwrap(await next({ ctx: { tx } })))));

/** A signed-in account, in or out of an organisation. No tenant data: `ctx.db` reaches accounts only. */
export const personProcedure = t.procedure.meta({ policy: { kind: "person" } }).use(({ ctx, next }) => {
  const { person, sessionId } = ctx;
  if (person === null || sessionId === null) return fail("not-signed-in");
  return translating(async () => unwrap(await next({ ctx: { person, sessionId } })));
});

/**
 * The door to an organisation: one transaction with the actor set; `ctx.tx` is all a procedure gets, `ctx.db` is gone.
 * `roles` is the first look; what depends on the thing itself is decided by a policy of the domain.
 */
export const actorProcedure = (...roles: readonly [OrgRole, ...OrgRole[]]) =>
  t.procedure.meta({ policy: { kind: "org", roles } }).use(({ ctx, next }) => {
    const { actor, person } = ctx;
    if (person === null) return fail("not-signed-in");
    if (actor === null) return fail("no-organisation");
    if (!roles.includes(actor.role)) return fail("not-allowed");
    return translating(() =>
      asActor(ctx.db, actor, async (tx) => unwrap(await next({ ctx: { actor, person, tx, db: undefined } }))),
    );
  });

/** People with a role for the public site; one transaction that sees what these roles may see. */
export const siteProcedure = (...roles: readonly [SiteRole, ...SiteRole[]]) =>
  t.procedure.meta({ policy: { kind: "site", roles } }).use(({ ctx, next }) => {
    const { person } = ctx;
    if (person === null) return fail("not-signed-in");
    if (!hasSiteRole(person, ...roles)) return fail("not-allowed");
    return translating(() =>
      onSite(ctx.db, person.siteRoles, async (tx) => unwrap(await next({ ctx: { person, tx, db: undefined } }))),
    );
  });

export const STAFF: readonly ["owner", "coach", "assistant", "clinician"] = [
  "owner",
  "coach",
  "assistant",
  "clinician",
];
/** Assistants run sessions; measuring, dosing and planning is not theirs. */
export const PRESCRIBERS: readonly ["owner", "coach", "clinician"] = ["owner", "coach", "clinician"];
export const EVERYONE: readonly ["owner", "coach", "assistant", "clinician", "client"] = [...STAFF, "client"];
