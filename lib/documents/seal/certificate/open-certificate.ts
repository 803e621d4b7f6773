import { createPrivateKey, sign, X509Certificate } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { asGiven } from "./cms.ts";
import type { Chain } from "./cms.ts";

/** A certificate that can be signed with: the association's own first, then those above it. */
export type OpenCertificate = { readonly chain: Chain; readonly sign: (message: Uint8Array) => Buffer };

/**
 * What is wrong with a certificate or its key.
 * - `certificateUnreadable`: no certificate in PEM; `keyUnreadable`: no private key in PEM, or an encrypted one.
 * - `keyDoesNotFit`: the key is another certificate's. `unfitKind`: neither RSA of at least 2048 bits nor ECDSA on P-256.
 * - `notAChain`: a certificate follows that has not issued the one before it.
 */
export type CertificateFault = "certificateUnreadable" | "keyUnreadable" | "keyDoesNotFit" | "unfitKind" | "notAChain";

/** The certificate can't be signed with. */
export class CertificateNotOpened extends Error {
  readonly fault: CertificateFault;
  constructor(fault: CertificateFault, options?: ErrorOptions) {
    super(`The certificate can't be signed with: ${fault}.`, options);
    this.name = "CertificateNotOpened";
    this.fault = fault;
  }
}

const onePem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Opens a certificate, with those it was issued under after it, and its private key, both in PEM. Throws `CertificateNotOpened`; says nothing of when it is valid. */
export function openCertificate({ chain: pem, key: keyPem }: { readonly chain: string; readonly key: string }): OpenCertificate {
  const [own, ...above] = attempt("certificateUnreadable", () => [...pem.matchAll(onePem)].map(([one]) => asGiven(new X509Certificate(one))));
  if (!own) throw new CertificateNotOpened("certificateUnreadable");
  const key = attempt("keyUnreadable", () => createPrivateKey(keyPem));
  if (!own.checkPrivateKey(key)) throw new CertificateNotOpened("keyDoesNotFit");
  if (!isFit(own.publicKey)) throw new CertificateNotOpened("unfitKind");
  const chain: Chain = [own, ...above];
  if (!isChain(chain)) throw new CertificateNotOpened("notAChain");
  return { chain, sign: (message) => sign("sha256", message, key) };
}

/** Whether we sign, and take signatures, with a key of this kind: RSA of at least 2048 bits (PKCS #1 v1.5, which every reader knows) or ECDSA on P-256. */
export function isFit({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === "rsa") return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  return asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1";
}

/** Whether each certificate was issued by the one after it. */
export function isChain(chain: Chain): boolean {
  return chain.every((one, i) => {
    const issuer = chain[i + 1];
    return !issuer || (one.checkIssued(issuer) && one.verify(issuer.publicKey));
  });
}

/** Whether the certificate is valid at the moment. */
export function isValidAt({ validFromDate, validToDate }: X509Certificate, at: Date): boolean {
  return validFromDate <= at && at <= validToDate;
}

function attempt<T>(fault: CertificateFault, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new CertificateNotOpened(fault, { cause });
  }
}
