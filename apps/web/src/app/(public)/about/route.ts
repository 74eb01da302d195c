import { respondWithAbout } from "#features/content/reading/site-pages.tsx";
import { siteSetting } from "#server/content/site-content.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> => respondWithAbout(siteSetting());
