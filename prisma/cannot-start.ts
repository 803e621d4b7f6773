/**
 * Something outside the code stands in the way: a taken port, a database that can't be reached. The message is one
 * sentence in Swedish for whoever runs the command; the commands print it alone and end with exit code 1.
 */
export class CannotStart extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "CannotStart";
  }
}
