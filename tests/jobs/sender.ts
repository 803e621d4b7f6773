import { sent } from "./letters.ts";
import type { Association } from "../support/association.ts";

// A sender in a process of its own, for the tests to kill.
const [workspaceId, letterId, server, at] = process.argv.slice(2) as [string, string, string, string];
await sent({ id: workspaceId } as Association, letterId, server, new Date(at));
process.exit(0);
