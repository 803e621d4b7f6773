import { client } from "#lib/data/client.ts";
import { isSetUp } from "#lib/data/workspace.ts";

/** True when the installation has been set up. Asked by anyone, before there is anyone to be. */
export async function installationIsSetUp(): Promise<boolean> {
  return isSetUp();
}

/** The municipalities and regions that a first workspace can belong to, by name; nothing once there is a workspace. */
export async function organisationsToSetUp() {
  if (await isSetUp()) return [];
  return client().$queryRaw<{ id: string; name: string; countyName: string }[]>`
    SELECT id, name, "countyName" FROM "Organisation" WHERE kind IN ('municipality', 'region') ORDER BY name COLLATE "sv-SE-x-icu"`;
}
