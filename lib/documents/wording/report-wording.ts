import type { ReportKind } from "#lib/domain/assignment/report.ts";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** Under what subject a report on an assignment stands in the case's register, in the workspace's language. */
export function reportSubject(language: string, report: { kind: ReportKind; number: number; clause: string }): string {
  return translator(asLanguage(language), "assignment")("drafted.subject", report);
}

type Told = {
  kind: ReportKind;
  /** The body as the subject of a sentence, the § and the day it instructed someone, and to what. */
  given: { by: string; paragraph: number; on: string; clause: string };
  report: { by: string; on: string; text: string };
  matter: string;
};

/**
 * What is drafted for a meeting that is to note a report: the item's title, its text as it will read in the minutes (what was
 * instructed, by which § and day, and the report), and the clause that is proposed.
 */
export function reportItemWords(workspaceLanguage: string, { kind, given, report, matter }: Told): { title: string; text: string; clause: string } {
  const language = asLanguage(workspaceLanguage);
  const words = translator(language, "assignment");
  const day = (on: string) => longDate(on, language);
  const instructed = words("drafted.instructed", { ...given, paragraph: given.paragraph, on: day(given.on) });
  const reported = words("drafted.reported", { kind, by: report.by, on: day(report.on) });
  return {
    title: words("drafted.title", { kind, matter }),
    text: `${instructed}\n\n${reported}\n\n${report.text}`,
    clause: words("drafted.clause", { kind }),
  };
}
