import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OidcButton } from "#components/auth/oidc-button.tsx";
import { SignInForm } from "#components/auth/sign-in-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ownPath } from "#lib/auth/own-path.ts";
import { identityProvider } from "#lib/auth/provider.ts";
import { currentPerson } from "#lib/auth/session.ts";

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("auth.signIn");
  return { title: words("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error, done } = await searchParams;
  const next = ownPath(wanted);
  if (await currentPerson()) redirect(next);

  const words = await getTranslations("auth.signIn");
  const provider = identityProvider();
  return (
    <ClientMessages namespaces={["auth"]}>
      <PageHeader title={words("title")} />
      {done === "password" && <Notice kind="done" title={words("passwordChanged")} />}
      {error !== undefined && (
        <Notice kind="error" title={error === "AccessDenied" ? words("noAccountHere") : words("providerFailed", { label: provider?.label ?? "" })} />
      )}
      <SignInForm next={next} />
      {provider && (
        <div className="mt-8 border-t border-hairline pt-6">
          <OidcButton label={provider.label} next={next} />
        </div>
      )}
      <p className="mt-8 text-sm text-ink-soft">{words("forgotten")}</p>
    </ClientMessages>
  );
}
