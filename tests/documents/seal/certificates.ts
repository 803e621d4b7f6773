import { generateKeyPairSync, webcrypto } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { Integer, Sequence, Set, Utf8String } from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, PublicKeyInfo, RelativeDistinguishedNames } from "pkijs";

/** A certificate made for a test, with the chain above it, and its private key, in PEM as an operator has them in files. */
export type Made = { readonly chain: string; readonly key: string };

type Kind = "rsa" | "ec" | "small" | "p384";
type Validity = { readonly from?: Date; readonly to?: Date };

/** A self-made issuer, and certificates that it has issued. The names are invented. */
export async function issuer() {
  const authority = pair("ec");
  const root = await certificate({ subject: "Prövningens utfärdare", issuer: "Prövningens utfärdare", key: authority.publicKey, signedWith: authority.privateKey, serial: 1, isIssuer: true });
  return {
    root,
    async issue(subject: string, kind: Kind, { from, to }: Validity = {}): Promise<Made> {
      const { publicKey, privateKey } = pair(kind);
      const own = await certificate({ subject, issuer: "Prövningens utfärdare", key: publicKey, signedWith: authority.privateKey, serial: 2, from, to });
      return { chain: `${own}${root}`, key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
    },
  };
}

function pair(kind: Kind): { publicKey: KeyObject; privateKey: KeyObject } {
  if (kind === "rsa" || kind === "small") return generateKeyPairSync("rsa", { modulusLength: kind === "rsa" ? 2048 : 1024 });
  return generateKeyPairSync("ec", { namedCurve: kind === "ec" ? "P-256" : "P-384" });
}

type Wanted = Validity & { subject: string; issuer: string; key: KeyObject; signedWith: KeyObject; serial: number; isIssuer?: boolean };

async function certificate({ subject, issuer, key, signedWith, serial, isIssuer = false, from, to }: Wanted): Promise<string> {
  const made = new Certificate({ version: 2, serialNumber: new Integer({ value: serial }) });
  made.subject = named(subject);
  made.issuer = named(issuer);
  made.notBefore.value = from ?? new Date("2009-01-01T00:00:00Z");
  made.notAfter.value = to ?? new Date("2049-01-01T00:00:00Z");
  made.extensions = [new Extension({ extnID: "2.5.29.19", critical: true, extnValue: new BasicConstraints({ cA: isIssuer }).toSchema().toBER() })];
  made.subjectPublicKeyInfo = PublicKeyInfo.fromBER(new Uint8Array(key.export({ type: "spki", format: "der" })));
  const signing = await webcrypto.subtle.importKey("pkcs8", signedWith.export({ type: "pkcs8", format: "der" }), { name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
  await made.sign(signing as CryptoKey, "SHA-256");
  const written = Buffer.from(made.toSchema(true).toBER()).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${written.match(/.{1,64}/g)!.join("\n")}\n-----END CERTIFICATE-----\n`;
}

/** A name of two parts, each by itself, as issuers write them. */
function named(name: string): RelativeDistinguishedNames {
  const part = (type: string, value: string) => new Set({ value: [new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }).toSchema()] });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: [part("2.5.4.10", "Kommunförbundet Ådalen"), part("2.5.4.3", name)] }).toBER());
}
