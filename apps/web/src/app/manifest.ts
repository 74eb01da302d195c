import type { MetadataRoute } from "next";
import { APP_NAME, PAPER } from "#features/phone/app-identity.ts";

/**
 * What a phone needs to know to put the client's room on its home screen. A manifest has one colour; the pages
 * themselves name one for light and one for dark, and theirs wins as soon as they are shown.
 */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/me",
    name: `${APP_NAME}: your training`,
    short_name: APP_NAME,
    description: "Your sessions, the two clocks and the emergency card, with or without a signal.",
    lang: "en-GB",
    start_url: "/me",
    scope: "/",
    display: "standalone",
    orientation: "portrait",
    theme_color: PAPER.light,
    background_color: PAPER.light,
    categories: ["fitness", "health", "sports"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  };
}
