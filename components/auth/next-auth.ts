"use client";

/**
 * Asks next-auth for a step of the sign-in and gives the address it answers with, where a refusal stands as `error`.
 * A page needs no more than this of next-auth's own client, which would be a fifth of what the page weighs.
 */
export async function askNextAuth(step: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = (await answered(fetch("/api/auth/csrf"))) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const { url } = (await answered(fetch(`/api/auth/${step}`, { method: "POST", body }))) as { url: string };
  return new URL(url);
}

async function answered(request: Promise<Response>): Promise<unknown> {
  return (await request).json();
}
