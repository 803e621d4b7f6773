import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { inWords } from "#lib/i18n/format.ts";
import type { ShownItem, ShownProposal } from "./agenda-types.ts";
import { ListedMatters } from "./listed-matters.tsx";

type Props = {
  item: ShownItem;
  workspace: string;
  /** Where it is changed, for one who may. */
  editHref?: string;
};

/** What an item is, who presents it, what it brings, and what it lacks as long as it has not been treated. */
export function ItemContent({ item, workspace, editHref }: Props) {
  const words = useTranslations("agenda");
  const language = useLocale();
  const isWithdrawn = item.withdrawnReason !== null;
  if (item.isHidden) {
    return (
      <p className="flex items-center gap-2 pt-0.5 text-ink-soft">
        <Icon name="lock" />
        {words("item.hidden")}
      </p>
    );
  }
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <span className={`font-semibold ${isWithdrawn ? "text-ink-soft line-through" : ""}`}>
          {editHref ? (
            <Link href={editHref} prefetch={false} className="hover:text-accent hover:underline">
              {item.title}
            </Link>
          ) : (
            item.title
          )}
        </span>
        {item.registrationNumber && item.caseId && (
          <Link href={`/${workspace}/cases/${item.caseId}`} prefetch={false} className="link text-sm whitespace-nowrap tabular-nums">
            {item.registrationNumber}
          </Link>
        )}
        {item.paragraph !== null && <span className="text-sm whitespace-nowrap text-accent">§ {item.paragraph}</span>}
        {item.isLate && !isWithdrawn && <Tag tone={item.awaitsConsent ? "pending" : "neutral"}>{words(item.awaitsConsent ? "item.lateAwaiting" : "item.late")}</Tag>}
        {item.secrecyGround && <Tag tone="warning">{words("item.secret", { ground: item.secrecyGround })}</Tag>}
      </p>
      {isWithdrawn ? (
        <p className="text-sm">{words("item.withdrawn", { reason: item.withdrawnReason ?? "" })}</p>
      ) : (
        <>
          <Brings item={item} workspace={workspace} />
          <ListedMatters listed={item.listed} />
          {item.paragraph === null && item.missing.length > 0 && (
            <p className="mt-0.5 flex items-start gap-1.5 text-sm text-warning">
              <Icon name="alert" className="mt-[0.15em]" />
              {words("item.missing", { parts: inWords(item.missing.map((part) => words(`missing.${part}`)), language) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Who presents it, the proposals and the documents, in one quiet line each where there are any. */
function Brings({ item, workspace }: { item: ShownItem; workspace: string }) {
  const words = useTranslations("agenda.item");
  const language = useLocale();
  const by = useProposalBy();
  const { presenter, proposals, documents } = item;
  const facts = [
    presenter !== "" && words("presenter", { name: presenter }),
    proposals.length > 0 && words("proposals", { by: inWords(proposals.map(by), language) }),
  ].filter((fact) => fact !== false);
  return (
    <>
      {facts.length > 0 && <p className="text-sm text-ink-soft">{facts.join(" · ")}</p>}
      {documents.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 text-sm">
          {documents.map(({ id, name }) => (
            <li key={id} className="inline-flex min-w-0 items-baseline gap-1">
              <Icon name="document" className="translate-y-[0.15em] text-ink-soft" />
              <a href={`/api/workspaces/${workspace}/documents/${id}`} className="link min-w-0 break-words">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Whose a proposal is, in words. */
export function useProposalBy() {
  const words = useTranslations("agenda.proposalBy");
  return ({ origin, proposerName }: ShownProposal) => words(origin, { name: proposerName ?? "" });
}
