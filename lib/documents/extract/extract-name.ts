import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";

/** What a file of an extract is called, without its ending: "protokollsutdrag-styrelsen-2010-04-22-21". */
export function extractFileName({ body, startsAt, number }: { body: string; startsAt: Date; number: number }): string {
  const name = body.toLowerCase().normalize("NFD").replace(/[̀-ͯ]/g, "").replace(/[^a-z0-9]+/g, "-");
  return `protokollsutdrag-${name}-${stockholmDay(startsAt)}-${number}`;
}
