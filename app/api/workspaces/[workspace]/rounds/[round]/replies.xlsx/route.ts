import { repliesFile } from "../replies-file.ts";

/** The board of a round as an XLSX file. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; round: string }> }): Promise<Response> {
  return repliesFile(params, "xlsx");
}
