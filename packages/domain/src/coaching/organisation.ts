import { z } from "zod";
import { text } from "#kernel/text.ts";

export const NewOrganisation = z.strictObject({ name: text(80) });
export type NewOrganisation = z.infer<typeof NewOrganisation>;
