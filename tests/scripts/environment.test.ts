import { describe, expect, test } from "vitest";
import { readEnvironment } from "#lib/env.ts";

describe("settings", () => {
  test("have values that a first try needs none of", () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      allowedHosts: ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"],
      demo: true,
      production: false,
    });
  });

  test("count as not given when they are empty", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  test("answer only the public address, on every network, once it is given", () => {
    expect(readEnvironment({ PUBLIC_URL: "https://attsats.example/", ALLOWED_HOSTS: "intern.example, reserv.example" })).toMatchObject({
      publicUrl: "https://attsats.example",
      host: "0.0.0.0",
      allowedHosts: ["attsats.example", "intern.example", "reserv.example"],
    });
  });

  test("leave the invented associations out of production, unless asked for", () => {
    expect(readEnvironment({ NODE_ENV: "production" }).demo).toBe(false);
    expect(readEnvironment({ NODE_ENV: "production", ATTSATS_DEMO: "on" }).demo).toBe(true);
  });

  test.each([
    { PORT: "0" },
    { PORT: "80.5" },
    { PUBLIC_URL: "ftp://attsats.example" },
    { DATABASE_URL: "mysql://hemligt@db/x" },
    { NEXTAUTH_SECRET: "hemligt" },
    { ATTSATS_DEMO: "hemligt" },
    { LOG_LEVEL: "hemligt" },
    { OIDC_ISSUER: "https://hemligt.example" },
    { SMTP_URL: "http://hemligt.example" },
    { SMTP_URL: "smtp://a:hemligt@post.example" },
    { MAIL_FROM: "hemligt" },
    { MAIL_FROM: "Förbundet\r\nBcc: <hemligt@x.se>" },
  ])("that are wrong are named, without their value: %o", (settings) => {
    const [name] = Object.keys(settings);
    expect(() => readEnvironment(settings)).toThrow(new RegExp(`^${name}[^\\n]*\\.$`));
    expect(() => readEnvironment(settings)).not.toThrow("hemligt");
  });

  test.each([
    ["post@forbundet.example", { name: "", address: "post@forbundet.example" }],
    ["Kommunförbundet Ådalen <post@forbundet.example>", { name: "Kommunförbundet Ådalen", address: "post@forbundet.example" }],
  ])("say whom letters are from: %s", (MAIL_FROM, from) => {
    expect(readEnvironment({ SMTP_URL: "smtps://u:p@post.example:465", MAIL_FROM }).mail).toEqual({ server: "smtps://u:p@post.example:465", from });
    expect(readEnvironment({}).mail).toBeUndefined();
  });

  test("say at which levels one signs in to sign", () => {
    const oidc = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "attsats", OIDC_CLIENT_SECRET: "x" };
    expect(readEnvironment({ ...oidc, OIDC_SIGNING_ACR: " high  substantial" }).oidc?.signingLevels).toEqual(["high", "substantial"]);
    expect(readEnvironment(oidc).oidc?.signingLevels).toEqual([]);
  });

  test("that are wrong are told all at once, a sentence each", () => {
    expect(() => readEnvironment({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/^PORT .*\.\nLOG_LEVEL .*\.$/);
  });
});
