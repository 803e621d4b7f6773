// Loaded before every command (`node --import`), also by a Node too old for TypeScript: plain JavaScript, no imports.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Attsats behöver Node 24, men detta är ${process.versions.node}: ett npm som hoppar över paketens installationsskript lägger inte in den, så kör npm rebuild och försök igen.`,
  );
  process.exit(1);
}
