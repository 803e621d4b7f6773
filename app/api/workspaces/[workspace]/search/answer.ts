import type { SearchAnswer, SearchHit } from "#components/shell/search-answer.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { FoundCase } from "#lib/queries/search/find-cases.ts";
import type { FoundBody, FoundMeeting, FoundPerson } from "#lib/queries/search/find-named.ts";
import type { FoundParagraph } from "#lib/queries/search/find-paragraphs.ts";
import type { Found } from "#lib/queries/search/search.ts";

/** The names of the months from January, so that a meeting is found by "april". */
export function monthsIn(language: Language): string[] {
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month, 1)));
}

/** What was found, as the palette shows it: what was asked for by number first, then by kind. */
export function answerOf(found: Found, workspace: string, language: Language): SearchAnswer {
  const words = translator(language, "search");
  const { jumps, cases, paragraphs, meetings, people, bodies } = found;
  const groups = [
    {
      label: words("jump"),
      hits: [...jumps.paragraphs.map((hit) => paragraphHit(hit, workspace, language)), ...jumps.cases.map((hit) => caseHit(hit, workspace))],
    },
    { label: words("cases"), hits: cases.map((hit) => caseHit(hit, workspace)) },
    { label: words("paragraphs"), hits: paragraphs.map((hit) => paragraphHit(hit, workspace, language)) },
    { label: words("meetings"), hits: meetings.map((hit) => meetingHit(hit, workspace, language)) },
    { label: words("people"), hits: people.map((hit) => personHit(hit, workspace, language)) },
    { label: words("bodies"), hits: bodies.map((hit) => bodyHit(hit, workspace)) },
  ];
  return { groups: groups.filter(({ hits }) => hits.length > 0) };
}

function caseHit({ id, registrationNumber, title, context }: FoundCase, workspace: string): SearchHit {
  return { id, href: `/${workspace}/cases/${id}`, title, place: registrationNumber, ...(context && { context }) };
}

function paragraphHit(hit: FoundParagraph, workspace: string, language: Language): SearchHit {
  return {
    id: hit.itemId,
    href: `/${workspace}/meetings/${hit.meetingId}/minutes#p${hit.number}`,
    title: `§ ${hit.number} ${hit.title}`,
    place: `${hit.bodyName} ${longDate(hit.meetingOn, language)}`,
    ...(hit.context && { context: hit.context }),
  };
}

function meetingHit({ id, bodyName, day, place }: FoundMeeting, workspace: string, language: Language): SearchHit {
  return { id, href: `/${workspace}/meetings/${id}`, title: `${bodyName} ${longDate(day, language)}`, ...(place && { place }) };
}

function personHit({ id, name, mandates }: FoundPerson, workspace: string, language: Language): SearchHit {
  const words = translator(language, "search");
  const place = mandates.map(({ body, role }) => words("mandate", { body, role })).join(", ");
  return { id, href: `/${workspace}/members/people/${id}`, title: name, ...(place && { place }) };
}

function bodyHit({ id, name }: FoundBody, workspace: string): SearchHit {
  return { id, href: `/${workspace}/members/bodies/${id}`, title: name };
}
