import { defineConfig } from "prisma/config";
import { env } from "./lib/env.ts";

/** For Prisma's own commands, such as an ordinary `prisma migrate deploy`; they act as the owner of the tables. */
const { databaseAdminUrl } = env();

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(databaseAdminUrl ? { datasource: { url: databaseAdminUrl } } : {}),
});
