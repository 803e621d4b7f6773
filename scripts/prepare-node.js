// Loaded before every command (`node --import`), also by a Node too old for TypeScript: plain JavaScript, no imports.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Attsats behöver Node 24, men detta är ${process.versions.node}: ett npm som hoppar över paketens installationsskript lägger inte in den, så kör npm rebuild och försök igen.`,
  );
  process.exit(1);
}
// What this Node and those it starts have compiled is kept for the next one: a start takes two thirds of the processor's
// time. Where the folder can't be written nothing is kept.
process.env.NODE_COMPILE_CACHE ??= `${import.meta.dirname}/../node_modules/.cache/attsats-compiled`;
process.getBuiltinModule("node:module").enableCompileCache();
