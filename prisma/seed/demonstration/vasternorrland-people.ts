/** The board's eight members; the names are invented, the seats and the parties are not tied to anyone. */
export const board = [
  { name: "Gunnar Åslund", role: "chair", party: "S", municipality: "Härnösand", email: "ordforande@vasternorrland.example" },
  { name: "Hans-Erik Bylund", role: "viceChair", party: "M", municipality: "Sundsvall" },
  { name: "Sten Danell", role: "member", party: "S", municipality: "Timrå" },
  { name: "Elisabet Lassila", role: "member", party: "S", municipality: "Örnsköldsvik" },
  { name: "Ewa Lindeman", role: "member", party: "S", municipality: "Sundsvall" },
  { name: "Lars-Åke Norman", role: "member", party: "C", municipality: "Kramfors" },
  { name: "Leif Östmark", role: "member", party: "C", municipality: "Örnsköldsvik" },
  { name: "Tomas Tegel", role: "member", party: "FP", municipality: "Sollefteå" },
] as const;

export const substitutes = [
  { name: "Mona Frisk", party: "S", municipality: "Kramfors" },
  { name: "Jan-Olov Hedin", party: "M", municipality: "Ånge" },
] as const;
