"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { decimalNumber, longDate } from "#lib/i18n/format.ts";
import { MailboxDialog } from "./mailbox-dialog.tsx";
import { MembershipDialog } from "./membership-dialog.tsx";

export type Member = {
  id: string;
  organisationId: string;
  version: number;
  name: string;
  kind: "municipality" | "region" | "association" | "agency" | "company" | "other";
  countyName: string | null;
  from: string;
  to: string | null;
  population: number | null;
  email: string | null;
  mailboxVersion: number;
};

export type MemberAct = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;

type Props = { caption: string; members: readonly Member[]; change: MemberAct | undefined; setMailbox: MemberAct | undefined };

/** Member organisations with their official addresses, inhabitants and the time of their membership, which the office can correct. */
export function MemberTable({ caption, members, change, setMailbox }: Props) {
  const words = useTranslations("members");
  const language = useLocale();
  const [edited, setEdited] = useState<Member | null>(null);
  const [written, setWritten] = useState<Member | null>(null);

  const columns: Column<Member>[] = [
    { id: "name", header: words("column.organisation"), naming: true, cell: ({ name }) => name },
    { id: "kind", header: words("column.kind"), cell: ({ kind }) => words(`kind.${kind}`) },
    { id: "county", header: words("column.county"), cell: ({ countyName }) => countyName },
    {
      id: "email",
      header: words("column.email"),
      cell: (member) => (
        <>
          {member.email && <span className="mr-2 break-all">{member.email}</span>}
          {setMailbox && (
            // Its words begin where those of the other cells do.
            <span className="-ms-2 inline-block">
              <Button variant="plain" size="small" onClick={() => setWritten(member)}>
                {words(member.email ? "mailbox.change" : "mailbox.add")}
                <span className="sr-only"> {words("mailbox.of", { name: member.name })}</span>
              </Button>
            </span>
          )}
        </>
      ),
    },
    {
      id: "population",
      header: words("column.population"),
      align: "end",
      cell: ({ population }) => (population === null ? "–" : decimalNumber(population, language)),
    },
    { id: "from", header: words("column.from"), cell: ({ from }) => longDate(from, language) },
    { id: "to", header: words("column.to"), cell: ({ to }) => (to === null ? "" : longDate(to, language)) },
  ];
  if (change) {
    columns.push({
      id: "change",
      header: words("column.change"),
      narrow: true,
      acts: true,
      cell: (member) => (
        <Button variant="plain" size="small" onClick={() => setEdited(member)}>
          {words("change.action")}
          <span className="sr-only"> {member.name}</span>
        </Button>
      ),
    });
  }
  return (
    <>
      <Table caption={caption} columns={columns} rows={members} rowKey={({ id }) => id} />
      {edited && change && <MembershipDialog member={edited} change={change} onClose={() => setEdited(null)} />}
      {written && setMailbox && <MailboxDialog member={written} setMailbox={setMailbox} onClose={() => setWritten(null)} />}
    </>
  );
}
