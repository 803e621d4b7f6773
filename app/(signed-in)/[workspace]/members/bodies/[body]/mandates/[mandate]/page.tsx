import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EditMandateForm } from "#components/mandate/edit-mandate-form.tsx";
import { EndMandateForm } from "#components/mandate/end-mandate-form.tsx";
import { ReplaceMandateForm } from "#components/mandate/replace-mandate-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";
import { mandateInBody } from "#lib/queries/members/body.ts";
import { organisationChoices, personChoices } from "#lib/queries/members/choices.ts";
import { editMandateAction, endMandateAction, replaceMandateAction } from "../../../actions.ts";
import { bodyToEdit } from "../../body-to-edit.ts";

type Props = { params: Promise<{ workspace: string; body: string; mandate: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("mandate.change");
  return { title: words("title") };
}

/** One mandate, and what can happen to it: it ends, someone takes it over, something in it was wrong. */
export default async function MandatePage({ params }: Props) {
  const { mandate: mandateId } = await params;
  const { workspace, actor, body, href, crumbs } = await bodyToEdit(params);
  const mandate = await mandateInBody(actor, body.id, mandateId);
  if (!mandate) notFound();
  const today = stockholmDay(new Date());
  const [people, organisations] = await Promise.all([personChoices(actor), organisationChoices(actor, today)]);

  const words = await getTranslations("mandate");
  const language = await getLocale();
  const from = longDate(mandate.from, language);
  const time = mandate.to === null ? words("since", { from }) : words("fromTo", { from, to: longDate(mandate.to, language) });
  const parts = (["end", "replace", "correct"] as const).filter((part) => part === "correct" || mandate.to === null || mandate.to >= today);
  const common = (part: (typeof parts)[number]) => ({ isNextStep: part === parts[0], mandateId, version: mandate.version, href });
  return (
    <ClientMessages namespaces={["mandate", "members"]}>
      <PageHeader title={mandate.personName} state={`${words(`role.${mandate.role}`)} · ${time}`} crumbs={crumbs} />
      <FileLayout contents={parts.map((id) => ({ id, title: words(`change.${id}`) }))}>
        {parts.includes("end") && (
          <FileSection id="end" title={words("change.end")}>
            <EndMandateForm {...common("end")} today={today} action={endMandateAction.bind(null, workspace)} />
          </FileSection>
        )}
        {parts.includes("replace") && (
          <FileSection id="replace" title={words("change.replace")}>
            <ReplaceMandateForm {...common("replace")} today={today} people={people.filter(({ id }) => id !== mandate.personId)} action={replaceMandateAction.bind(null, workspace)} />
          </FileSection>
        )}
        <FileSection id="correct" title={words("change.correct")}>
          <EditMandateForm {...common("correct")} kind={body.kind} terms={mandate} organisations={organisations} action={editMandateAction.bind(null, workspace)} />
        </FileSection>
      </FileLayout>
    </ClientMessages>
  );
}
