import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { SignAfterSignInForm, SignForm, SignInAnew } from "#components/approval/sign-form.tsx";
import { identityProvider } from "#lib/auth/provider.ts";
import { currentPerson } from "#lib/auth/session.ts";
import { signedInAnewUntil, signInCookies, type SignInProblem } from "#lib/auth/sign-in-anew.ts";
import { stockholmClock } from "#lib/domain/calendar/stockholm.ts";
import { clockTime } from "#lib/i18n/format.ts";
import { signAfterSignInAction, signMinutesAction } from "./actions.ts";

type Props = { workspace: string; meetingId: string; versionId: string; signatoryId: string; digest: string; problem: SignInProblem | null };

/** Where the reader signs: with the password, or where they have none, once they have signed in anew at the identity provider. */
export async function OwnSignature({ workspace, problem, ...signing }: Props) {
  const [person, provider, language] = [await currentPerson(), identityProvider(), await getLocale()];
  if (!person || person.hasPassword || !provider) return <SignForm {...signing} action={signMinutesAction.bind(null, workspace)} />;
  const proof = (await cookies()).get(signInCookies.back)?.value;
  const until = signedInAnewUntil(proof, { ...signing, personId: person.personId }, new Date());
  if (!proof || !until) {
    return <SignInAnew address={`/api/signing/start?${new URLSearchParams({ workspace, ...signing })}`} label={provider.label} problem={problem} />;
  }
  return <SignAfterSignInForm {...signing} proof={proof} until={clockTime(stockholmClock(until), language)} action={signAfterSignInAction.bind(null, workspace)} />;
}
