import type { LinkedFile } from "@zhunsheng/engine";
import { z } from "zod";
import { partyKinds } from "../../shared/party.ts";
import type { Facts } from "./fields.ts";

type Applied = Facts["apply"];

const itemRow = z.object({ item: z.string(), by: z.literal("own") });

const names = [
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

/** The first item of the bundle that is ours to decide, and of which nothing came back yet. */
function nextItem({ file }: LinkedFile): string | undefined {
  const rows = file.latest.apply?.facts.items;
  const settled = (file.all.itemDecided ?? []).map(({ facts }) => facts.item);
  const own = (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const read = itemRow.safeParse(row);
    return read.success && !settled.includes(read.data.item) ? [read.data.item] : [];
  });
  return own[0];
}

/** 一件事一次办、并联办理: who applies was said once, in the bundle. */
export function fromBundle(parent: LinkedFile): Partial<Applied> {
  const kind = told(parent, "applicantKind");
  const item = nextItem(parent);
  const said = names.map((name) => [name, told(parent, name)] as const);
  return {
    ...(item === undefined ? {} : { item }),
    ...(isKind(kind) ? { applicantKind: kind } : {}),
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
  };
}
