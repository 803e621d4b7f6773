import type { ReactNode } from "react";
import { LanguageChoice } from "#components/auth/language-choice.tsx";
import { PlainShell } from "#components/shell/plain-shell.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <PlainShell aside={<LanguageChoice />}>{children}</PlainShell>;
}
