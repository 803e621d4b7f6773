"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { useAct } from "#components/ui/use-act.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import type { ShownProposal } from "./agenda-types.ts";
import { useProposalBy } from "./item-content.tsx";

type Addable = {
  id: string;
  registrationNumber: string;
  title: string;
  isSecret: boolean;
  proposals: readonly ShownProposal[];
  documents: number;
  onAgenda: number | null;
  because: "referredBack" | "deferred" | "notTakenUp" | null;
  asked: { what: string; by: string | null } | null;
};

type Props = {
  workspace: string;
  meetingId: string;
  cases: readonly Addable[];
  /** The line above that says how many there are. */
  statusId: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ itemId: string }>>;
};

/** Cases in rows, each with a button that puts it on the agenda. One stays here, to add the next. */
export function AddableCases({ cases, ...rest }: Props) {
  return (
    <ul className="border-t border-hairline">
      {cases.map((addable) => (
        <CaseRow key={addable.id} addable={addable} {...rest} />
      ))}
    </ul>
  );
}

function CaseRow({ workspace, meetingId, addable, statusId, action }: { addable: Addable } & Omit<Props, "cases">) {
  const words = useTranslations("agenda.add");
  const item = useTranslations("agenda.item");
  const language = useLocale();
  const router = useRouter();
  const by = useProposalBy();
  const { run, pending, refusal } = useAct(action);
  const { id, registrationNumber, title, proposals, documents, onAgenda, because, asked, isSecret } = addable;

  function add() {
    run({ meetingId, kind: "case", caseId: id }, () => {
      announce(words("done", { title }));
      // The row's button goes; what is read next is how many cases are left.
      document.getElementById(statusId)?.focus();
      router.refresh();
    });
  }

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-hairline py-2.5">
      <div className="min-w-0 flex-[1_1_20rem]">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <Link href={`/${workspace}/cases/${id}`} prefetch={false} className="link text-sm whitespace-nowrap tabular-nums">
            {registrationNumber}
          </Link>
          <span className="font-semibold">{title}</span>
          {because && <Tag tone={because === "notTakenUp" ? "neutral" : "pending"}>{words(`because.${because}`)}</Tag>}
          {isSecret && <Tag tone="warning">{words("secret")}</Tag>}
        </p>
        <p className="text-sm text-ink-soft">
          {proposals.length > 0 ? item("proposals", { by: inWords(proposals.map(by), language) }) : words("noProposal")}
          {documents > 0 && ` · ${words("documents", { count: documents })}`}
        </p>
        {because && because !== "notTakenUp" && asked && (
          <p className="text-sm">{words(`asked.${because}`, { what: asked.what, by: asked.by ? longDate(asked.by, language) : "none" })}</p>
        )}
        {refusal && <Notice kind="error" title={refusal} />}
      </div>
      {onAgenda === null ? (
        <Button size="small" icon="plus" pending={pending} onClick={add} aria-label={words("addCase", { title })}>
          {words("submit")}
        </Button>
      ) : (
        <span className="text-sm text-ink-soft">{words("onAgenda", { place: onAgenda })}</span>
      )}
    </li>
  );
}
