/** Someone with a browser that keeps cookies per host and follows where it is sent, one step at a time. */
export class Visitor {
  readonly #jars = new Map<string, Map<string, string>>();

  /** One request; where it is redirected is not followed. */
  async ask(address: string | URL, init: { method?: string; body?: URLSearchParams } = {}): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { ...init, redirect: "manual", headers: { ...(cookie && { cookie }) } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Goes on from address to address until one that `stops`, and gives that without going there. */
  async follow(address: string, stops: (address: URL) => boolean): Promise<URL> {
    let next = new URL(address);
    for (let steps = 0; steps < 15; steps += 1) {
      if (stops(next)) return next;
      const answer = await this.ask(next);
      const location = answer.headers.get("location");
      if (!location) throw new Error(`${next} answers ${answer.status} and leads nowhere: ${(await answer.text()).slice(0, 500)}`);
      next = new URL(location, next);
    }
    throw new Error(`no end to the redirects: ${next}`);
  }

  /** Sends a form of next-auth's, with its token against forgery, and gives the address it answers with. */
  async step(server: string, step: string, fields: Record<string, string> = {}): Promise<URL> {
    const { csrfToken } = (await (await this.ask(`${server}/api/auth/csrf`)).json()) as { csrfToken: string };
    const answer = await this.ask(`${server}/api/auth/${step}`, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken, json: "true" }) });
    return new URL(((await answer.json()) as { url: string }).url);
  }

  /** The person whose session it is, or null. */
  async personId(server: string): Promise<string | null> {
    return ((await (await this.ask(`${server}/api/auth/session`)).json()) as { personId?: string }).personId ?? null;
  }
}
