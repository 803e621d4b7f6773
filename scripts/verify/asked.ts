import { parseArgs } from "node:util";

/** What the command was asked to verify: files, with the public keys in `keyFiles`, or all that this installation has kept. */
export type Asked =
  | { readonly kind: "files"; readonly files: readonly string[]; readonly keyFiles: readonly string[] }
  | { readonly kind: "all"; readonly keyFiles: readonly string[]; readonly against: string | null; readonly publish: string | null };

export const usage = `Så används kommandot:
  npm run verify -- FIL … --key NYCKELFIL       kontrollerar justerade protokoll med den publika nyckeln
  npm run verify -- --all                       kontrollerar händelsekedjan, signerade protokoll och deras filer i alla arbetsytor
      --key NYCKELFIL                           med den nyckel som du har sparat, i stället för databasens egen
      --publish FIL                             skriver var kedjorna slutar, att förvara någon annanstans
      --against FIL                             kontrollerar mot vad som skrevs då`;

/** Reads the words after the command; null where they ask for nothing that there is. */
export function asked(words: readonly string[]): Asked | null {
  try {
    const options = { all: { type: "boolean" }, key: { type: "string", multiple: true }, against: { type: "string" }, publish: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const { all = false, key = [], against = null, publish = null } = values;
    if (all) return positionals.length > 0 ? null : { kind: "all", keyFiles: key, against, publish };
    const isWhole = positionals.length > 0 && key.length > 0 && against === null && publish === null;
    return isWhole ? { kind: "files", files: positionals, keyFiles: key } : null;
  } catch {
    // An option that there isn't.
    return null;
  }
}
