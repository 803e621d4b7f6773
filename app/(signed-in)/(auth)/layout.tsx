import type { ReactNode } from "react";
import { LanguageChoice } from "#components/auth/language-choice.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PlainShell } from "#components/shell/plain-shell.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages namespaces={["shell"]}>
      <PlainShell aside={<LanguageChoice />}>{children}</PlainShell>
    </ClientMessages>
  );
}
