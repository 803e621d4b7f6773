import { unstable_cache } from "next/cache";
import { publishedList, publishedMinutes } from "#lib/queries/public/minutes.ts";
import { noticesUp } from "#lib/queries/public/notices.ts";
import { publicOrganisation } from "#lib/queries/public/organisation.ts";
import { everythingPublic, publicTag } from "#lib/queries/public/tag.ts";

// What is read is kept until the organisation's tag is revalidated, and with it the pages that were made of it.
function cached<Args extends readonly string[], T>(name: string, read: (organisation: string, ...rest: Args) => Promise<T>) {
  return (organisation: string, ...rest: Args): Promise<T> =>
    unstable_cache(() => read(organisation, ...rest), ["public", name, organisation, ...rest], { tags: [everythingPublic, publicTag(organisation)] })();
}

export const cachedOrganisation = cached("organisation", publicOrganisation);
export const cachedNoticesUp = cached<[day: string], Awaited<ReturnType<typeof noticesUp>>>("noticesUp", noticesUp);
export const cachedList = cached("list", publishedList);
export const cachedMinutes = cached<[body: string, meeting: string], Awaited<ReturnType<typeof publishedMinutes>>>("minutes", publishedMinutes);
