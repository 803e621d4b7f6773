/** The board's eight members, who, like their substitutes, can all sign in; the names are invented, the seats and the parties are not tied to anyone. */
export const board = [
  { name: "Gunnar Åslund", role: "chair", party: "S", municipality: "Härnösand", email: "ordforande@vasternorrland.example" },
  { name: "Hans-Erik Bylund", role: "viceChair", party: "M", municipality: "Sundsvall", email: "viceordforande@vasternorrland.example" },
  { name: "Sten Danell", role: "member", party: "S", municipality: "Timrå", email: "ledamot1@vasternorrland.example" },
  { name: "Elisabet Lassila", role: "member", party: "S", municipality: "Örnsköldsvik", email: "ledamot2@vasternorrland.example" },
  { name: "Ewa Lindeman", role: "member", party: "S", municipality: "Sundsvall", email: "ledamot3@vasternorrland.example" },
  { name: "Lars-Åke Norman", role: "member", party: "C", municipality: "Kramfors", email: "ledamot4@vasternorrland.example" },
  { name: "Leif Östmark", role: "member", party: "C", municipality: "Örnsköldsvik", email: "ledamot5@vasternorrland.example" },
  { name: "Tomas Tegel", role: "member", party: "FP", municipality: "Sollefteå", email: "ledamot6@vasternorrland.example" },
] as const;

export const substitutes = [
  { name: "Mona Frisk", party: "S", municipality: "Kramfors", email: "ersattare1@vasternorrland.example" },
  { name: "Jan-Olov Hedin", party: "M", municipality: "Ånge", email: "ersattare2@vasternorrland.example" },
] as const;
