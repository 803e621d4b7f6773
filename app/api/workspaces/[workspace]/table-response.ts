import { csv } from "#lib/documents/table/csv.ts";
import type { Rows } from "#lib/documents/table/rows.ts";
import { xlsx } from "#lib/documents/table/xlsx.ts";

/** In which form a list is taken to a spreadsheet program; it ends the address and the file's name. */
export type TableFormat = "csv" | "xlsx";

const mediaTypes = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

/** A list as a file to keep. `name` is the file's without its ending, such as a case's number; `sheet` names the sheet. */
export async function tableResponse(rows: Rows, format: TableFormat, { name, sheet }: { name: string; sheet: string }): Promise<Response> {
  const fileName = encodeURIComponent(`${name.replace(/[^\p{L}\p{N}.-]+/gu, "-")}.${format}`);
  const body = format === "csv" ? csv(rows) : new Uint8Array(await xlsx(rows, sheet));
  return new Response(body, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename*=UTF-8''${fileName}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
