/**
 * Signs in at `address` as the sign-in page does, over next-auth's own addresses, and gives the Cookie header of the
 * session. Throws when the one who signs in gets none.
 */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const cookies = new Map<string, string>();
  const csrf = await fetch(`${address}/api/auth/csrf`);
  keep(cookies, csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: header(cookies), origin: address },
    body: new URLSearchParams({ csrfToken, email, password, callbackUrl: address, json: "true" }),
  });
  keep(cookies, answer);
  if (![...cookies.keys()].some((name) => name.endsWith("session-token"))) throw new Error(`no session for ${email} (${answer.status})`);
  return header(cookies);
}

function keep(cookies: Map<string, string>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name && value) cookies.set(name, value);
  }
}

function header(cookies: Map<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}
