import svCommon from "./messages/sv/common.json" with { type: "json" };
import svShell from "./messages/sv/shell.json" with { type: "json" };
import svErrors from "./messages/sv/errors.json" with { type: "json" };
import svClause from "./messages/sv/clause.json" with { type: "json" };
import svCase from "./messages/sv/case.json" with { type: "json" };
import svRecord from "./messages/sv/record.json" with { type: "json" };
import svDocument from "./messages/sv/document.json" with { type: "json" };
import svText from "./messages/sv/text.json" with { type: "json" };
import svBody from "./messages/sv/body.json" with { type: "json" };
import svMandate from "./messages/sv/mandate.json" with { type: "json" };
import svMeeting from "./messages/sv/meeting.json" with { type: "json" };
import svAgenda from "./messages/sv/agenda.json" with { type: "json" };
import svPresence from "./messages/sv/presence.json" with { type: "json" };
import svApproval from "./messages/sv/approval.json" with { type: "json" };
import svParagraph from "./messages/sv/paragraph.json" with { type: "json" };
import svDecision from "./messages/sv/decision.json" with { type: "json" };
import svDivision from "./messages/sv/division.json" with { type: "json" };
import svReservation from "./messages/sv/reservation.json" with { type: "json" };
import svLint from "./messages/sv/lint.json" with { type: "json" };
import svMotion from "./messages/sv/motion.json" with { type: "json" };
import svQuestion from "./messages/sv/question.json" with { type: "json" };
import svProceedings from "./messages/sv/proceedings.json" with { type: "json" };
import svMinutes from "./messages/sv/minutes.json" with { type: "json" };
import svSeal from "./messages/sv/seal.json" with { type: "json" };
import svLetter from "./messages/sv/letter.json" with { type: "json" };
import svErratum from "./messages/sv/erratum.json" with { type: "json" };
import svExtract from "./messages/sv/extract.json" with { type: "json" };
import svAssignment from "./messages/sv/assignment.json" with { type: "json" };
import svCondition from "./messages/sv/condition.json" with { type: "json" };
import svRound from "./messages/sv/round.json" with { type: "json" };
import svReply from "./messages/sv/reply.json" with { type: "json" };
import svArchive from "./messages/sv/archive.json" with { type: "json" };
import svAuth from "./messages/sv/auth.json" with { type: "json" };
import svProposal from "./messages/sv/proposal.json" with { type: "json" };
import svRoom from "./messages/sv/room.json" with { type: "json" };
import svMembers from "./messages/sv/members.json" with { type: "json" };
import svSettings from "./messages/sv/settings.json" with { type: "json" };
import svSetup from "./messages/sv/setup.json" with { type: "json" };
import svAudit from "./messages/sv/audit.json" with { type: "json" };
import svSearch from "./messages/sv/search.json" with { type: "json" };
import svDashboard from "./messages/sv/dashboard.json" with { type: "json" };
import svTreatment from "./messages/sv/treatment.json" with { type: "json" };
import svFollow from "./messages/sv/follow.json" with { type: "json" };
import svReader from "./messages/sv/reader.json" with { type: "json" };
import svPublicNotice from "./messages/sv/publicNotice.json" with { type: "json" };
import svPublic from "./messages/sv/public.json" with { type: "json" };
import svPublication from "./messages/sv/publication.json" with { type: "json" };
import svFunding from "./messages/sv/funding.json" with { type: "json" };
import svPledge from "./messages/sv/pledge.json" with { type: "json" };
import svGrant from "./messages/sv/grant.json" with { type: "json" };
import svPopulation from "./messages/sv/population.json" with { type: "json" };
import svPolicy from "./messages/sv/policy.json" with { type: "json" };
import enCommon from "./messages/en/common.json" with { type: "json" };
import enShell from "./messages/en/shell.json" with { type: "json" };
import enErrors from "./messages/en/errors.json" with { type: "json" };
import enClause from "./messages/en/clause.json" with { type: "json" };
import enCase from "./messages/en/case.json" with { type: "json" };
import enRecord from "./messages/en/record.json" with { type: "json" };
import enDocument from "./messages/en/document.json" with { type: "json" };
import enText from "./messages/en/text.json" with { type: "json" };
import enBody from "./messages/en/body.json" with { type: "json" };
import enMandate from "./messages/en/mandate.json" with { type: "json" };
import enMeeting from "./messages/en/meeting.json" with { type: "json" };
import enAgenda from "./messages/en/agenda.json" with { type: "json" };
import enPresence from "./messages/en/presence.json" with { type: "json" };
import enApproval from "./messages/en/approval.json" with { type: "json" };
import enParagraph from "./messages/en/paragraph.json" with { type: "json" };
import enDecision from "./messages/en/decision.json" with { type: "json" };
import enDivision from "./messages/en/division.json" with { type: "json" };
import enReservation from "./messages/en/reservation.json" with { type: "json" };
import enLint from "./messages/en/lint.json" with { type: "json" };
import enMotion from "./messages/en/motion.json" with { type: "json" };
import enQuestion from "./messages/en/question.json" with { type: "json" };
import enProceedings from "./messages/en/proceedings.json" with { type: "json" };
import enMinutes from "./messages/en/minutes.json" with { type: "json" };
import enSeal from "./messages/en/seal.json" with { type: "json" };
import enLetter from "./messages/en/letter.json" with { type: "json" };
import enErratum from "./messages/en/erratum.json" with { type: "json" };
import enExtract from "./messages/en/extract.json" with { type: "json" };
import enAssignment from "./messages/en/assignment.json" with { type: "json" };
import enCondition from "./messages/en/condition.json" with { type: "json" };
import enRound from "./messages/en/round.json" with { type: "json" };
import enReply from "./messages/en/reply.json" with { type: "json" };
import enArchive from "./messages/en/archive.json" with { type: "json" };
import enAuth from "./messages/en/auth.json" with { type: "json" };
import enProposal from "./messages/en/proposal.json" with { type: "json" };
import enRoom from "./messages/en/room.json" with { type: "json" };
import enMembers from "./messages/en/members.json" with { type: "json" };
import enSettings from "./messages/en/settings.json" with { type: "json" };
import enSetup from "./messages/en/setup.json" with { type: "json" };
import enAudit from "./messages/en/audit.json" with { type: "json" };
import enSearch from "./messages/en/search.json" with { type: "json" };
import enDashboard from "./messages/en/dashboard.json" with { type: "json" };
import enTreatment from "./messages/en/treatment.json" with { type: "json" };
import enFollow from "./messages/en/follow.json" with { type: "json" };
import enReader from "./messages/en/reader.json" with { type: "json" };
import enPublicNotice from "./messages/en/publicNotice.json" with { type: "json" };
import enPublic from "./messages/en/public.json" with { type: "json" };
import enPublication from "./messages/en/publication.json" with { type: "json" };
import enFunding from "./messages/en/funding.json" with { type: "json" };
import enPledge from "./messages/en/pledge.json" with { type: "json" };
import enGrant from "./messages/en/grant.json" with { type: "json" };
import enPopulation from "./messages/en/population.json" with { type: "json" };
import enPolicy from "./messages/en/policy.json" with { type: "json" };
import { forFormatter } from "./for-formatter.ts";
import type { Language } from "./locale.ts";
import type {} from "next-intl";

// Every namespace by hand: Next, Node and the type check then read the same catalogue. A page sends to the
// browser only what it names (components/shell/client-messages.tsx), so this file stays on the server.
const sv = {
  common: svCommon,
  shell: svShell,
  errors: svErrors,
  clause: svClause,
  case: svCase,
  record: svRecord,
  document: svDocument,
  text: svText,
  body: svBody,
  mandate: svMandate,
  meeting: svMeeting,
  agenda: svAgenda,
  presence: svPresence,
  approval: svApproval,
  paragraph: svParagraph,
  decision: svDecision,
  division: svDivision,
  reservation: svReservation,
  lint: svLint,
  motion: svMotion,
  question: svQuestion,
  proceedings: svProceedings,
  minutes: svMinutes,
  seal: svSeal,
  letter: svLetter,
  extract: svExtract,
  archive: svArchive,
  assignment: svAssignment,
  condition: svCondition,
  round: svRound,
  reply: svReply,
  erratum: svErratum,
  auth: svAuth,
  proposal: svProposal,
  room: svRoom,
  members: svMembers,
  settings: svSettings,
  setup: svSetup,
  audit: svAudit,
  search: svSearch,
  dashboard: svDashboard,
  treatment: svTreatment,
  follow: svFollow,
  reader: svReader,
  publicNotice: svPublicNotice,
  public: svPublic,
  publication: svPublication,
  funding: svFunding,
  pledge: svPledge,
  grant: svGrant,
  population: svPopulation,
  policy: svPolicy,
};

const en = {
  common: enCommon,
  shell: enShell,
  errors: enErrors,
  clause: enClause,
  case: enCase,
  record: enRecord,
  document: enDocument,
  text: enText,
  body: enBody,
  mandate: enMandate,
  meeting: enMeeting,
  agenda: enAgenda,
  presence: enPresence,
  approval: enApproval,
  paragraph: enParagraph,
  decision: enDecision,
  division: enDivision,
  reservation: enReservation,
  lint: enLint,
  motion: enMotion,
  question: enQuestion,
  proceedings: enProceedings,
  minutes: enMinutes,
  seal: enSeal,
  letter: enLetter,
  extract: enExtract,
  archive: enArchive,
  assignment: enAssignment,
  condition: enCondition,
  round: enRound,
  reply: enReply,
  erratum: enErratum,
  auth: enAuth,
  proposal: enProposal,
  room: enRoom,
  members: enMembers,
  settings: enSettings,
  setup: enSetup,
  audit: enAudit,
  search: enSearch,
  dashboard: enDashboard,
  treatment: enTreatment,
  follow: enFollow,
  reader: enReader,
  publicNotice: enPublicNotice,
  public: enPublic,
  publication: enPublication,
  funding: enFunding,
  pledge: enPledge,
  grant: enGrant,
  population: enPopulation,
  policy: enPolicy,
};

/** The catalogue in the shape of the Swedish one, which the English mirrors (tests/i18n). */
export type Messages = typeof sv;
export type Namespace = keyof Messages;

const catalogue = { sv, en: en as unknown as Messages } satisfies Record<Language, Messages>;

const ready = new Map<Language, Messages>();

/** Gives all messages of a language, by namespace, in the form that the formatter at hand reads. */
export function messagesIn(language: Language): Messages {
  const messages = ready.get(language) ?? forFormatter(catalogue[language]);
  ready.set(language, messages);
  return messages;
}

declare module "next-intl" {
  // Makes the type check refuse a key that is not in the catalogue.
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
