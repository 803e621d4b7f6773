"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useAct } from "#components/ui/use-act.ts";

type Act<Result> = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;

export type ProposalActions = {
  fix: Act<{ number: number }>;
  withdraw: Act<{ proposalId: string }>;
  order: Act<{ proposalIds: readonly string[] }>;
};

type Props = {
  proposal: { id: string; caseId: string; source: string; versionId: string; number: number; version: number; fixed: boolean; decided: boolean };
  /** The proposals it stands among, in their order. */
  proposalIds: readonly string[];
  editHref: string;
  actions: ProposalActions;
};

/** What can be done with a proposal: write it, begin a new version, put it in its place among the others, withdraw it. */
export function ProposalActs({ proposal, proposalIds, editHref, actions }: Props) {
  const words = useTranslations("proposal");
  const router = useRouter();
  const [asking, setAsking] = useState<"fix" | "withdraw" | null>(null);
  const order = useAct(actions.order);
  const { id, caseId, source, versionId, number, version } = proposal;
  const place = proposalIds.indexOf(id);

  function move(by: number) {
    const without = proposalIds.filter((other) => other !== id);
    order.run({ caseId, proposalIds: without.toSpliced(place + by, 0, id) }, () => {
      announce(words("ordered", { source, place: place + by + 1, total: proposalIds.length }));
      router.refresh();
    });
  }

  const items: MenuItem[] = [
    ...(proposal.fixed ? [] : [{ id: "fix", label: words("newVersion"), icon: "document" as const, onSelect: () => setAsking("fix") }]),
    ...(place > 0 ? [{ id: "up", label: words("moveUp"), icon: "up" as const, onSelect: () => move(-1) }] : []),
    ...(place < proposalIds.length - 1 ? [{ id: "down", label: words("moveDown"), icon: "down" as const, onSelect: () => move(1) }] : []),
    ...(proposal.decided ? [] : [{ id: "withdraw", label: words("withdraw.item"), icon: "cross" as const, danger: true, onSelect: () => setAsking("withdraw") }]),
  ];

  return (
    <>
      <span className="flex gap-2">
        <LinkButton href={editHref} size="small" icon="edit">
          {words("edit")}
        </LinkButton>
        {items.length > 0 && <Menu label={words("more", { source })} icon="more" size="small" sections={[{ label: source, items }]} />}
      </span>
      {order.refusal && <Notice kind="error" title={order.refusal} />}
      {asking === "fix" && (
        <ConfirmDialog
          title={words("fix.title")}
          confirm={words("fix.confirm", { number })}
          action={(key) => actions.fix({ proposalId: id, versionId, version }, key)}
          onDone={() => router.push(editHref)}
          onClose={() => setAsking(null)}
        >
          <p>{words("fix.text", { source, number, next: number + 1 })}</p>
        </ConfirmDialog>
      )}
      {asking === "withdraw" && (
        <ConfirmDialog
          danger
          title={words("withdraw.title")}
          confirm={words("withdraw.confirm")}
          action={(key) => actions.withdraw({ proposalId: id }, key)}
          onDone={() => {
            setAsking(null);
            announce(words("withdraw.done", { source }));
            router.refresh();
          }}
          onClose={() => setAsking(null)}
        >
          <p>{words("withdraw.text", { source })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
