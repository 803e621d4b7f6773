"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { type LintChoices, type LintCode, lintCodes, lintRules, mayChoose, ruleOf, severityOf } from "#lib/domain/lint/codes.ts";
import type { SettingsAct } from "./settings-act.ts";

type Props = SettingsAct & { choices: LintChoices; legalForm: LegalForm };

/** How grave each check of the minutes is, under the rule it rests on. What the law demands stands there, and can't be chosen. */
export function ChecksForm({ choices, legalForm, version, readOnly, action }: Props) {
  const words = useTranslations("settings");
  const lint = useTranslations("lint");
  const router = useRouter();

  function onDone() {
    announce(words("saved"));
    router.refresh();
  }

  function toInput(filledIn: FormData) {
    const chosen = lintCodes.flatMap((code) => {
      const choice = filledIn.get(code);
      return choice ? [[code, choice] as const] : [];
    });
    return { version, choices: Object.fromEntries(chosen) };
  }

  return (
    <Form action={action} toInput={toInput} onDone={onDone}>
      <p className="max-w-measure text-ink-soft">{words("checks.text")}</p>
      {lintRules.map((rule) => (
        <section key={rule} aria-labelledby={`rule-${rule}`} className="max-w-[52rem]">
          <h2 id={`rule-${rule}`} className="font-serif text-lg font-semibold">
            {lint(`family.${rule}`)}
          </h2>
          <p className="mb-2 text-sm text-ink-soft">{lint(`rule.${rule}`, { form: legalForm })}</p>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {lintCodes
              .filter((code) => ruleOf(code) === rule)
              .map((code) => (
                <li key={code} className="grid items-center gap-x-6 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
                  <span id={`check-${code}`}>{lint(`check.${code}`)}</span>
                  <Choice code={code} choices={choices} legalForm={legalForm} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <FormActions>
        <SubmitButton reason={readOnly ? words("administratorOnly") : undefined}>{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Choice({ code, choices, legalForm }: { code: LintCode } & Pick<Props, "choices" | "legalForm">) {
  const words = useTranslations("settings.checks");
  const lint = useTranslations("lint");
  if (!mayChoose(code, legalForm)) {
    const severity = severityOf(code, legalForm);
    return <span className="text-sm text-ink-soft">{severity === "error" ? words("byLaw") : words(severity)}</span>;
  }
  return (
    <SelectField
      name={code}
      label={lint(`check.${code}`)}
      hideLabel
      placeholder={words(`usual.${severityOf(code, legalForm)}`)}
      defaultValue={choices[code] ?? ""}
      options={(["error", "advice", "off"] as const).map((value) => ({ value, label: words(value) }))}
    />
  );
}
