import { type Day, dayOf } from "@zhunsheng/law";
import { toHex } from "@zhunsheng/ledger";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { lagOf } from "../pages/witnessing.tsx";
import type { PortalParts, Witnessing } from "../parts.ts";

/** The parts of the site as the navigation names them. */
export const sections = [
  { id: "home", title: "首页", path: "/" },
  { id: "procedures", title: "事前公开", path: "/procedures" },
  { id: "agencies", title: "执法主体", path: "/agencies" },
  { id: "decisions", title: "执法结果", path: "/decisions" },
  { id: "overdue", title: "监督", path: "/overdue" },
  { id: "verify", title: "真伪核验", path: "/verify" },
  { id: "about", title: "关于本站", path: "/about" },
] as const;

export type SectionId = (typeof sections)[number]["id"];

/** What every page stands in: who publishes, which day it is, how far the log has come. */
export interface Frame {
  readonly county: string;
  readonly site: string;
  readonly today: Day;
  readonly large: boolean;
  /** Path and query of this page, for the way back from a setting. */
  readonly here: string;
  readonly logSize: number | undefined;
  readonly rootHex: string | undefined;
  /** The newest checkpoint with the policy's cosignatures: its size, and when the last of them was made. */
  readonly witnessed?: { readonly size: number; readonly at: string } | undefined;
  /** That witnessing has fallen behind for more than an hour, in words. */
  readonly witnessLag?: string | undefined;
}

export function frameOf(parts: PortalParts, context: Context): Frame {
  const { pathname, search } = new URL(context.req.url);
  const checkpoint = parts.log.checkpoint();
  const witnessing = parts.log.witnessing();
  return {
    county: parts.county.name,
    site: `${parts.county.name}行政执法信息公示平台`,
    today: dayOf(parts.now()),
    large: getCookie(context, "large") === "1",
    here: `${pathname}${search}`,
    logSize: checkpoint?.size,
    rootHex: checkpoint && toHex(checkpoint.rootHash),
    witnessed: witnessedOf(witnessing),
    witnessLag: lagOf(witnessing),
  };
}

const witnessedOf = (witnessing: Witnessing | undefined): Frame["witnessed"] => {
  const at = witnessing?.witnessed?.by
    .map((one) => one.at)
    .sort()
    .at(-1);
  return witnessing?.witnessed && at !== undefined ? { size: witnessing.witnessed.head.size, at } : undefined;
};

/** The site's own address as the public knows it. */
export const originOf = (parts: PortalParts, context: Context): string =>
  parts.address ?? new URL(context.req.url).origin;
