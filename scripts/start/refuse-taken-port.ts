import { createServer } from "node:net";
import { CannotStart } from "#prisma/cannot-start.ts";

/** Throws `CannotStart` when the port can't be listened on. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, host, resolve);
    });
  } catch (cause) {
    throw new CannotStart(sentenceFor((cause as NodeJS.ErrnoException).code, host, port), { cause });
  }
  await new Promise((resolve) => probe.close(resolve));
}

function sentenceFor(code: string | undefined, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Porten ${port} är upptagen: stoppa det som använder den, eller välj en annan med PORT.`;
    case "EACCES":
      return `Porten ${port} får inte användas av den här användaren: välj en över 1023 med PORT.`;
    default:
      return `Det går inte att lyssna på ${host}, port ${port} (${code}): rätta HOST eller PORT.`;
  }
}
