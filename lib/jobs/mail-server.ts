import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import type { Environment } from "#lib/env.ts";
import type { Handover } from "#lib/domain/letter/handover.ts";
import { longestHandover } from "#lib/domain/letter/life.ts";
import type { Outgoing } from "#lib/usecases/letter/send-letter.ts";

type Mail = NonNullable<Environment["mail"]>;
type MailError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

/** What the server is waited for at a time, in milliseconds. */
const waits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };

/**
 * Hands a letter over to the mail server and tells how that ended; never throws. It speaks SMTP itself, one letter to a
 * connection, since what matters is whether all of the letter had left us when something went wrong.
 */
export async function handOver(letter: Outgoing, mail: Mail): Promise<Handover> {
  const composed = compose(letter, mail);
  const message = await composed.build();
  const source = Readable.from([message]);
  let isWhole = false;
  source.once("end", () => (isWhole = true));
  const failed = (error: MailError, isAboutLetter: boolean): Handover => ({
    kind: "failed",
    answer: error.response ?? error.message,
    isAboutLetter,
    reply: error.responseCode ?? null,
    isWhole,
  });

  const connection = new SMTPConnection(connectionTo(mail.server));
  const handover = await new Promise<Handover>((resolve) => {
    setTimeout(() => resolve(failed(new Error("the handover took too long"), false)), longestHandover).unref();
    connection.on("error", (error: MailError) => resolve(failed(error, false)));
    connection.once("end", () => resolve(failed(new Error("the connection was closed"), false)));
    open(connection, mail.server, (error) => {
      if (error) return resolve(failed(error, false));
      connection.send({ ...envelopeOf(composed), size: message.length }, source, (refused: MailError | null, info) => {
        resolve(refused ? failed(refused, isAboutLetter(refused)) : { kind: "accepted", answer: info.response });
      });
    });
  });
  if (handover.kind === "accepted") connection.quit();
  else connection.close();
  return handover;
}

/** What is refused of sender, recipient or content, by the server or already by what SMTP can say. */
function isAboutLetter({ code }: MailError): boolean {
  return code === "EENVELOPE" || code === "EMESSAGE";
}

function compose({ id, from, to, subject, text, writtenAt, files }: Outgoing, mail: Mail) {
  return new MailComposer({
    from: { name: mail.from.name || from, address: mail.from.address },
    to,
    subject,
    text,
    date: writtenAt,
    // The same however often the letter is sent, so that a second copy can be told for what it is.
    messageId: `<${id}@${mail.from.address.split("@").at(-1)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: files.map(({ fileName, mediaType, bytes }) => ({ filename: fileName, contentType: mediaType, content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

function envelopeOf(composed: ReturnType<typeof compose>): { from: string; to: string[] } {
  const { from, to } = composed.getEnvelope();
  return { from: from || "", to };
}

function connectionTo(server: string): SMTPConnection.Options {
  const { auth, ...options } = parseConnectionUrl(server);
  const { hostname } = new URL(server);
  const isLocal = hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
  // A password never goes in the clear to another machine.
  return { ...waits, ...(auth && !isLocal && { requireTLS: true }), ...options };
}

function open(connection: SMTPConnection, server: string, opened: (error: MailError | null) => void): void {
  const { username, password } = new URL(server);
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  connection.connect((error) => {
    if (error || !username) return opened((error as MailError | undefined) ?? null);
    connection.login({ credentials }, (refused) => opened(refused as MailError | null));
  });
}
