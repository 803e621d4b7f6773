import { fileTypeFromStream } from "file-type";

/**
 * Finds what kind of file the bytes are, by their content: a media type, or null where nothing known is found (as in
 * plain text). Reads no further than it needs, and never keeps the whole.
 */
export async function detectMediaType(pieces: AsyncIterable<Uint8Array>): Promise<string | null> {
  const iterator = pieces[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  const found = await fileTypeFromStream(stream);
  return found?.mime ?? null;
}
