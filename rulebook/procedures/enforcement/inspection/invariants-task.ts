import type { Invariant, Json } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { reliedEntry } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Table = Readonly<Record<string, Json>>;

const isTable = (value: Json | undefined): value is Table =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const tablesIn = (value: Json | undefined): readonly Table[] =>
  Array.isArray(value) ? value.filter(isTable) : [];

/** What is true of every task when it comes into being, by what it kept of the registers. */
export const taskInvariants: readonly Invariant<Facts>[] = [
  {
    code: "task.listed",
    says: "检查任务的事项当日都已经公布",
    basis: cite("randomInspection"),
    holds: ({ all }) =>
      all.task.every((act) =>
        act.facts.items.every(({ item }) => {
          const since = reliedEntry(act, "inspection-items", item)?.publishedOn;
          return typeof since === "string" && since <= dayOf(act.occurredAt);
        }),
      ),
  },
  {
    code: "task.object",
    says: "日常检查、专项检查的对象都在监管对象登记中，代码与登记一致",
    basis: cite("randomInspection"),
    holds: ({ all }) =>
      all.task.every((act) => {
        const { kind, party, partyCode } = act.facts;
        if (kind !== "daily" && kind !== "special") return true;
        const known = reliedEntry(act, "parties", party);
        return known !== undefined && known.code === partyCode;
      }),
  },
  {
    code: "task.ceiling",
    says: "日常检查、专项检查的任务不超过已经核对的频次上限",
    basis: cite("inspectionNotice"),
    holds: ({ all, matter }) =>
      all.task.every((act) => {
        const { kind, plannedOn, items, riskClass } = act.facts;
        if (kind !== "daily" && kind !== "special") return true;
        const year = plannedOn.slice(0, 4);
        const visits = Object.values(act.relied?.entries["inspection-visits"] ?? {})
          .filter(isTable)
          .filter((one) => one.matter !== matter && one.status !== "cancelled")
          .filter(
            (one) => (one.kind === "daily" || one.kind === "special") && String(one.on).startsWith(year),
          );
        return ["any", riskClass].every((key) => {
          const published = reliedEntry(act, "inspection-ceilings", key);
          if (!published || String(published.publishedOn) > dayOf(act.occurredAt)) return true;
          return tablesIn(published.ceilings)
            .filter(
              ({ mark, item }) =>
                mark === "V" && (item === undefined || items.some((one) => one.item === item)),
            )
            .every(({ item, perYear }) => {
              const used = visits.filter(
                (one) => item === undefined || (Array.isArray(one.items) && one.items.includes(item)),
              );
              return used.length < Number(perYear);
            });
        });
      }),
  },
];
