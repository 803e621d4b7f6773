"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { askNextAuth } from "./next-auth.ts";

/** Goes to the organisation's own identity provider, and comes back signed in. */
export function OidcButton({ label, next }: { label: string; next: string }) {
  const words = useTranslations("auth.signIn");
  const [failed, setFailed] = useState(false);
  const [pending, startTransition] = useTransition();

  async function leave() {
    const provider = await askNextAuth("signin/oidc", { callbackUrl: next }).catch(() => null);
    if (provider === null || provider.searchParams.has("error")) setFailed(true);
    else window.location.assign(provider);
  }

  return (
    <>
      {failed && <Notice kind="error" title={words("providerFailed", { label })} />}
      <Button pending={pending} onClick={() => startTransition(leave)}>
        {words("withProvider", { label })}
      </Button>
    </>
  );
}
