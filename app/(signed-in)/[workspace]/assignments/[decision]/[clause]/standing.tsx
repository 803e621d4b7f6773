import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice.tsx";
import { notedAt } from "#lib/domain/assignment/report.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { AssignmentPage } from "#lib/queries/assignment/assignment-page.ts";

/** What the assignment waits for, or how it ended, where that isn't said by its state alone. */
export async function Standing({ found }: { found: AssignmentPage }) {
  const words = await getTranslations("assignment.page");
  const { state, standing } = found;
  if (state === "waits") return <Notice kind="warning" title={words(standing === "falling" || standing === "toConfirm" ? standing : "waits")} />;
  if (state === "lapsed") return <Notice kind="info" title={words("lapsed")} />;
  if (state === "reported") return <Notice kind="info" title={words("wait")} />;
  const noted = state === "done" ? notedAt(found.reports.findLast(({ kind }) => kind === "final")!) : null;
  if (!noted) return null;
  return <Notice kind="done" title={words("doneBy", { body: noted.bodyName, day: longDate(noted.on, await getLocale()), number: noted.paragraph ?? 0 })} />;
}
