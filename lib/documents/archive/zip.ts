import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import yazl from "yazl";
import { type PackedFile, type TagFile } from "./bag.ts";

/** A file to pack, and how its bytes are had when its turn comes. */
export type FileToPack = PackedFile & { readonly open: () => ReadableStream<Uint8Array> | Uint8Array };

/**
 * A bag as one zip file, in a folder by the name. It is written as it is taken, a file at a time, so that no more than a
 * piece of one is in memory. `at` becomes the time of every file. Fails where a file's bytes are
 * not those its checksum was made of: a package that is not whole is never ended.
 */
export function zipBag(name: string, files: readonly FileToPack[], tags: readonly TagFile[], at: Date): ReadableStream<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>;
  const fail = (error: Error) => (zip.outputStream as Readable).destroy(error);
  // Text is packed well; what is packed already is not packed again.
  const options = (path: string) => ({ mtime: at, mode: 0o100644, compress: /\.(?:json|jsonl|txt)$/.test(path) });
  for (const { path, text } of tags) zip.addBuffer(Buffer.from(text), `${name}/${path}`, options(path));
  for (const { path, sha256, size, open } of files) {
    zip.addReadStreamLazy(`${name}/data/${path}`, { ...options(path), size }, (give) => {
      const bytes = open();
      const source = bytes instanceof Uint8Array ? Readable.from([Buffer.from(bytes)]) : Readable.fromWeb(bytes as never);
      const checked = source.on("error", fail).pipe(checking(path, sha256));
      checked.on("error", fail);
      give(null, checked);
    });
  }
  zip.end();
  return output;
}

function checking(path: string, sha256: string): Transform {
  const hash = createHash("sha256");
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest("hex") === sha256 ? null : new Error(`the file ${path} is not what its checksum says`));
    },
  });
}
