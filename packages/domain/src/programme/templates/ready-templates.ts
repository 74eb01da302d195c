import { lowerBodyBlock } from "./lower-body-block.ts";
import { mixedBlock } from "./mixed-block.ts";
import type { ReadyTemplate } from "./template.ts";

export type { ReadyTemplate };

export const READY_TEMPLATES: readonly ReadyTemplate[] = [lowerBodyBlock, mixedBlock];
