import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "#components/auth/change-password-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { signInPath } from "#lib/auth/own-path.ts";
import { currentPerson } from "#lib/auth/session.ts";
import { changePasswordAction } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("auth.account");
  return { title: words("title") };
}

/** One's own account. Name and address are changed by the association's office. */
export default async function AccountPage() {
  const person = await currentPerson();
  if (!person) redirect(signInPath("/account"));
  const words = await getTranslations("auth.account");
  return (
    <ClientMessages namespaces={["auth"]}>
      <PageHeader title={words("title")} state={[person.name, person.email].filter(Boolean).join(" · ")} action={<LinkButton href="/">{words("back")}</LinkButton>} />
      {person.hasPassword ? <ChangePasswordForm email={person.email ?? ""} action={changePasswordAction} /> : <p>{words("noPassword")}</p>}
    </ClientMessages>
  );
}
