import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChairScreen } from "#components/chair/chair-screen.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { type FollowedPage, followedMeeting, treatmentNamespaces } from "../followed-meeting.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("follow");
  return { title: words("chair.title") };
}

/** What the chair has before the eyes: the item large, what to read aloud, and the proposals as buttons. */
export default async function ChairPage(page: FollowedPage) {
  return (
    <ClientMessages namespaces={treatmentNamespaces}>
      <ChairScreen {...await followedMeeting(page)} />
    </ClientMessages>
  );
}
