import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { ReplyPageView } from "#components/reply/reply-page-view.tsx";
import { sendByLinkAction } from "./actions.ts";
import { linkOf } from "./link-of.ts";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ replace?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await linkOf((await params).token);
  // The address is a key: it is not told to any page that is opened from here, nor kept by those who search.
  return { ...(page && { title: `${page.title} – ${page.association}` }), referrer: "no-referrer", robots: { index: false } };
}

/** Where an organisation answers by the link it was sent: what is asked, its reply, and what others have answered. */
export default async function ReplyLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const page = await linkOf(token);
  if (!page) notFound();
  setRequestLocale(page.language);
  const api = `/api/replies/${encodeURIComponent(token)}`;
  return (
    <ReplyPageView
      page={page}
      home={`/reply/${token}`}
      reader={page.name}
      mayConfirm={page.mayConfirm}
      replacing={(await searchParams).replace === "1"}
      draftAddress={`${api}/draft`}
      fileAddress={`${api}/file`}
      evidenceAddress={`${api}/evidence`}
      send={sendByLinkAction.bind(null, token)}
    />
  );
}
