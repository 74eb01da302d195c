import { screeningSources as S } from "#kernel/bibliography/screening.ts";
import { type Citation, cite, defineRule, type Rule } from "#kernel/index.ts";

/** A session rule: each rests on our policy for sessions, and on the further sources named. */
export const sessionRule = (id: string, statement: string, ...sources: readonly Citation[]): Rule =>
  defineRule<Rule>({
    id: `session.${id}`,
    version: 1,
    statement,
    citations: [cite(S.policySession, id), ...sources],
  });
