import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What the server does with a letter; "drops" takes all of it and closes the connection without an answer. */
export type Manner = "takes" | "refuses" | "defers" | "drops";

/** Moments of a handover, as the server sees them. */
export type Moment = "connected" | "addressed" | "whole" | "answered";

/** A mail server of the tests' own. `taken` are the letters it has answered for, `whole` all that have come in whole. */
export type PostOffice = AsyncDisposable & { readonly url: string; readonly port: number; manner: Manner; onMoment: (moment: Moment) => void; readonly taken: string[]; readonly whole: string[]; readonly recipients: string[] };

/** Opens a mail server on a port, a free one unless one is given. With `signIn` it lets in only who gives that name and password. */
export async function postOffice({ port = 0, signIn }: { port?: number; signIn?: { user: string; pass: string } } = {}): Promise<PostOffice> {
  const options: SMTPServerOptions = {
    authOptional: !signIn,
    allowInsecureAuth: true,
    disabledCommands: signIn ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    onAuth: ({ username, password }, _session, callback) =>
      username === signIn?.user && password === signIn?.pass ? callback(null, { user: username }) : callback(new Error("wrong name or password")),
    onConnect: (_session, callback) => {
      office.onMoment("connected");
      callback();
    },
    onRcptTo: ({ address }, _session, callback) => {
      office.recipients.push(address);
      office.onMoment("addressed");
      if (office.manner === "refuses") return callback(replying(550, "5.1.1 No such user here"));
      if (office.manner === "defers") return callback(replying(451, "4.7.1 Come back later"));
      callback();
    },
    onData: (stream, session, callback) => {
      let text = "";
      stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      stream.on("end", () => {
        office.whole.push(text);
        office.onMoment("whole");
        if (office.manner === "drops") return drop(session.id);
        office.taken.push(text);
        callback(null, "2.0.0 Taken as 4711");
        setImmediate(() => office.onMoment("answered"));
      });
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => {}); // a sender that is killed leaves its connection broken
  const drop = (id: string) => [...(server.connections as Set<{ id: string; close: () => void; _socket: { destroy: () => void } }>)].find((each) => each.id === id)?._socket.destroy();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const listening = (server.server.address() as AddressInfo).port;
  const office: PostOffice = {
    url: `smtp://${signIn ? `${encodeURIComponent(signIn.user)}:${encodeURIComponent(signIn.pass)}@` : ""}127.0.0.1:${listening}`,
    port: listening,
    manner: "takes",
    onMoment: () => {},
    taken: [],
    whole: [],
    recipients: [],
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return office;
}

function replying(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
