import { resolve } from "node:path";
import { z } from "zod";

/**
 * What the operator has set in the environment, checked and given names. Read once, when first asked for.
 * Nothing else in the code reads `process.env`, but for what prepares Node itself (`scripts/prepare-node.js`).
 */
export type Environment = Readonly<{
  /** `NODE_ENV=production`: to the start command, the operator's word that this is for real; always so in a built server. */
  production: boolean;
  /** The application's own role: neither owns nor bypasses anything. */
  databaseUrl: string | undefined;
  /** The owner of the tables: migrations, the queue's schema. */
  databaseAdminUrl: string | undefined;
  port: number;
  /** The address to listen on: this machine alone, until the operator has said which address people use. */
  host: string;
  /** The address people use, without a slash at the end. */
  publicUrl: string;
  /** True when the operator has said which address people use, false when it is assumed from the port. */
  publicUrlGiven: boolean;
  /** Values of the Host header that are answered. */
  allowedHosts: readonly string[];
  /** How many proxies of our own stand before the server and add to X-Forwarded-For. */
  trustedProxies: number;
  /** Signs sessions and links. */
  secret: string | undefined;
  /** Whether there are invented associations to try with: on, unless this is production. */
  demo: boolean;
  /** Absolute path of the folder for what is kept on this machine. */
  dataFolder: string;
  /** The folder that Next builds into, relative to the checkout. */
  buildFolder: string;
  /** The mail server that letters are handed to, and whom they are from; undefined where letters are only read here. */
  mail: Readonly<{ server: string; from: Readonly<{ name: string; address: string }> }> | undefined;
  /** Absolute path of the folder with the associations' certificates; undefined where none is signed with. */
  sealCertificates: string | undefined;
  oidc: Readonly<{ issuer: string; clientId: string; clientSecret: string; label: string; /** Levels (acr) of which a sign-in for a signature has to have one; any will do where there are none. */ signingLevels: readonly string[] }> | undefined;
  chromiumPath: string | undefined;
  /** Where the system looks for programs. */
  searchPath: string;
  /** Whether the tests with large counts run in full (`npm run test:full`). */
  fullTests: boolean;
  /** Whether an npm script runs us. */
  underNpm: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}>;

/** A setting is missing or wrong. The message is one sentence for each, in Swedish, and never holds a value. */
export class SettingsRefused extends Error {
  constructor(sentences: readonly string[]) {
    super([...new Set(sentences)].join("\n"));
    this.name = "SettingsRefused";
  }
}

type Source = Readonly<Record<string, string | undefined>>;

const webAddress = (name: string) =>
  z.url({ protocol: /^https?$/, error: `${name} ska vara en webbadress som börjar med http:// eller https://.` }).optional();

const databaseAddress = (name: string) =>
  z.url({ protocol: /^postgres(ql)?$/, error: `${name} ska vara en adress av formen postgresql://roll:lösenord@värd:port/databas.` })
    .optional();

/** One address, or a name and an address in angle brackets, on one line. */
const mailFrom = /^(?:(?<name>[^<>\p{Cc}"]{1,100}?)\s*<(?<named>[^\s@<>,;"]+@[^\s@<>,;"]+)>|(?<bare>[^\s@<>,;"]+@[^\s@<>,;"]+))$/u;

const shape = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: databaseAddress("DATABASE_URL"),
  DATABASE_ADMIN_URL: databaseAddress("DATABASE_ADMIN_URL"),
  PORT: z.coerce
    .number({ error: "PORT ska vara ett heltal mellan 1 och 65535." })
    .refine((port) => Number.isInteger(port) && port >= 1 && port <= 65_535, "PORT ska vara ett heltal mellan 1 och 65535.")
    .default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: webAddress("PUBLIC_URL"),
  NEXTAUTH_URL: webAddress("NEXTAUTH_URL"),
  ALLOWED_HOSTS: z.string().optional(),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "TRUSTED_PROXIES ska vara ett heltal mellan 0 och 9." })
    .refine((count) => Number.isInteger(count) && count >= 0 && count <= 9, "TRUSTED_PROXIES ska vara ett heltal mellan 0 och 9.")
    .default(1),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET ska ha minst 32 tecken; skapa en med: openssl rand -base64 32.").optional(),
  ATTSATS_DEMO: z.enum(["on", "off"], { error: "ATTSATS_DEMO ska vara on eller off." }).optional(),
  ATTSATS_DATA: z.string().default(".data"),
  NEXT_DIST_DIR: z.string().default(".next"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "SMTP_URL ska vara en adress av formen smtp://användare:lösenord@värd:port, eller smtps:// för TLS från början." })
    .optional(),
  MAIL_FROM: z.string().regex(mailFrom, "MAIL_FROM ska vara en e-postadress, eller namn och adress: Kommunförbundet <post@example.se>.").optional(),
  SEAL_CERTIFICATES: z.string().optional(),
  OIDC_ISSUER: webAddress("OIDC_ISSUER"),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SIGNING_ACR: z.string().default(""),
  OIDC_LABEL: z.string().default("OpenID Connect"),
  CHROMIUM_PATH: z.string().optional(),
  PATH: z.string().default(""),
  ATTSATS_TESTS: z.enum(["full", "tenth"], { error: "ATTSATS_TESTS ska vara full eller tenth." }).default("tenth"),
  npm_lifecycle_event: z.string().optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "LOG_LEVEL ska vara fatal, error, warn, info, debug, trace eller silent.",
    })
    .default("info"),
});

type Raw = z.infer<typeof shape>;

let current: Environment | undefined;

/** The settings of this process. Throws `SettingsRefused` when one of them is wrong. */
export function env(): Environment {
  current ??= readEnvironment(process.env);
  return current;
}

/** Reads settings from `source`, where an empty value counts as not set. Throws `SettingsRefused`. */
export function readEnvironment(source: Source): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = shape.safeParse(given);
  if (!read.success) throw new SettingsRefused(read.error.issues.map((issue) => issue.message));
  const raw = read.data;
  refuseHalves(raw);

  const publicUrl = withoutSlash(raw.PUBLIC_URL ?? raw.NEXTAUTH_URL ?? `http://localhost:${raw.PORT}`);
  const publicUrlGiven = (raw.PUBLIC_URL ?? raw.NEXTAUTH_URL) !== undefined;
  const production = raw.NODE_ENV === "production";
  return {
    production,
    databaseUrl: raw.DATABASE_URL,
    databaseAdminUrl: raw.DATABASE_ADMIN_URL,
    port: raw.PORT,
    host: raw.HOST ?? (publicUrlGiven ? "0.0.0.0" : "127.0.0.1"),
    publicUrl,
    publicUrlGiven,
    allowedHosts: allowedHosts(raw, publicUrl, publicUrlGiven),
    trustedProxies: raw.TRUSTED_PROXIES,
    secret: raw.NEXTAUTH_SECRET,
    demo: raw.ATTSATS_DEMO === undefined ? !production : raw.ATTSATS_DEMO === "on",
    dataFolder: resolve(raw.ATTSATS_DATA),
    buildFolder: raw.NEXT_DIST_DIR,
    mail: mail(raw),
    sealCertificates: raw.SEAL_CERTIFICATES && resolve(raw.SEAL_CERTIFICATES),
    oidc: oidc(raw),
    chromiumPath: raw.CHROMIUM_PATH,
    searchPath: raw.PATH,
    fullTests: raw.ATTSATS_TESTS === "full",
    underNpm: raw.npm_lifecycle_event !== undefined,
    logLevel: raw.LOG_LEVEL,
  };
}

/** The address of the database as the application sees it. Throws `SettingsRefused` when none is set. */
export function databaseUrl(): string {
  return needed(env().databaseUrl, "DATABASE_URL saknas: sätt den till databasens adress för applikationens roll.");
}

/** The address of the database as its owner sees it. Throws `SettingsRefused` when none is set. */
export function databaseAdminUrl(): string {
  return needed(env().databaseAdminUrl, "DATABASE_ADMIN_URL saknas: sätt den till databasens adress för tabellernas ägare.");
}

/** The secret that signs sessions and links. Throws `SettingsRefused` when none is set. */
export function secret(): string {
  return needed(env().secret, "NEXTAUTH_SECRET saknas: skapa en hemlighet med openssl rand -base64 32 och sätt den i miljön.");
}

/** The environment that a child process gets: this process's own, and what is added. */
export function environmentWith(added: Source): NodeJS.ProcessEnv {
  return { ...process.env, ...added };
}

/** Sets values for this process and for those it starts, and reads the settings anew. */
export function setEnvironment(values: Source): void {
  Object.assign(process.env, values);
  current = undefined;
}

function needed(value: string | undefined, sentence: string): string {
  if (value === undefined) throw new SettingsRefused([sentence]);
  return value;
}

function refuseHalves(raw: Raw): void {
  if (!raw.SMTP_URL !== !raw.MAIL_FROM) {
    throw new SettingsRefused(["SMTP_URL och MAIL_FROM hör ihop: sätt båda, eller ingen så läses breven i Attsats."]);
  }
  const oidcParts = [raw.OIDC_ISSUER, raw.OIDC_CLIENT_ID, raw.OIDC_CLIENT_SECRET];
  if (oidcParts.some(Boolean) && !oidcParts.every(Boolean)) {
    throw new SettingsRefused(["OIDC_ISSUER, OIDC_CLIENT_ID och OIDC_CLIENT_SECRET hör ihop: sätt alla tre, eller ingen."]);
  }
}

function mail(raw: Raw): Environment["mail"] {
  if (!raw.SMTP_URL || !raw.MAIL_FROM) return undefined;
  const { name = "", named, bare } = mailFrom.exec(raw.MAIL_FROM)!.groups!;
  return { server: raw.SMTP_URL, from: { name, address: named ?? bare! } };
}

function oidc(raw: Raw): Environment["oidc"] {
  if (!raw.OIDC_ISSUER || !raw.OIDC_CLIENT_ID || !raw.OIDC_CLIENT_SECRET) return undefined;
  return {
    issuer: raw.OIDC_ISSUER,
    clientId: raw.OIDC_CLIENT_ID,
    clientSecret: raw.OIDC_CLIENT_SECRET,
    label: raw.OIDC_LABEL,
    signingLevels: raw.OIDC_SIGNING_ACR.split(/\s+/).filter(Boolean),
  };
}

function allowedHosts(raw: Raw, publicUrl: string, publicUrlGiven: boolean): string[] {
  const named = raw.ALLOWED_HOSTS?.split(",").map((host) => host.trim()).filter(Boolean) ?? [];
  const local = publicUrlGiven ? [] : [`127.0.0.1:${raw.PORT}`, `[::1]:${raw.PORT}`];
  return [...new Set([new URL(publicUrl).host, ...local, ...named])];
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
