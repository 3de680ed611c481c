import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Instant } from "@zhunsheng/law";
import { type Tables, Turns } from "@zhunsheng/store";
import { type Kysely, sql } from "kysely";
import { Remembered } from "./remember.ts";
import { UnknownNames } from "./unknown-names.ts";

/** Someone who can sign in. Roles hold within the agency; `supervisor` reads the matters of all. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly person: string;
  readonly agency: string;
  readonly roles: readonly string[];
}

export interface SignedIn {
  readonly account: Account;
  readonly token: string;
  readonly csrf: string;
  readonly expiresAt: Instant;
}

export type SignInResult =
  | { readonly status: "in"; readonly session: SignedIn }
  | { readonly status: "wrong" }
  | { readonly status: "locked"; readonly until: Instant };

export type ProofResult =
  | { readonly status: "proved"; readonly account: Account }
  | Exclude<SignInResult, { readonly status: "in" }>;

interface Session {
  readonly account: Account;
  readonly csrf: string;
}

/** A sign-out in another process takes effect here this much later at most. */
const rememberedMs = 2_000;
const failuresMax = 5;
const lockMs = 15 * 60_000;
const sessionMs = 12 * 3_600_000;
/** OWASP's floor for argon2id: 19 MiB, two passes. */
const argon2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Verified against when there is no such login, so that the answer takes as long. */
const nobodyHash = hash("nobody signs in with this", argon2);

export const hashPassword = (password: string): Promise<string> => hash(password, argon2);

const digest = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Accounts and sessions in the database. Sessions and locks run on the machine's clock, not the demo's. */
export class Accounts {
  readonly #query: Kysely<Tables>;
  readonly #turns = new Turns();
  readonly #sessions = new Remembered<Session | undefined>(rememberedMs);
  readonly #unknown = new UnknownNames();

  constructor(query: Kysely<Tables>) {
    this.#query = query;
  }

  async create(account: Account, passwordHash: string): Promise<void> {
    const row = {
      account_id: account.id,
      login: account.login,
      password_hash: passwordHash,
      person_id: account.person,
      name: account.name,
      agency_id: account.agency,
      roles: [...account.roles],
      created_at: new Date().toISOString(),
      locked_until: null,
    };
    await this.#query
      .insertInto("account")
      .values(row)
      .onConflict((c) => c.doNothing())
      .execute();
  }

  async count(): Promise<number> {
    const found = await this.#query
      .selectFrom("account")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return found.count;
  }

  async list(): Promise<readonly Account[]> {
    return (await this.#query.selectFrom("account").selectAll().orderBy("login").execute()).map(toAccount);
  }

  /**
   * One answer for an unknown login and a wrong password; after five failures the name rests, known or not. The
   * attempt is counted before the password is looked at, so that guesses sent all at once are counted too.
   */
  signIn(login: string, password: string): Promise<SignInResult> {
    // One attempt at a login after the other: several people's programs may sign in at once with one account, and an
    // attempt counts as a failure until it has proved otherwise.
    return this.#turns.take(login, () => this.#signIn(login, password));
  }

  /** Who someone is, without a session: the same answers, the same count of failures. */
  prove(login: string, password: string): Promise<ProofResult> {
    return this.#turns.take(login, () => this.#prove(login, password));
  }

  async #signIn(login: string, password: string): Promise<SignInResult> {
    const proof = await this.#prove(login, password);
    if (proof.status !== "proved") return proof;
    return { status: "in", session: await this.#open(proof.account, Date.now()) };
  }

  async #prove(login: string, password: string): Promise<ProofResult> {
    const nowMs = Date.now();
    const attempt = await this.#attempt(login, nowMs);
    if (attempt.status === "locked") return attempt;
    const { row } = attempt;
    const right = await verify(row?.password_hash ?? (await nobodyHash), password);
    if (!row || !right) return { status: "wrong" };
    await this.#query
      .updateTable("account")
      .set({ failures: 0, locked_until: null })
      .where("account_id", "=", row.account_id)
      .execute();
    return { status: "proved", account: toAccount(row) };
  }

  /** Counts an attempt as a failure until it proves otherwise; the fifth locks. */
  async #attempt(login: string, nowMs: number) {
    const found = await this.#query
      .selectFrom("account")
      .selectAll()
      .where("login", "=", login)
      .executeTakeFirst();
    if (!found) {
      const untilMs = this.#unknown.attempt(login, { failuresMax, lockMs }, nowMs);
      if (untilMs === undefined) return { status: "counted" as const, row: undefined };
      return { status: "locked" as const, until: new Date(untilMs).toISOString() };
    }
    const until = new Date(nowMs + lockMs).toISOString();
    // One statement: of attempts made at once, each sees the count that the one before it left.
    const row = await this.#query
      .updateTable("account")
      .set({
        failures: sql<number>`case when failures + 1 < ${failuresMax} then failures + 1 else 0 end`,
        locked_until: sql<string | null>`case when failures + 1 < ${failuresMax} then null
          else ${until}::timestamptz end`,
      })
      .where("account_id", "=", found.account_id)
      .where((w) =>
        w.or([w("locked_until", "is", null), w("locked_until", "<=", new Date(nowMs).toISOString())]),
      )
      .returningAll()
      .executeTakeFirst();
    return row
      ? { status: "counted" as const, row }
      : { status: "locked" as const, until: found.locked_until ?? until };
  }

  /** The account behind a token, with the session's CSRF value. */
  find(token: string): Promise<Session | undefined> {
    return this.#sessions.get(token, () => this.#read(token));
  }

  async #read(token: string): Promise<Session | undefined> {
    const row = await this.#query
      .selectFrom("session as s")
      .innerJoin("account as a", "a.account_id", "s.account_id")
      .selectAll("a")
      .select("s.csrf")
      .where("s.token_sha256", "=", digest(token))
      .where("s.expires_at", ">", new Date().toISOString())
      .executeTakeFirst();
    return row && { account: toAccount(row), csrf: row.csrf };
  }

  async signOut(token: string): Promise<void> {
    this.#sessions.forget(token);
    await this.#query.deleteFrom("session").where("token_sha256", "=", digest(token)).execute();
  }

  async #open(account: Account, now: number): Promise<SignedIn> {
    const [token, csrf] = [randomBytes(32).toString("base64url"), randomBytes(16).toString("base64url")];
    const expiresAt = new Date(now + sessionMs).toISOString();
    const created_at = new Date(now).toISOString();
    await this.#query.deleteFrom("session").where("expires_at", "<", created_at).execute();
    await this.#query
      .insertInto("session")
      .values({
        token_sha256: digest(token),
        account_id: account.id,
        csrf,
        created_at,
        expires_at: expiresAt,
      })
      .execute();
    return { account, token, csrf, expiresAt };
  }
}

const toAccount = (row: {
  account_id: string;
  login: string;
  name: string;
  person_id: string;
  agency_id: string;
  roles: string[];
}): Account => ({
  id: row.account_id,
  login: row.login,
  name: row.name,
  person: row.person_id,
  agency: row.agency_id,
  roles: row.roles,
});
