"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { Role } from "#lib/domain/actor/actor.ts";

type Row = { roleId: string; personId: string; name: string; email: string | null; role: Role; organisation: string | null; isOpen: boolean };

type Props = {
  rows: readonly Row[];
  /** The address of the people; a person's id follows. */
  people: string;
  revoke: ((input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>) | undefined;
};

/** Who holds which role; an administrator can take one back. */
export function AccessTable({ rows, people, revoke }: Props) {
  const words = useTranslations("settings");
  const router = useRouter();
  const [asked, setAsked] = useState<Row | null>(null);

  const columns: Column<Row>[] = [
    {
      id: "name",
      header: words("access.person"),
      naming: true,
      cell: ({ personId, name }) => (
        <Link href={`${people}/${personId}`} prefetch={false} className="link">
          {name}
        </Link>
      ),
    },
    { id: "role", header: words("access.role"), cell: ({ role, organisation }) => [words(`role.${role}`), organisation].filter(Boolean).join(", ") },
    { id: "email", header: words("access.email"), cell: ({ email }) => email },
    {
      id: "state",
      header: words("access.state"),
      cell: ({ isOpen }) => <StateMark tone={isOpen ? "positive" : "lapsed"}>{words(isOpen ? "access.open" : "access.shut")}</StateMark>,
    },
  ];
  if (revoke) {
    columns.push({
      id: "revoke",
      header: words("access.change"),
      narrow: true,
      acts: true,
      cell: (row) => (
        <Button variant="plain" size="small" onClick={() => setAsked(row)}>
          {words("access.revoke.action")}
          <span className="sr-only">: {words("access.revoke.of", { role: words(`role.${row.role}`), name: row.name })}</span>
        </Button>
      ),
    });
  }
  return (
    <>
      <Table caption={words("access.title")} columns={columns} rows={rows} rowKey={({ roleId }) => roleId} />
      {asked && revoke && (
        <ConfirmDialog
          danger
          title={words("access.revoke.title", { role: words(`role.${asked.role}`), name: asked.name })}
          confirm={words("access.revoke.action")}
          action={(key) => revoke({ personId: asked.personId, roleId: asked.roleId }, key)}
          onDone={() => {
            announce(words("access.revoke.done"));
            setAsked(null);
            router.refresh();
          }}
          onClose={() => setAsked(null)}
        >
          <p>{words("access.revoke.text")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
