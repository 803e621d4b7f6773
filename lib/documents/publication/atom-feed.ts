import { Feed } from "feed";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

export type FeedEntry = { readonly kind: "notice" | "minutes"; readonly title: string; readonly address: string; readonly at: Date };

type FeedFacts = { readonly language: Language; readonly organisation: string; readonly hasBoard: boolean; readonly home: string; readonly self: string; readonly entries: readonly FeedEntry[] };

/** An organisation's notices and published minutes as an Atom feed (RFC 4287), the latest first. */
export function atomFeed({ language, organisation, hasBoard, home, self, entries }: FeedFacts): string {
  const words = translator(language, "public");
  const latestFirst = entries.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const feed = new Feed({
    id: self,
    title: words("feed.title", { organisation, board: hasBoard ? "yes" : "no" }),
    link: home,
    language,
    feedLinks: { atom: self },
    author: { name: organisation },
    copyright: organisation,
    generator: "Attsats",
    // A feed of nothing has been so since it was first thought of.
    updated: latestFirst[0]?.at ?? new Date(0),
  });
  for (const { kind, title, address, at } of latestFirst) {
    feed.addItem({ id: address, title: words(`feed.${kind}`, { title }), link: address, date: at });
  }
  return feed.atom1();
}
