"use client";

import type { Preferences } from "@cuffwise/domain/kernel";
import { useViewerSetting } from "#components/ui/viewer-context.tsx";

/** How the signed-in person wants the product to look and sound; a change on this device holds at once. */
export const usePreferences = (): Preferences => useViewerSetting().preferences;
