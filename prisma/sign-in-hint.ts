/** Someone in the demonstration data who can sign in, as the start command tells it. */
export type SignInHint = Readonly<{
  name: string;
  /** What the person is and where, in Swedish: "sekreterare i Kommunförbundet Norrbotten". */
  what: string;
  email: string;
  password: string;
}>;
