import { mkdtemp } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { noteVerifier } from "@zhunsheng/ledger";
import {
  FileWitnessState,
  nodeHashes,
  nodeSignatureChecks,
  openWitnessKey,
  Witness,
  type WitnessState,
} from "@zhunsheng/store";
import { witnessRoutes } from "../witness-routes.ts";

/** A verifier of a key line that is known to be one. */
export function verifierOf(verifierKey: string) {
  const verifier = noteVerifier(nodeHashes, nodeSignatureChecks, verifierKey);
  if (!verifier) throw new Error("no verifier");
  return verifier;
}

/** Any handler on a socket of its own. */
export async function listenOn(listener: RequestListener, port = 0) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${address.port}`, port: address.port, close };
}

/** A real witness on a socket of its own, for logs given by their key lines; `folder` holds its key and state. */
export async function witnessAt(
  name: string,
  logs: readonly string[],
  { folder, state, port }: { folder?: string; state?: WitnessState; port?: number } = {},
) {
  const own = folder ?? (await mkdtemp(join(tmpdir(), "zs-witness-")));
  const key = await openWitnessKey(join(own, "keys"), name, undefined);
  const kept = state ?? new FileWitnessState(join(own, "state"));
  const witness = new Witness(key, logs.map(verifierOf), kept, Date.now);
  const { fetch } = witnessRoutes(witness);
  const asked: string[] = [];
  const handle = getRequestListener(async (request) => {
    asked.push((await request.clone().text()).split("\n")[0] ?? "");
    return fetch(request);
  });
  const listening = await listenOn(handle, port);
  return { ...listening, folder: own, key, witness, asked, url: `${listening.address}/witness` };
}
