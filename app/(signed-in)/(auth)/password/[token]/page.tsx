import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPasswordForm } from "#components/auth/new-password-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { passwordLink } from "#lib/queries/account/password-link.ts";
import { setPasswordByLinkAction } from "../../actions.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("auth.newPassword");
  // The address is a key: it is not told to any page that is opened from here.
  return { title: words("title"), referrer: "no-referrer" };
}

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const words = await getTranslations("auth.newPassword");
  const person = await passwordLink(token, new Date());
  if (!person) {
    return (
      <>
        <PageHeader title={words("void.title")} />
        <Notice kind="warning" title={words("void.text")} actions={<LinkButton href="/sign-in">{words("void.signIn")}</LinkButton>} />
      </>
    );
  }
  return (
    <ClientMessages namespaces={["auth"]}>
      <PageHeader title={person.hasPassword ? words("title") : words("welcome", { name: person.name })} state={person.email} />
      <p className="mb-6">{words(person.hasPassword ? "resetText" : "invitationText")}</p>
      <NewPasswordForm token={token} email={person.email ?? ""} action={setPasswordByLinkAction} />
    </ClientMessages>
  );
}
