import type { Agenda } from "./agenda.ts";

/** The proposals on an agenda, withdrawn items left out. */
export function proposalsOn(agenda: Agenda): readonly string[] {
  return agenda.items.filter(({ withdrawn }) => !withdrawn).flatMap(({ proposals }) => proposals.map(({ proposalId }) => proposalId));
}

/** The proposals on an agenda, withdrawn items left out, whose version isn't pinned yet. */
export function unpinnedOn(agenda: Agenda): readonly string[] {
  const proposals = agenda.items.filter(({ withdrawn }) => !withdrawn).flatMap((item) => item.proposals);
  return proposals.filter(({ versionId }) => versionId === null).map(({ proposalId }) => proposalId);
}

/** Gives the agenda with each proposal at the version named for it: what is sent, or what the meeting has before it. */
export function pinVersions(agenda: Agenda, versions: ReadonlyMap<string, string>): Agenda {
  const items = agenda.items.map((item) => {
    const proposals = item.proposals.map((proposal) => ({ ...proposal, versionId: versions.get(proposal.proposalId) ?? proposal.versionId }));
    const isSame = proposals.every(({ versionId }, place) => versionId === item.proposals[place]!.versionId);
    return isSame ? item : { ...item, proposals };
  });
  return { ...agenda, items };
}
