import type { LinkedFile } from "@zhunsheng/engine";
import { partyKinds } from "../../shared/party.ts";
import type { Facts } from "./fields.ts";

type Applied = Facts["apply"];

const names = [
  "item",
  "applicantName",
  "applicantCode",
  "applicantIdNumber",
  "applicantAddress",
  "applicantPhone",
] as const satisfies readonly (keyof Applied)[];

/** What the latest acts of the parent say in a field of that name. */
function told({ file }: LinkedFile, name: string): string | undefined {
  const acts = file.acts.toReversed().filter(({ seq, kind }) => file.latest[kind]?.seq === seq);
  const value = acts.map(({ facts }) => facts[name]).find((one) => typeof one === "string");
  return typeof value === "string" ? value : undefined;
}

const isKind = (kind: string | undefined): kind is keyof typeof partyKinds =>
  kind !== undefined && Object.hasOwn(partyKinds, kind);

/** 一件事一次办、并联办理: who applies was said once, in the bundle. Its first item is filled in. */
export function fromBundle(parent: LinkedFile): Partial<Applied> {
  const kind = told(parent, "applicantKind");
  const said = names.map((name) => [name, told(parent, name)] as const);
  return {
    ...(isKind(kind) ? { applicantKind: kind } : {}),
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
  };
}
