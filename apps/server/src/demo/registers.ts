import { procedures } from "@zhunsheng/rulebook";
import { agencies, agencyBody, type DemoAgency, emergency } from "./content/agencies.ts";
import { benchmarkBody } from "./content/benchmarks.ts";
import { checklistBody } from "./content/checklists.ts";
import { firmBody, firmsKnownTo } from "./content/firms.ts";
import {
  ceilingBodies,
  correctionRules,
  inspectionItemBodies,
  inspectionRules,
} from "./content/inspection-standards.ts";
import { licenceItemBodies } from "./content/licence-items.ts";
import { holder, peopleIn } from "./content/people.ts";
import { itemBody, itemsOf } from "./content/power-items.ts";
import { penaltyStandards, reviewDirectory } from "./content/standards.ts";
import { planTrades } from "./inspection-year.ts";
import { compulsionItemBody, measureItem } from "./measures.ts";
import type { PlannedAct } from "./planned.ts";
import { instantAt, officeOpens } from "./working-time.ts";

/** Entries hold from the first day of 2023, so that the clock may be set to any day from 2024 on. */
const validFrom = "2023-01-01";
const enteredOn = "2023-01-03";

interface Row {
  readonly key: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly body: object;
}

const row = (key: string, body: object, validUntil?: string): Row => ({
  key,
  validFrom,
  ...(validUntil === undefined ? {} : { validUntil }),
  body,
});

const officersOf = (agency: DemoAgency): readonly Row[] =>
  peopleIn(agency).map(({ id, ...body }) => row(id, body));

type Table = readonly [register: string, reason: string, entries: readonly Row[]];

/** Register, reason, entries: in the order they are entered. */
const tablesOf = (agency: DemoAgency): readonly Table[] => {
  const items = itemsOf(agency);
  return [
    ["officers", "执法人员名录首次登记", officersOf(agency)],
    ["agencies", "机关信息首次登记", [row("self", agencyBody(agency))]],
    ["power-items", "权力事项清单首次登记", items.map((item) => row(item.key, itemBody(item), item.until))],
    [
      "benchmarks",
      "行政处罚裁量基准首次登记",
      items.map((item) => row(item.key, benchmarkBody(agency, item), item.until)),
    ],
    ["standards", "本机关标准首次登记，来源待核", items.length > 0 ? [row("penalty", penaltyStandards)] : []],
    [
      "review-catalogue",
      "法制审核目录清单首次登记",
      items.length > 0 ? [row("penalty", reviewDirectory(agency))] : [],
    ],
    ...chunks(firmsKnownTo(agency)).map((some, place): Table => {
      const note = place === 0 ? "监管对象首次登记" : "监管对象首次登记（续）";
      return ["parties", note, some.map((firm) => row(firm.key, firmBody(firm)))];
    }),
    ["retention", "保管期限首次登记，来源待核", retentionRows],
    ...inspectionTables(agency),
    ...(agency === emergency ? licenceTables : []),
  ];
};

const entriesMax = 300;

/** No act enters more entries than this. */
function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / entriesMax);
  return Array.from({ length: count }, (_, place) =>
    list.slice(place * entriesMax, (place + 1) * entriesMax),
  );
}

/** What may be inspected, how often, and by which checklist: of those that inspect. */
function inspectionTables(agency: DemoAgency): readonly Table[] {
  if (agency.kind === "justice") return [];
  const rows = (bodies: readonly (readonly [string, object])[]) =>
    bodies.map(([key, body]) => row(key, body));
  return [
    ["inspection-items", "涉企行政检查事项清单首次登记", rows(inspectionItemBodies(agency.name, planTrades))],
    ["inspection-ceilings", "检查频次上限首次登记", rows(ceilingBodies)],
    ["checklists", "检查标准首次登记", planTrades.map((trade) => row(trade, checklistBody(trade)))],
    ["inspection-standards", "行政检查规则首次登记", [row("inspection", inspectionRules)]],
    ["correction-standards", "责令整改标准首次登记", [row("self", correctionRules)]],
  ];
}

/** How long matters of each kind are kept. No archive authority has approved the list of an invented county (待核). */
const keptForYears: Readonly<Record<string, number>> = {
  "penalty-summary": 10,
  "register-maintenance": 30,
  "return-visit": 10,
  inspection: 10,
  "inspection-plan": 10,
  "enforcement-reminder": 10,
  "licence-change": 10,
  "licence-renewal": 10,
};

const retentionRows: readonly Row[] = procedures.map(({ id }) =>
  row(id, {
    source: "安和县机关文件材料归档范围和保管期限表（演示用虚构文件，待核）",
    permanent: false,
    years: keptForYears[id] ?? 30,
    mark: "M",
  }),
);

const licenceTables: readonly Table[] = [
  ["compulsion-items", "行政强制事项首次登记", [row(measureItem, compulsionItemBody)]],
  ["licence-items", "许可事项和服务指南首次登记", licenceItemBodies.map(([key, body]) => row(key, body))],
];

function registerActs(agency: DemoAgency): readonly PlannedAct[] {
  const registrar = holder(agency, "registrar");
  const tables = tablesOf(agency).filter(([, , entries]) => entries.length > 0);
  return tables.map(([register, note, entries], place) => {
    const part = tables.slice(0, place).filter(([other]) => other === register).length + 1;
    return {
      agency,
      procedure: "register-maintenance",
      matter: `demo-register-${register}${part === 1 ? "" : `-${part}`}`,
      place: 1,
      kind: "enter",
      occurredAt: instantAt(enteredOn, officeOpens + 15 + place * 12),
      recordedAt: instantAt(enteredOn, officeOpens + 21 + place * 12),
      // Nobody but the registrar is known before the officers' register is there.
      by: register === "officers" ? [registrar.id] : [registrar.id, holder(agency, "leader").id],
      input: { register, note, entries },
    };
  });
}

/** One act a register and agency; the officers come first, since they say who may enter the rest. */
export const plannedRegisters = (): readonly PlannedAct[] => agencies.flatMap(registerActs);
