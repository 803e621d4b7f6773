import { notFound } from "next/navigation";
import { z } from "zod";

/** The parts of a meeting's address. An address whose ids can't be ids leads nowhere. */
export async function meetingAddress<Params extends { workspace: string; meeting: string }>(params: Promise<Params>): Promise<Params> {
  const { workspace, ...ids } = await params;
  if (!Object.values(ids).every((id) => z.uuid().safeParse(id).success)) notFound();
  return { workspace, ...ids } as Params;
}
