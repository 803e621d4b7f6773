import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Several servers can be built side by side from one checkout, each into its own folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  // What only the bench measures against is a page in its own build and a file nobody reads in any other.
  pageExtensions: process.env.ATTSATS_BENCH === "on" ? ["bench.tsx", "tsx", "ts"] : ["tsx", "ts"],
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "nodemailer",
    "pdfjs-dist",
    "pg",
    "pg-boss",
    "pino",
  ],
  // Messages are compiled on the server (lib/i18n/for-formatter.ts), and the browser gets a formatter without a parser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // What is public is made anew each day in Stockholm, which the proxy tells (docs/decisions/016).
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/:language(sv|en)/:organisation/:path*",
        has: [{ type: "header", key: "x-attsats-day", value: "(?<day>.+)" }],
        destination: "/public/:language/:day/:organisation/:path*",
      },
    ],
  }),
  // The type check is a step of its own in `npm test`; the build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Without it a lost connection makes the router leave the page for the browser's own error page, and with it what was
  // being written. With it a step or an act waits until there is contact again.
  experimental: { useOffline: true },
};

export default withNextIntl(config);
