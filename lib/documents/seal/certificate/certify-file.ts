import { createHash, verify } from "node:crypto";
import type { X509Certificate } from "node:crypto";
import type { Chain } from "./cms.ts";
import { largestContainer, readContainer, signatureContainer, signedAttributes } from "./cms.ts";
import { isChain, isFit, isValidAt } from "./open-certificate.ts";
import type { OpenCertificate } from "./open-certificate.ts";
import { readRevision, revisionOf } from "./revision.ts";

/** Whose certificate a file is signed with besides the seal, in the words of the certificate itself, and when. Whether its issuer is to be trusted isn't judged. */
export type Certified = { readonly subject: string; readonly issuer: string; readonly from: Date; readonly to: Date; readonly at: Date };

/**
 * What was found after the seal.
 * - `intact`: one signature with a certificate, on all that stands before it; `notInForce`: the same, but the certificate was not valid then.
 * - `broken`: such a signature that doesn't hold: something that it covers, or it itself, has been changed.
 * - `other`: something else.
 */
export type Appended = { readonly state: "intact" | "notInForce"; readonly certified: Certified } | { readonly state: "broken" | "other" };

/**
 * Signs a sealed file with an association's certificate, in a revision appended to it: PAdES baseline B-B (EN 319 142-1).
 * Not a byte of the sealed file changes. Throws outside the time that the certificate is valid.
 */
export function certifyFile(sealed: Buffer, { chain, sign }: OpenCertificate, at: Date): Buffer {
  if (!isValidAt(chain[0], at)) throw new Error("The certificate is not valid at the moment.");
  return Buffer.concat([sealed, signedRevision(sealed, chain, at, sign)]);
}

/**
 * Tells what has been appended to a sealed file. A signature is known by its revision being, byte for byte, the one that we
 * would have written with that certificate, signature and moment: so there is no room in it for anything else.
 */
export function appendedTo(sealed: Buffer, appended: Buffer): Appended {
  const read = readRevision(appended);
  if (!read) return { state: "other" };
  try {
    const own = heldBy(sealed, appended, read);
    if (!own) return { state: "broken" };
    const certified = { subject: nameIn(own.subject), issuer: nameIn(own.issuer), from: own.validFromDate, to: own.validToDate, at: read.at };
    return { state: isValidAt(own, read.at) ? "intact" : "notInForce", certified };
  } catch {
    // What the libraries throw for damage is of many kinds; here they are one.
    return { state: "broken" };
  }
}

/** The certificate whose signature holds on the file and the revision; null where it doesn't. Throws on what can't be read. */
function heldBy(sealed: Buffer, appended: Buffer, { at, contents }: { at: Date; contents: Buffer }): X509Certificate | null {
  const { chain, signature } = readContainer(contents);
  const [own] = chain;
  if (!isFit(own.publicKey) || !isChain(chain)) return null;
  let holds = false;
  const expected = signedRevision(sealed, chain, at, (message) => {
    holds = verify("sha256", message, own.publicKey, signature);
    return signature;
  });
  return holds && expected.equals(appended) ? own : null;
}

function signedRevision(sealed: Buffer, chain: Chain, at: Date, sign: (message: Uint8Array) => Buffer): Buffer {
  const size = largestContainer(chain);
  const { before, after } = revisionOf(sealed, at, size);
  const digest = createHash("sha256").update(sealed).update(before).update(after).digest();
  const container = signatureContainer(chain, digest, sign(signedAttributes(chain, digest)));
  const contents = container.toString("hex").padEnd(2 * size, "0");
  return Buffer.concat([before, Buffer.from(`<${contents}>`, "latin1"), after]);
}

/** "C=SE, O=Kommunförbundet, CN=Sigill". */
const nameIn = (lines: string): string => lines.split("\n").join(", ");
