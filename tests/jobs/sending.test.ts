import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { storeFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { patience } from "#lib/domain/letter/life.ts";
import { association, now } from "../support/association.ts";
import { withDatabase } from "../support/database.ts";
import { jobsFor, later, lifeOf, sent, written } from "./letters.ts";
import { postOffice } from "./post-office.ts";

withDatabase();

const minute = 60_000;

/** The headers of a message, unfolded and with their words in clear. */
function headersOf(message: string): Record<string, string> {
  const lines = message.slice(0, message.indexOf("\r\n\r\n")).replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const clear = (text: string) =>
    text.replaceAll(/\?= =\?/g, "?==?").replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(words, "base64").toString("utf8")
        : Buffer.from(words.replaceAll("_", " ").replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))), "latin1").toString("utf8"),
    );
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), clear(line.slice(line.indexOf(":") + 1).trim())]));
}

describe("a letter", () => {
  test("reaches the server with its words, its file and headers that can be read", async () => {
    await using office = await postOffice();
    const here = await association();
    const bytes = Buffer.from("%PDF-1.7 påhittat".repeat(100));
    await inTransaction(here.id, (tx) => storeFile(tx, here.id, bytes, "application/pdf", now));
    const attachments = [{ fileName: "§ 12 Åtgärder i Härnösand.pdf", mediaType: "application/pdf", digest: createHash("sha256").update(bytes).digest("hex") }];
    const id = await written(here, { subject: "Utdrag § 12: åtgärder för ökad måluppfyllelse", attachments });

    await sent(here, id, office.url, later(minute));

    expect(await lifeOf(here, id)).toMatchObject({ state: "sent", steps: ["begun", "accepted"], answer: "250 2.0.0 Taken as 4711" });
    expect(office.recipients).toEqual(["asa.oberg@example.se"]);
    const [message] = office.taken;
    expect(headersOf(message!)).toMatchObject({
      from: "Kommunförbundet Ådalen <attsats@forbundet.example.se>",
      to: "Åsa Öberg <asa.oberg@example.se>",
      subject: "Utdrag § 12: åtgärder för ökad måluppfyllelse",
      "message-id": `<${id}@forbundet.example.se>`,
      date: "Thu, 22 Apr 2010 07:00:00 +0000",
      "auto-submitted": "auto-generated",
    });
    expect(message).toContain(bytes.toString("base64").slice(0, 76));
    expect(message).toMatch(/filename\*0\*=utf-8''%C2%A7%2012%20%C3%85tg/);
    expect(message).toContain("l=C3=A4s och skriv under.");
  });

  test("is sent once, however many begin with it at the same time and however often its job comes back", async () => {
    await using office = await postOffice();
    const here = await association();
    const id = await written(here);
    await Promise.all(Array.from({ length: 5 }, () => sent(here, id, office.url, now)));
    await sent(here, id, office.url, later(minute));
    expect(office.whole).toHaveLength(1);
    expect(await lifeOf(here, id)).toMatchObject({ state: "sent", steps: ["begun", "accepted"] });
  });

  test("waits out a server that is down, and is then sent once", async () => {
    const here = await association();
    const id = await written(here);
    const closed = await postOffice();
    const { url, port } = closed;
    await closed[Symbol.asyncDispose]();

    await sent(here, id, url, now);
    expect(await lifeOf(here, id)).toMatchObject({ state: "waiting", dueAt: later(minute / 2), steps: ["begun", "postponed"], answer: expect.stringContaining("ECONNREFUSED") });
    await sent(here, id, url, later(1000));
    expect((await lifeOf(here, id)).steps, "before its time nothing is tried").toEqual(["begun", "postponed"]);
    await sent(here, id, url, later(minute / 2));
    await sent(here, id, url, later(2 * minute));
    expect((await jobsFor(id)).map((at) => at.getTime()), "each attempt has its job").toEqual([now, later(minute / 2), later(minute * 1.5), later(4 * minute)].map((at) => at.getTime()));

    await using _office = await postOffice({ port });
    await sent(here, id, url, later(10 * minute));
    await sent(here, id, url, later(11 * minute));
    expect(_office.taken).toHaveLength(1);
    expect((await lifeOf(here, id)).state).toBe("sent");
  });

  test("is given up after three days, and then waits for a person", async () => {
    const here = await association();
    const [tried, forgotten] = [await written(here), await written(here)];
    await using office = await postOffice();
    office.manner = "defers";
    await sent(here, tried, office.url, later(patience));
    await sent(here, tried, office.url, later(patience + 61 * minute));
    await sent(here, forgotten, office.url, later(patience + 1));
    expect(await lifeOf(here, tried)).toMatchObject({ state: "stopped", steps: ["begun", "postponed", "gaveUp"] });
    expect(await lifeOf(here, forgotten)).toMatchObject({ state: "stopped", steps: ["gaveUp"] });
    expect(office.recipients, "what is out of date isn't even tried").toHaveLength(1);
  });

  test("that the server refuses is stopped, with the server's words", async () => {
    await using office = await postOffice();
    office.manner = "refuses";
    const here = await association();
    const id = await written(here);
    await sent(here, id, office.url, now);
    expect(await lifeOf(here, id)).toMatchObject({ state: "stopped", steps: ["begun", "refused"], answer: "550 5.1.1 No such user here" });
  });

  test("that the server took whole without an answer is uncertain, and not sent again by itself", async () => {
    await using office = await postOffice();
    office.manner = "drops";
    const here = await association();
    const id = await written(here);
    await sent(here, id, office.url, now);
    expect(await lifeOf(here, id)).toMatchObject({ state: "uncertain", steps: ["begun", "lostTouch"] });
    office.manner = "takes";
    await sent(here, id, office.url, later(60 * minute));
    expect(office.whole).toHaveLength(1);
  });

  test("waits where the server doesn't let us in: that is not the letter's fault", async () => {
    await using office = await postOffice({ signIn: { user: "attsats", pass: "hemligt: å@ö" } });
    const here = await association();
    const id = await written(here);
    await sent(here, id, `smtp://attsats:fel@127.0.0.1:${office.port}`, now);
    expect(await lifeOf(here, id)).toMatchObject({ state: "waiting", steps: ["begun", "postponed"] });
    await sent(here, id, office.url, later(minute));
    expect((await lifeOf(here, id)).state).toBe("sent");
  });
});
