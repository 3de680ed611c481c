import type { Json } from "@zhunsheng/engine";
import { licenceBundle } from "../procedures/enforcement/licence-bundle/index.ts";
import { licenceCancellation } from "../procedures/enforcement/licence-cancellation/index.ts";
import { licenceChange } from "../procedures/enforcement/licence-change/index.ts";
import { licenceRenewal } from "../procedures/enforcement/licence-renewal/index.ts";
import { licenceRevocation } from "../procedures/enforcement/licence-revocation/index.ts";
import { retailItem, world } from "./licence-world.ts";
import { play } from "./play.ts";
import type { Entries } from "./reference.ts";

export const holderCode = "92999999MA00000077";
export const two = ["officer-1", "officer-2"];

const licence = {
  item: "yhbz-retail",
  number: "皖安YHLS〔2024〕0012",
  holder: "安和县柳河镇周记烟花爆竹零售店",
  holderCode,
  validFrom: "2024-07-01",
  validUntil: "2026-06-30",
  status: "active",
  matter: "m0",
} as const;

type Changed = Readonly<Record<string, Json | undefined>>;

const keyed = (...held: readonly (typeof licence & Changed)[]) =>
  Object.fromEntries(held.map((one) => [`${one.holderCode}#${one.number}`, one]));

/** The registers with these licences of the invented shop, each as the usual one with some of it changed. */
export const holding = (...changed: readonly Changed[]): Entries => ({
  ...world,
  licences: JSON.parse(JSON.stringify(keyed(...changed.map((one) => ({ ...licence, ...one }))))),
});

/** The usual licence; of the item, some of its entry changed. */
export const itemWith = (changed: Readonly<Record<string, Json>>, held: Entries = holding({})): Entries => ({
  ...held,
  "licence-items": { "yhbz-retail": { ...retailItem, ...changed } },
});

export const changeWorld = holding({});
export const renewalHeld = { validFrom: "2023-08-01", validUntil: "2025-07-31" } as const;
export const renewalWorld = holding(renewalHeld);
export const cancellationWorld = holding(
  {},
  { number: "皖安YHLS〔2023〕0007", validFrom: "2023-05-01", validUntil: "2025-04-30" },
  { number: "皖安YHLS〔2024〕0013", status: "revoked" },
);

export const changing = play(
  licenceChange,
  undefined,
  [
    ["apply", ["officer-1"], "2025-06-03"],
    ["accept", ["officer-1"], "2025-06-04"],
    ["examine", two, "2025-06-10"],
    ["decide", ["leader-1"], "2025-06-12"],
    ["deliver", ["officer-1"], "2025-06-16"],
    ["publish", ["publisher-1"], "2025-06-17"],
    ["finish", ["chief-1"], "2025-06-20"],
  ],
  changeWorld,
);

export const renewing = play(
  licenceRenewal,
  undefined,
  [
    ["apply", ["officer-1"], "2025-06-20"],
    ["accept", ["officer-1"], "2025-06-23"],
    ["examine", two, "2025-06-30"],
    ["decide", ["leader-1"], "2025-07-08"],
    ["deliver", ["officer-1"], "2025-07-10"],
    ["publish", ["publisher-1"], "2025-07-11"],
    ["finish", ["chief-1"], "2025-07-15"],
  ],
  renewalWorld,
);

export const revoking = play(
  licenceRevocation,
  undefined,
  [
    ["open", ["leader-1"], "2025-06-03"],
    ["investigate", two, "2025-06-06"],
    ["notice", ["officer-1"], "2025-06-10"],
    ["statement", ["officer-1"], "2025-06-12"],
    ["recheck", ["officer-1"], "2025-06-13"],
    ["legalReview", ["reviewer-1"], "2025-06-18"],
    ["decide", ["leader-1"], "2025-06-20"],
    ["deliver", ["officer-1"], "2025-06-23"],
    ["publish", ["publisher-1"], "2025-06-24"],
    ["close", ["leader-1"], "2025-07-30"],
  ],
  changeWorld,
);

export const cancelling = play(
  licenceCancellation,
  undefined,
  [
    ["open", ["chief-1"], "2025-06-03"],
    ["tell", ["officer-1"], "2025-06-04"],
    ["objection", ["officer-1"], "2025-06-06"],
    ["answer", ["officer-1"], "2025-06-09"],
    ["decide", ["leader-1"], "2025-06-12"],
    ["deliver", ["officer-1"], "2025-06-13"],
    ["recover", ["officer-1"], "2025-06-16"],
    ["publish", ["publisher-1"], "2025-06-17"],
    ["finish", ["chief-1"], "2025-06-20"],
  ],
  cancellationWorld,
);

export const bundling = play(
  licenceBundle,
  undefined,
  [
    ["apply", ["officer-1"], "2025-06-03"],
    ["accept", ["officer-1"], "2025-06-03T10:00:00+08:00"],
    ["distribute", ["officer-1"], "2025-06-03T11:00:00+08:00"],
    ["received", ["officer-1"], "2025-06-04"],
    ["visit", two, "2025-06-10"],
    ["opinion", ["officer-1"], "2025-06-17"],
    ["conclude", ["chief-1"], "2025-06-18"],
    ["deliver", ["officer-1"], "2025-06-19"],
    ["finish", ["chief-1"], "2025-06-23"],
  ],
  world,
);
