import type { Client } from "./client.ts";

/** Colleagues who have signed on this client's device: person → token. */
export type Signers = ReadonlyMap<string, string>;

interface DemoAccount {
  readonly login: string;
  readonly person: string;
  readonly agency: string;
  readonly password: string;
}

/** People of the agency who have a demo account, by person. */
export async function accountsOf(client: Client, agency: string): Promise<ReadonlyMap<string, DemoAccount>> {
  const { body } = await client.get("/api/v1/demo/accounts");
  const items: readonly DemoAccount[] = body.items;
  return new Map(items.filter((one) => one.agency === agency).map((one) => [one.person, one]));
}

/** Lets these people sign, each with their own password, as they would on a colleague's device. */
export async function signersOf(client: Client, agency: string, people: readonly string[]): Promise<Signers> {
  const accounts = await accountsOf(client, agency);
  const signers = new Map<string, string>();
  for (const person of people) {
    const account = accounts.get(person);
    if (!account) throw new Error(`${person} 没有演示账号`);
    const { login, password } = account;
    const answer = await client.post("/api/v1/signatures", { login, password });
    if (answer.status !== 201) throw new Error(`${login}: ${JSON.stringify(answer.body)}`);
    signers.set(person, answer.body.token);
  }
  return signers;
}

/** The signatures of these people, of those who have signed. */
export const signaturesOf = (signers: Signers, people: readonly string[]): readonly string[] =>
  people.flatMap((person) => signers.get(person) ?? []);
