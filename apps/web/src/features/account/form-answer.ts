import { z } from "zod";

/** What came of a form that was sent without script: shown once, on the page it came from. */
export const FormAnswer = z.object({
  code: z.string().max(60),
  issues: z
    .array(z.object({ path: z.array(z.union([z.string(), z.number()])).max(5), code: z.string().max(60) }))
    .max(20),
  typed: z.record(z.string().max(20), z.string().max(500)),
});
export type FormAnswer = z.infer<typeof FormAnswer>;
