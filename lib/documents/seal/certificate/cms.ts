import { createHash, X509Certificate } from "node:crypto";
import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import { AlgorithmIdentifier, Attribute, Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from "pkijs";

/** A certificate, and after it those that it was issued under, as far as they were given. */
export type Chain = readonly [X509Certificate, ...X509Certificate[]];

const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha256WithRsa: "1.2.840.113549.1.1.11",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
} as const;

/**
 * What the certificate's key signs: the attributes of a PAdES baseline signature (EN 319 142-1, 6.3) and no others. `digest`
 * is the SHA-256 of the bytes that the signature covers. Every certificate of the chain is named by its digest (RFC 5035), so
 * that none of them can be exchanged for another afterwards.
 */
export function signedAttributes(chain: Chain, digest: Uint8Array): Buffer {
  const set = written(attributes(chain, digest));
  // Within the signature the set bears a tag of its own; what is signed bears that of a set (RFC 5652, 5.4).
  set[0] = 0x31;
  return set;
}

/** The signature as it stands in the file: CMS (RFC 5652) without the content, in the one form it can have in DER. */
export function signatureContainer(chain: Chain, digest: Uint8Array, signature: Uint8Array): Buffer {
  const sha256 = () => new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: chain.toSorted((a, b) => Buffer.compare(a.raw, b.raw)).map(parsed),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: identityOf(chain[0]),
        digestAlgorithm: sha256(),
        signedAttrs: attributes(chain, digest),
        signatureAlgorithm: signatureAlgorithm(chain[0]),
        signature: new OctetString({ valueHex: signature }),
      }),
    ],
  });
  return written(new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }));
}

/** How many bytes such a signature takes at most: that of an elliptic curve varies by a few. */
export function largestContainer(chain: Chain): number {
  const { asymmetricKeyType, asymmetricKeyDetails } = chain[0].publicKey;
  const signature = asymmetricKeyType === "rsa" ? Math.ceil(asymmetricKeyDetails!.modulusLength! / 8) : 72;
  return signatureContainer(chain, Buffer.alloc(32), Buffer.alloc(signature)).length;
}

/**
 * Reads the certificates, the signatory's first and then each that was issued under the next, and the signature out of what
 * stands in a file. Whether they hold is for others to ask. Throws on what has not that form.
 */
export function readContainer(bytes: Uint8Array): { readonly chain: Chain; readonly signature: Buffer } {
  const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(bytes)).content });
  const given = (signed.certificates ?? []).map((one) => new X509Certificate(written(one as Certificate)));
  const [signer] = signed.signerInfos;
  const identity = written(signer!.sid as IssuerAndSerialNumber);
  const own = given.find((one) => written(identityOf(one)).equals(identity));
  if (!own) throw new Error("The signatory's certificate is not there.");
  return { chain: orderedFrom(own, given), signature: Buffer.from(signer!.signature.valueBlock.valueHexView) };
}

/** Gives the certificate, and throws on one that is not written in DER: it could not be put into a signature as it is. */
export function asGiven(certificate: X509Certificate): X509Certificate {
  if (!written(parsed(certificate)).equals(certificate.raw)) throw new Error("The certificate is not written in DER.");
  return certificate;
}

function orderedFrom(own: X509Certificate, given: readonly X509Certificate[]): Chain {
  const issuers: X509Certificate[] = [];
  for (let last = own; ; last = issuers.at(-1)!) {
    const issuer = given.find((one) => one !== own && !issuers.includes(one) && last.checkIssued(one));
    if (!issuer) return [own, ...issuers];
    issuers.push(issuer);
  }
}

function attributes(chain: Chain, digest: Uint8Array): SignedAndUnsignedAttributes {
  const identified = chain.map(({ raw }) => new Sequence({ value: [new OctetString({ valueHex: createHash("sha256").update(raw).digest() })] }));
  const inAnyOrder = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: digest })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [new Sequence({ value: [new Sequence({ value: identified })] })] }),
  ];
  const inOrder = inAnyOrder.toSorted((a, b) => Buffer.compare(written(a), written(b)));
  return new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder });
}

function signatureAlgorithm({ publicKey }: X509Certificate): AlgorithmIdentifier {
  if (publicKey.asymmetricKeyType !== "rsa") return new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 });
  // The parameters are to be NULL here, and absent everywhere else (RFC 5754).
  return new AlgorithmIdentifier({ algorithmId: oid.sha256WithRsa, algorithmParams: fromBER(new Uint8Array([5, 0])).result });
}

function identityOf(certificate: X509Certificate): IssuerAndSerialNumber {
  const { issuer, serialNumber } = parsed(certificate);
  return new IssuerAndSerialNumber({ issuer, serialNumber });
}

const written = (part: { toSchema(): { toBER(): ArrayBuffer } }): Buffer => Buffer.from(part.toSchema().toBER());

const parsed = ({ raw }: X509Certificate): Certificate => Certificate.fromBER(new Uint8Array(raw));
