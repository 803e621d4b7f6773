/**
 * Loaded into the web server (`node --import`): when the start command is gone without having stopped it (`kill -9`),
 * the channel between them closes, and the server ends too.
 */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
