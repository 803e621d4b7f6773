import type pg from "pg";

/** The row that is being read. It is the same object for all of them, and shows the next as soon as `take` has returned. */
export type CopiedRow = Pick<Row, "bytes" | "latin1" | "integer">;

/**
 * Reads all that a select gives, each row by `take` and in order, as the database keeps the values: for so many rows that
 * to write, send and parse each value as text is what would take the time. Nothing is kept, and no more is sent than has
 * been read. What `take` throws is thrown once the last row has been sent.
 */
export async function copiedRows(connection: pg.ClientBase, select: string, take: (row: CopiedRow) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query(new CopyOut(select, take, (error) => (error === undefined ? resolve() : reject(error))));
  });
}

type Sender = Readonly<{ query: (text: string) => void }>;

/** A query as node-postgres runs one that is not its own: it calls these. */
class CopyOut {
  readonly #select: string;
  readonly #take: (row: CopiedRow) => void;
  readonly #end: (error?: unknown) => void;
  readonly #row = new Row();
  #failed: { readonly error: unknown } | null = null;

  constructor(select: string, take: (row: CopiedRow) => void, end: (error?: unknown) => void) {
    this.#select = select;
    this.#take = take;
    this.#end = end;
  }

  submit(connection: unknown): void {
    (connection as Sender).query(`COPY (${this.#select}) TO STDOUT (FORMAT binary)`);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.#failed) return;
    try {
      if (this.#row.read(chunk)) this.#take(this.#row);
    } catch (error) {
      this.#failed = { error };
    }
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.#failed) this.#end(this.#failed.error);
    else this.#end();
  }

  handleError(error: unknown): void {
    this.#end(error);
  }
}

// Of what comes before the first row: a signature, flags and the length of an extension that there isn't.
const HEADER_LENGTH = 11 + 4 + 4;

/** One row of PostgreSQL's binary copy format: the number of values, then each with its length before it, −1 for null. */
class Row {
  #begun = false;
  #chunk: Buffer = Buffer.alloc(0);
  #text = "";
  #starts: number[] = [];
  #ends: number[] = [];

  /** Goes to the row in a message; before the first of them stands the header. Tells whether there is one. */
  read(chunk: Buffer): boolean {
    let at = this.#begun ? 0 : HEADER_LENGTH;
    this.#begun = true;
    const count = at < chunk.length ? chunk.readInt16BE(at) : -1;
    at += 2;
    this.#chunk = chunk;
    // Read whole, and cut up as text: to read a value at a time takes twice as long.
    this.#text = chunk.toString("latin1");
    for (let i = 0; i < count; i++) {
      const length = chunk.readInt32BE(at);
      this.#starts[i] = at + 4;
      this.#ends[i] = at + 4 + length;
      at += 4 + Math.max(length, 0);
    }
    return count >= 0;
  }

  #isNull(column: number): boolean {
    return this.#ends[column]! < this.#starts[column]!;
  }

  /** A value as it is kept, not to be held on to. */
  bytes(column: number): Buffer {
    return this.#chunk.subarray(this.#starts[column], this.#ends[column]);
  }

  /** A text with a character for each byte, null where there is none: for ASCII, and for comparing with another that is read so. */
  latin1(column: number, from = 0): string | null {
    if (this.#isNull(column)) return null;
    return this.#text.slice(this.#starts[column]! + from, this.#ends[column]);
  }

  /** A bigint, or the microseconds since 2000 of a moment; exact as far as a number is. */
  integer(column: number): number {
    const start = this.#starts[column]!;
    return this.#chunk.readInt32BE(start) * 2 ** 32 + this.#chunk.readUInt32BE(start + 4);
  }
}
