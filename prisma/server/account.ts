import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { CannotStart } from "../cannot-start.ts";

/** The user and group a program runs as; empty for "as whoever started us". */
export type Account = Readonly<{ uid?: number; gid?: number }>;

const NAME = "postgres";

/**
 * The account that runs PostgreSQL, which refuses to run as root. For root that is the owner of `clusterFolder` where
 * it exists, else the user postgres, which is made when the machine has none.
 */
export function databaseAccount(clusterFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(clusterFolder)) {
    const { uid, gid } = statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  return systemUser() ?? createSystemUser();
}

/** Whether the account may read and enter `path`, with every folder above it. */
export function canReach(account: Account, path: string): boolean {
  if (account.uid === undefined) return true;
  const test = spawnSync("/bin/sh", ["-c", 'test -r "$0" && test -x "$0"', path], { ...account, cwd: "/" });
  return test.status === 0;
}

function systemUser(): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, NAME], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createSystemUser(): Account {
  const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
  const account = made.status === 0 ? systemUser() : undefined;
  if (!account) {
    throw new CannotStart(
      `PostgreSQL kan inte köras som root och användaren ${NAME} kunde inte skapas: skapa den, eller starta som en vanlig användare.`,
    );
  }
  return account;
}
