import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Follow } from "#components/follow/follow.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { type FollowedPage, followedMeeting, treatmentNamespaces } from "../followed-meeting.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("follow");
  return { title: words("title") };
}

/** The meeting on one's own phone: the item under way, what can be moved on it, and when there is a vote nothing but that. */
export default async function FollowPage(page: FollowedPage) {
  return (
    <ClientMessages namespaces={treatmentNamespaces}>
      <Follow {...await followedMeeting(page)} />
    </ClientMessages>
  );
}
