import type { VersionInAudit } from "#lib/data/stored-versions.ts";
import type { FilesReport } from "#lib/data/verify-blobs.ts";
import type { ChainFinding, ChainReport } from "#lib/data/verify-audit-chain.ts";
import { findingInWords, placesInWords } from "#lib/documents/seal/finding-in-words.ts";
import type { Manifest } from "#lib/documents/seal/manifest.ts";
import { certifiedInWords } from "#lib/documents/seal/verification-in-words.ts";
import type { Verification } from "#lib/documents/seal/verify-file.ts";
import type { VersionFinding } from "#lib/documents/seal/verify-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { sealCode } from "#lib/domain/seal/code.ts";

/** What was found of a file: one line for it, then one for each thing that is not as it was approved. */
export function fileInWords(name: string, { approved, manifest, certified, findings }: Verification): string {
  const which = manifest ? `\n  ${documentInWords(manifest)}` : "";
  const whose = certified ? `\n  ${certifiedInWords(certified, "sv")}` : "";
  const what = findings.map((finding) => `\n  – ${findingInWords(finding, "sv")}`).join("");
  return `${approved ? "✓" : "✗"} ${name}: ${approved ? "är det som justerades" : "är inte det som justerades"}${which}${whose}${what}`;
}

function documentInWords({ association, body, meeting, version, content, signed, signatures }: Manifest): string {
  const numbers = paragraphSpan(content.paragraphs.map(({ number }) => number));
  const names = signatures.map(({ name }) => name).join(", ");
  return `${association}, ${body}, ${meeting.join(", ")}, ${numbers}, version ${version}. Kod ${sealCode(signed)}. Signerat av ${names}.`;
}

/** What was found of one workspace's audit chain. */
export function chainInWords({ last, finding }: ChainReport, workspace: string): string {
  const length = `${last?.seq ?? 0} händelser`;
  return finding ? `✗ ${workspace}: ${chainFindings[finding.code](finding.seq)}` : `✓ ${workspace}: ${length}, kedjan är hel`;
}

const chainFindings: Readonly<Record<ChainFinding["code"], (seq: number) => string>> = {
  missing: (seq) => `händelse ${seq} saknas`,
  outOfOrder: (seq) => `händelse ${seq} följer inte på den före`,
  changed: (seq) => `händelse ${seq} är ändrad`,
  rewritten: (seq) => `kedjan är omskriven: till och med händelse ${seq} stämmer den inte med det som skrevs ned tidigare`,
  headDiffers: (seq) => `händelserna till och med ${seq} är hela, men nästa skulle inte fortsätta på den sista`,
};

/** What was found of one version of minutes: which it is, then one line for each thing that is not as it was signed. */
export function versionInWords({ body, meeting, stored }: Pick<VersionInAudit, "body" | "meeting" | "stored">, workspace: string, findings: readonly VersionFinding[]): string {
  const which = [workspace, body, meeting, stored ? `version ${stored.number}` : ""].filter(Boolean).join(", ");
  const lines = findings.flatMap(versionFindingInWords).map((line) => `\n  – ${line}`);
  return `✗ ${which}: är inte det som signerades${lines.join("")}`;
}

/** How many versions are as they were signed, and how many of those have a sealed file. */
export function versionsInWords(whole: number, sealed: number): string {
  return `✓ ${whole} ${whole === 1 ? "version" : "versioner"} av protokoll är som de signerades, ${sealed} med förseglad fil`;
}

/** How many stored files are what they are known by, where there are any; then one line for each that isn't. */
export function filesInWords({ whole, changed }: FilesReport, workspaceName: (id: string) => string): readonly string[] {
  const counted = whole === 1 ? "✓ 1 lagrad fil är som den lagrades" : `✓ ${whole} lagrade filer är som de lagrades`;
  const broken = changed.map(({ workspaceId, sha256, names }) => `✗ ${workspaceName(workspaceId)}: ${names.join(", ") || `filen ${sha256}`} är inte som den lagrades`);
  return [...(whole > 0 ? [counted] : []), ...broken];
}

function versionFindingInWords(finding: VersionFinding): string[] {
  switch (finding.code) {
    case "contentChanged":
      return [`Innehållet är inte det som signerades${finding.places.length > 0 ? `: ${placesInWords(finding.places, "sv")}` : ""}.`];
    case "itemsChanged":
      return [`Det som står i sammanträdet är inte det som signerades: ${placesInWords(finding.places, "sv")}.`];
    case "signaturesChanged":
      return [`Signaturerna är inte de som gavs: ${finding.names.join(", ")}.`];
    case "fileChanged":
      return ["Den förseglade filen är inte den som sparades.", ...finding.findings.map((each) => findingInWords(each, "sv"))];
    default:
      return [otherFindings[finding.code]];
  }
}

const otherFindings: Readonly<Record<Exclude<VersionFinding["code"], "contentChanged" | "itemsChanged" | "signaturesChanged" | "fileChanged">, string>> = {
  versionMissing: "Händelsekedjan berättar om en version som inte finns.",
  versionAdded: "Händelsekedjan vet inte om versionen.",
  bodyChanged: "Filen som visades vid signeringen är inte densamma.",
  digestChanged: "Det fingeravtryck som signaturerna gäller är ett annat.",
  fileMissing: "Protokollet är justerat, men den förseglade filen saknas.",
};
