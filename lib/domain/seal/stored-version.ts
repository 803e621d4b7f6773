/** One signature as it is stored. Moments are `Date`; `paperDay` is "2010-05-06" for one on paper. */
export type StoredSignature = {
  readonly name: string;
  readonly capacity: string;
  readonly method: string;
  readonly at: Date;
  readonly digest: string;
  readonly dissent: string | null;
  readonly paperDay: string | null;
};

/** A file as it is stored: what its row says is the SHA-256 of it, and the bytes that there are. */
export type StoredBytes = { readonly digest: string; readonly bytes: Uint8Array };

/** What was written of a §, as its row has it: `text` is rich text, unread; `isFollowed` tells that the minutes add more to it. */
export type StoredItem = { readonly number: number; readonly title: string; readonly text: unknown; readonly isFollowed: boolean };

/** All that is stored of one version of minutes. */
export type StoredVersion = {
  readonly number: number;
  readonly content: string;
  readonly contentDigest: string;
  readonly digest: string;
  /** Of the §§ that it seals. */
  readonly paragraphs: readonly { readonly number: number; readonly digest: string }[];
  /** The items of its §§ as the meeting has them, which nobody may change once the version has a signature; none before. */
  readonly items: readonly StoredItem[];
  readonly signatures: readonly StoredSignature[];
  /** Whether all who were asked have signed, and nobody has refused it or taken it back. */
  readonly isApproved: boolean;
  readonly body: StoredBytes;
  readonly sealed: (StoredBytes & { /** By the row that says which file is sealed. */ readonly sealedDigest: string }) | null;
};

/** What the audit's chain tells of a version: the digest that was signed, and once it was approved that of its sealed file. */
export type AuditedVersion = { readonly digest: string; readonly file: string | null };
