"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { announce } from "#components/ui/announce.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { AgendaItem } from "#lib/domain/agenda/item.ts";
import { shortened } from "#lib/domain/text/shortened.ts";
import type { ShownProposal } from "./agenda-types.ts";
import { useProposalBy } from "./item-content.tsx";
import { ListedFields, listedIn } from "./listed-fields.tsx";

type Props = {
  meetingId: string;
  item: AgendaItem;
  version: number;
  back: string;
  hasCase: boolean;
  /** The case's own ground: then the item is secret too. */
  caseGround: string | null;
  proposals: readonly (ShownProposal & { opening: string | null; isDecided: boolean })[];
  documents: readonly { id: string; name: string; secrecyGround: string | null }[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

const MOST_OF_OPENING = 120;

/** Changes what an item says and holds, and goes back to the agenda. */
export function ItemForm({ meetingId, item, version, back, hasCase, caseGround, proposals, documents, action }: Props) {
  const words = useTranslations("agenda");
  const common = useTranslations("common.dialog");
  const router = useRouter();
  const by = useProposalBy();
  const isList = item.kind === "notifications" || item.kind === "delegatedDecisions";

  function toInput(filledIn: FormData) {
    return {
      meetingId,
      itemId: item.id,
      version,
      title: filledIn.get("title"),
      presenter: filledIn.get("presenter"),
      ...(caseGround === null && { secrecyGround: filledIn.get("secrecyGround") }),
      ...(hasCase && { proposalIds: filledIn.getAll("proposal"), documentIds: filledIn.getAll("document") }),
      ...(isList && { listed: listedIn(filledIn) }),
    };
  }

  function onDone() {
    announce(words("form.done"));
    router.push(back);
  }

  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <TextField name="title" label={words("field.title")} defaultValue={item.title} autoFocus />
      <TextField name="presenter" label={words("field.presenter")} optional defaultValue={item.presenter} width="half" />
      {hasCase && (
        <Choices legend={words("field.proposals")} empty={words("form.noProposals")}>
          {proposals.map((proposal) => (
            <Checkbox
              key={proposal.id}
              name="proposal"
              value={proposal.id}
              label={words("item.proposals", { by: by(proposal) })}
              hint={[proposal.opening && words("form.opening", { text: shortened(proposal.opening, MOST_OF_OPENING) }), proposal.isDecided && words("form.decided")].filter(Boolean).join(" · ") || undefined}
              defaultChecked={item.proposals.some(({ proposalId }) => proposalId === proposal.id)}
            />
          ))}
        </Choices>
      )}
      {hasCase && (
        <Choices legend={words("field.documents")} empty={words("form.noDocuments")}>
          {documents.map(({ id, name, secrecyGround }) => (
            <Checkbox
              key={id}
              name="document"
              value={id}
              label={name}
              hint={secrecyGround ? words("item.secret", { ground: secrecyGround }) : undefined}
              defaultChecked={item.documentIds.includes(id)}
            />
          ))}
        </Choices>
      )}
      {isList && <ListedFields listed={item.listed} isDelegated={item.kind === "delegatedDecisions"} />}
      {caseGround === null ? (
        <TextField
          name="secrecyGround"
          label={words("field.secrecy")}
          hint={words(hasCase ? "field.secrecyHintOfCase" : "field.secrecyHint")}
          optional
          defaultValue={item.secrecyGround ?? ""}
          width="half"
        />
      ) : (
        <p className="text-sm text-ink-soft">{words("form.secretByCase", { ground: caseGround })}</p>
      )}
      <FormActions>
        <SubmitButton>{words("form.submit")}</SubmitButton>
        <LinkButton variant="plain" href={back}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

function Choices({ legend, empty, children }: { legend: string; empty: string; children: readonly ReactNode[] }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      {children.length > 0 ? children : <p className="text-sm text-ink-soft">{empty}</p>}
    </fieldset>
  );
}
