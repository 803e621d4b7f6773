import { certificateFiles, certificateSlugs, HalfCertificate } from "#lib/data/seal-certificate.ts";
import { type CertificateFault, CertificateNotOpened, isValidAt, openCertificate } from "#lib/documents/seal/certificate/open-certificate.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { connect } from "#prisma/connect.ts";

/**
 * Tries the certificates that approved files are to be signed with, so that what is wrong with one is told at the start and
 * not at the last signature. Throws `CannotStart`, a sentence for each that can't be used. Gives sentences on what need not
 * stop everybody else: a certificate that is not valid now, and one for a workspace that isn't there.
 */
export async function checkSealCertificates(folder: string | undefined, ownerUrl: string, now: Date): Promise<readonly string[]> {
  if (folder === undefined) return [];
  const slugs = await certificateSlugs(folder).catch((cause: unknown) => {
    throw new CannotStart("SEAL_CERTIFICATES ska vara en mapp som går att läsa.", { cause });
  });
  const there = await workspaceSlugs(ownerUrl);
  const found = await Promise.all(slugs.map((slug) => tried(folder, slug, now)));
  const wrong = found.flatMap(({ fault }) => fault ?? []);
  if (wrong.length > 0) throw new CannotStart(wrong.join("\n"));
  const unknown = slugs.filter((slug) => !there.includes(slug)).map((slug) => `SEAL_CERTIFICATES: det finns ingen arbetsyta ${slug} som ${slug}.pem kan höra till.`);
  return [...unknown, ...found.flatMap(({ warning }) => warning ?? [])];
}

async function tried(folder: string, slug: string, now: Date): Promise<{ fault?: string; warning?: string }> {
  try {
    const [own] = openCertificate((await certificateFiles(folder, slug))!).chain;
    if (isValidAt(own, now)) return {};
    const days = `${own.validFromDate.toISOString().slice(0, 10)} till ${own.validToDate.toISOString().slice(0, 10)}`;
    return { warning: `SEAL_CERTIFICATES: ${slug}.pem gäller från ${days}. Där kan ingen signera sist förrän det är bytt, eller borttaget med sin nyckel.` };
  } catch (error) {
    if (error instanceof HalfCertificate) return { fault: `SEAL_CERTIFICATES: ${error.missing} saknas.` };
    if (error instanceof CertificateNotOpened) return { fault: `SEAL_CERTIFICATES: ${faults[error.fault](slug)}` };
    if (error instanceof Error && "code" in error) return { fault: `SEAL_CERTIFICATES: ${slug}.pem eller ${slug}.key går inte att läsa.` };
    throw error;
  }
}

const faults: Readonly<Record<CertificateFault, (slug: string) => string>> = {
  certificateUnreadable: (slug) => `${slug}.pem ska vara ett certifikat i PEM, och efter det de som det är utfärdat under.`,
  keyUnreadable: (slug) => `${slug}.key ska vara en privat nyckel i PEM, utan lösenord.`,
  keyDoesNotFit: (slug) => `${slug}.key är inte nyckeln till det första certifikatet i ${slug}.pem.`,
  unfitKind: (slug) => `nyckeln i ${slug}.key ska vara RSA med minst 2048 bitar eller ECDSA på P-256.`,
  notAChain: (slug) => `i ${slug}.pem ska varje certifikat vara utfärdat av det som följer.`,
};

async function workspaceSlugs(ownerUrl: string): Promise<readonly string[]> {
  const owner = await connect(ownerUrl);
  try {
    return (await owner.query<{ slug: string }>(`SELECT slug FROM "Workspace"`)).rows.map(({ slug }) => slug);
  } finally {
    await owner.end();
  }
}
