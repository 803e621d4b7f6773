/** A query as Prisma hands it to the driver. */
type Asked = Readonly<{ sql: string; args: readonly unknown[] }>;

/** With more values than this, a statement holds a list: there is one for each length, and most are never asked again. */
const mostValues = 32;

/** The application has some hundreds of statements; every connection keeps a plan for each it has been asked by name. */
const mostStatements = 1000;

/**
 * Gives the name under which a connection keeps a statement's plan, "" for one that is planned each time: to plan it is
 * much of what a short query takes. The same text has the same name for as long as the process lives.
 */
export function statementNames(most = mostStatements): (query: Asked) => string {
  const names = new Map<string, string>();
  return ({ sql, args }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (args.length > mostValues || names.size >= most) return "";
    const name = `attsats_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
