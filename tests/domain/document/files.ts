import { crc32 } from "node:zlib";

/** Joins text (one byte a letter where it fits, else UTF-8) and bytes to the beginning of a file. */
export function bytes(...parts: (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? textBytes(part) : Buffer.from(part))));
}

/** A zip with two files, as office programs write them: the second one's content tells the kind of document. */
export function anOfficeFile(part: string, declaration: string, mediaType: string): Uint8Array {
  const content =
    declaration === "[Content_Types].xml"
      ? `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="${mediaType}.main+xml"/></Types>`
      : mediaType;
  return Buffer.concat([stored(declaration, content), stored(part, "<x/>")]);
}

function stored(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const fileName = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(crc32(data), 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(fileName.length, 26);
  return Buffer.concat([header, fileName, data]);
}

function textBytes(text: string): Buffer {
  return Buffer.from(text, /^[\x00-\x7f\x89]*$/.test(text) ? "latin1" : "utf8");
}
