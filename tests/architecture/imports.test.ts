import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { layerOf } from "./import-rules.ts";
import { breachesIn } from "./imports.ts";

const files = globSync("{app,components,lib,prisma,scripts}/**/*.{ts,tsx}")
  .concat(globSync("*.ts"))
  .filter((path) => !path.startsWith("lib/data/generated/") && !path.endsWith(".d.ts"));

describe("the house", () => {
  test("keeps its layers apart", () => {
    expect(files.flatMap((path) => breachesIn({ path, text: readFileSync(path, "utf8") }))).toEqual([]);
  });

  test("has a layer for every file but the tools' own configuration", () => {
    expect(files.filter((path) => !layerOf(path)).sort()).toEqual(["playwright.config.ts", "vitest.config.ts"]);
  });

  test("has no names that say nothing", () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|managers?|services?|index)(\/|\.|$)/.test(path))).toEqual([]);
  });
});

describe("a breach is found", () => {
  test.each([
    ["lib/domain/case/x.ts", 'import { z } from "zod";', "domain imports the package zod"],
    ["lib/domain/case/x.ts", 'import { client } from "#lib/data/client.ts";', "domain imports data (#lib/data/client.ts)"],
    ["lib/domain/case/x.ts", 'import { client } from "../../data/client.ts";', "domain imports data (../../data/client.ts)"],
    ["lib/domain/case/x.ts", 'import { createHash } from "node:crypto";', "domain imports node:crypto"],
    ["lib/domain/case/x.ts", "export const now = () => new Date();", "asks what time it is: new Date()"],
    ["lib/domain/case/x.ts", "export const now = () => Date.now();", "uses Date.now"],
    ["lib/domain/case/x.ts", "export const id = () => crypto.randomUUID();", "uses crypto.randomUUID"],
    ["lib/policy/x.ts", 'import type { Tx } from "#lib/data/transaction.ts";', "policy imports data (#lib/data/transaction.ts)"],
    ["lib/usecases/case/x.ts", 'import type { Case } from "#lib/data/generated/client.ts";', "usecases imports generated (#lib/data/generated/client.ts)"],
    ["lib/usecases/case/x.ts", 'import { currentActor } from "#lib/auth/session.ts";', "usecases imports auth (#lib/auth/session.ts)"],
    ["lib/usecases/case/x.ts", 'const { cases } = await import("../../queries/case/case-list.ts");', "usecases imports queries (../../queries/case/case-list.ts)"],
    ["lib/queries/case/x.ts", 'import { registerCase } from "#lib/usecases/case/register-case.ts";', "queries imports usecases (#lib/usecases/case/register-case.ts)"],
    ["lib/data/x.ts", 'import { can } from "#lib/policy/can.ts";', "data imports policy (#lib/policy/can.ts)"],
    ["components/case/x.tsx", 'import { can } from "#lib/policy/can.ts";', "components imports policy (#lib/policy/can.ts)"],
    ["components/room/x.tsx", 'import { roomView } from "#lib/queries/room/room-view.ts";', "components imports queries (#lib/queries/room/room-view.ts)"],
    ["components/case/x.tsx", 'import { PrismaClient } from "@prisma/client";', "components imports the package @prisma/client"],
    ["components/case/x.tsx", 'import { registerCaseAction } from "#app/(signed-in)/[workspace]/cases/actions.ts";', "components imports app (#app/(signed-in)/[workspace]/cases/actions.ts)"],
    ["app/page.tsx", 'import { client } from "#lib/data/client.ts";', "app imports data (#lib/data/client.ts)"],
    ["app/page.tsx", 'import { env } from "#lib/env.ts";', "app imports env (#lib/env.ts)"],
    ["scripts/x.ts", 'import { authOptions } from "#lib/auth/options.ts";', "scripts imports auth (#lib/auth/options.ts)"],
    ["lib/i18n/x.ts", 'import { longDate } from "./format";', "imports ./format without its ending"],
    ["lib/domain/case/x.ts", 'export * from "./case.ts";', "is a barrel file"],
    ["lib/domain/case/x.ts", 'export { type Case } from "./case.ts";', "is a barrel file"],
  ])("in %s: %s", (path, text, breach) => {
    expect(breachesIn({ path, text })).toEqual([{ path, breach }]);
  });

  test.each([
    ["lib/domain/case/x.ts", 'import { addDays } from "../calendar/days.ts"; export const day = (at: Date) => new Date(at);'],
    ["lib/queries/case/x.ts", 'import type { Prisma } from "#lib/data/generated/client.ts";'],
    ["app/page.tsx", 'import Link from "next/link"; import "./globals.css";'],
    ["components/room/x.tsx", 'import type { RoomView } from "#lib/queries/room/view.ts";'],
    ["components/ui/x.tsx", "export const key = () => crypto.randomUUID();"],
  ])("and not where there is none, in %s: %s", (path, text) => {
    expect(breachesIn({ path, text })).toEqual([]);
  });
});
