import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { Receipt } from "#components/reply/receipt.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { linkOf } from "../link-of.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await linkOf((await params).token);
  return { ...(page && { title: translator(page.language, "reply")("receipt.title", { name: page.organisation }) }), referrer: "no-referrer", robots: { index: false } };
}

/** The receipt of the reply that counts, to be printed. */
export default async function ReplyReceiptPage({ params }: Props) {
  const { token } = await params;
  const page = await linkOf(token);
  const [reply] = page?.replies ?? [];
  if (!page || !reply) notFound();
  setRequestLocale(page.language);
  return <Receipt page={page} reply={reply} home={`/reply/${token}`} evidenceAddress={`/api/replies/${encodeURIComponent(token)}/evidence`} />;
}
