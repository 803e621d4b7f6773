import { largestChecked } from "#lib/domain/seal/largest-checked.ts";

/** What a check told: the sentences of what was found, and which document the file says that it is. */
export type Checked =
  | { readonly kind: "verified"; readonly approved: boolean; readonly document: readonly string[]; readonly findings: readonly string[] }
  | { readonly kind: "tooLarge"; readonly limit: number }
  | { readonly kind: "busy" }
  | { readonly kind: "noContact" };

/** Has the server verify a file. Never throws: what stood in the way is an answer too. `limit` is in megabytes. */
export async function checkFile(file: File, language: string): Promise<Checked> {
  if (file.size > largestChecked) return { kind: "tooLarge", limit: largestChecked / 1_000_000 };
  try {
    const response = await fetch(`/api/verify?language=${language}`, { method: "POST", body: file });
    if (response.ok) return { kind: "verified", ...((await response.json()) as Omit<Extract<Checked, { kind: "verified" }>, "kind">) };
    if (response.status === 413) return { kind: "tooLarge", limit: largestChecked / 1_000_000 };
    return response.status === 503 ? { kind: "busy" } : { kind: "noContact" };
  } catch {
    // The connection is gone.
    return { kind: "noContact" };
  }
}
