import { respondWithAbout } from "#features/content/reading/site-pages.tsx";
import { siteSetting } from "#features/content/server-site.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> => respondWithAbout(siteSetting());
