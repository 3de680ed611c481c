import { Client } from "./client.ts";
import { type RunningServer, startServer } from "./running-server.ts";
import { UnwillingOffice } from "./unwilling-office.ts";

/** A server of its own, and the office of the emergency bureau in it. */
export interface UnwillingServer {
  readonly server: RunningServer;
  readonly office: UnwillingOffice;
  /** A session of this login, opened once. */
  sessionOf(login: string): Promise<Client>;
  stop(): Promise<void>;
}

/** The small county in the summer of 2026: everything these tests tell of has happened by then. */
export async function startUnwilling(): Promise<UnwillingServer> {
  const server = await startServer({ demo: "small", now: "2026-06-01" });
  const sessions = new Map<string, Promise<Client>>();
  const sessionOf = (login: string): Promise<Client> => {
    const opened = sessions.get(login) ?? signedIn(server.address, login);
    sessions.set(login, opened);
    return opened;
  };
  const office = await UnwillingOffice.open(await sessionOf("emergency-registrar"));
  return {
    server,
    office,
    sessionOf,
    async stop() {
      for (const client of await Promise.all(sessions.values())) client.close();
      await server.stop();
    },
  };
}

async function signedIn(address: string, login: string): Promise<Client> {
  const client = new Client(address);
  await client.signIn(login);
  return client;
}
