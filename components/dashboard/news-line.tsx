import { useLocale, useTranslations } from "next-intl";
import { inWords } from "#lib/i18n/format.ts";
import type { MeetingNews } from "./meetings.ts";

const kinds = ["items", "proposals", "documents", "motions"] as const;

/** What is new at a meeting since one last looked: "Nytt eller ändrat: 2 handlingar och ett yrkande". */
export function NewsLine({ news }: { news: MeetingNews | null }) {
  const words = useTranslations("dashboard.meeting");
  const language = useLocale();
  if (news === null) return words("notLooked");
  const told = kinds.filter((kind) => news[kind] > 0).map((kind) => words(`newsOf.${kind}`, { count: news[kind] }));
  return told.length === 0 ? words("noNews") : words("newOrChanged", { what: inWords(told, language) });
}
