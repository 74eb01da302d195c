import { z } from "zod";

const Done = z.object({ to: z.string() });
const Refused = z.object({
  code: z.string(),
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), code: z.string() })),
});

/** A refusal in the shape in which tRPC brings one, so that one reader of errors does for both. */
export class FormRefused extends Error {
  override readonly name = "FormRefused";
  readonly data: { readonly app: z.infer<typeof Refused> & { readonly detail: object } } | undefined;

  constructor(refusal?: z.infer<typeof Refused>) {
    super(refusal?.code ?? "network");
    this.data = refusal === undefined ? undefined : { app: { ...refusal, detail: {} } };
  }
}

const INTERNAL = { code: "internal", issues: [] };

/** Sends a form of the account pages; resolves with where to go next. Throws {@link FormRefused}. */
export const postForm = async (action: string, fields: Readonly<Record<string, unknown>>): Promise<string> => {
  const response = await fetch(action, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fields),
  }).catch(() => {
    throw new FormRefused();
  });
  const body: unknown = await response.json().catch(() => null);
  const done = Done.safeParse(body);
  if (response.ok && done.success) return done.data.to;
  const refused = Refused.safeParse(body);
  throw new FormRefused(refused.success ? refused.data : INTERNAL);
};
