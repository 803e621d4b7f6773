/** What the act takes, out of the fields of the rules form. Numbers stay as they were written: the act judges them. */
export function rulesFrom(filledIn: FormData) {
  const text = (name: string) => String(filledIn.get(name) ?? "");
  const ticked = (name: string) => filledIn.has(name);
  const perStartedInhabitants = text("perStartedInhabitants").trim();
  const approvalDays = text("approvalDays").trim();
  return {
    quorum: quorumFrom(text),
    adjusters: text("adjusters"),
    approvalDays: approvalDays === "" ? null : approvalDays,
    approvalMovesToWeekday: ticked("approvalMovesToWeekday"),
    approvalOrder: text("approvalOrder"),
    substituteOrder: text("substituteOrder"),
    resumeService: text("resumeService"),
    attendAtDistance: ticked("attendAtDistance"),
    recusedMayStay: ticked("recusedMayStay"),
    perCapsulam: ticked("perCapsulam"),
    paginationThroughYear: ticked("paginationThroughYear"),
    delegates: perStartedInhabitants === "" ? null : { perStartedInhabitants },
    rights: {
      substitute: filledIn.getAll("rights.substitute"),
      observer: filledIn.getAll("rights.observer"),
      coOpted: filledIn.getAll("rights.coOpted"),
    },
    definiteName: text("definiteName"),
    decidingPhrase: text("decidingPhrase"),
  };
}

function quorumFrom(text: (name: string) => string) {
  const kind = text("quorum.kind");
  if (kind === "share") return { kind, numerator: text("quorum.numerator"), denominator: text("quorum.denominator") };
  return kind === "number" ? { kind, number: text("quorum.number") } : { kind };
}
