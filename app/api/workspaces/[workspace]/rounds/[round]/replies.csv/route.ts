import { repliesFile } from "../replies-file.ts";

/** The board of a round as a CSV file. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string; round: string }> }): Promise<Response> {
  return repliesFile(params, "csv");
}
