import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { authOptions } from "#lib/auth/options.ts";

/** Our sign-in, served over HTTP by next-auth with the application's own options. */
export type AuthServer = AsyncDisposable & Readonly<{ address: string }>;

/** Starts it on a free port. What it is to know of its address and of the provider is read at each request. */
export async function startAuthServer(): Promise<AuthServer> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const body = await new Response(request as unknown as ReadableStream).text();
    const asked = Object.assign(request, {
      query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
      cookies: cookiesOf(request.headers.cookie),
      body: Object.fromEntries(new URLSearchParams(body)),
    });
    const answer = Object.assign(response, {
      status: (code: number) => Object.assign(response, { statusCode: code }),
      json: (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value)),
      send: (value: unknown) => response.end(typeof value === "string" ? value : JSON.stringify(value)),
    });
    const silent = { error: () => {}, warn: () => {}, debug: () => {} };
    await NextAuth(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse, { ...authOptions(), logger: silent });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function cookiesOf(header: string | undefined): Record<string, string> {
  return Object.fromEntries((header ?? "").split("; ").filter(Boolean).map((cookie) => {
    const [name = "", ...value] = cookie.split("=");
    return [name, decodeURIComponent(value.join("="))];
  }));
}
