import { randomBytes } from "node:crypto";
import type { CaseworkDeps, Procedures } from "@zhunsheng/casework";
import { defineProcedure, field } from "@zhunsheng/engine";
import { calendarDays, holidayCalendar } from "@zhunsheng/law";
import { z } from "zod";
import type { PostgresCaseStore } from "../case-store.ts";
import { nodeHashes } from "../hashes.ts";

const basis = { law: "toy", article: 1 };

/** The smallest procedure that uses everything the store keeps: registers, numbers, duties, figures, disclosure. */
export const toy = defineProcedure({
  id: "toy",
  title: "试行程序",
  effectiveFrom: "2020-01-01",
  basis: [basis],
  stages: [
    ["begin", "开始"],
    ["end", "结束"],
  ],
  name: (file) => `${file.latest.begin?.facts.party ?? ""}案`,
  party: (file) => file.latest.begin?.facts.party,
  endedBy: ["end"],
  disclosure: {
    by: "publish",
    basis,
    subject: "decide",
    natural: () => true,
    fields: { begin: { party: "personal" }, decide: { amountFen: "open" } },
  },
  acts: {
    enter: {
      title: "登记条目",
      stage: "begin",
      nature: "decision",
      basis,
      performers: ["registrar"],
      starts: true,
      repeats: true,
      after: [],
      fields: z.strictObject({ person: field.person("人员"), name: field.text("姓名") }),
      examples: [{ person: "p-1", name: "甲" }],
      enters: (_file, act) => [
        {
          register: "officers",
          key: act.facts.person,
          validFrom: "2020-01-01",
          body: { name: act.facts.name, roles: ["officer"] },
        },
      ],
    },
    begin: {
      title: "开始",
      stage: "begin",
      nature: "decision",
      basis,
      performers: ["officer"],
      starts: true,
      after: [],
      fields: z.strictObject({ party: field.text("当事人") }),
      examples: [{ party: "张三" }],
      opens: [
        {
          duty: "decide",
          title: "作出决定",
          owedBy: "officer",
          basis,
          within: calendarDays(10),
          dischargedBy: ["decide"],
        },
      ],
      figures: [{ indicator: "T.BEGUN", basis }],
    },
    note: {
      title: "记事",
      stage: "begin",
      nature: "fact",
      basis,
      performers: ["officer"],
      repeats: true,
      after: ["begin"],
      fields: z.strictObject({ text: field.longText("内容") }),
      examples: [{ text: "一切正常" }],
    },
    answered: {
      title: "答复",
      stage: "begin",
      nature: "fact",
      basis,
      performers: ["officer"],
      after: ["begin"],
      before: ["end"],
      fields: z.strictObject({ answer: field.text("答复") }),
      examples: [{ answer: "同意" }],
      fromLink: "toy-question",
    },
    decide: {
      title: "决定",
      stage: "end",
      nature: "decision",
      basis,
      performers: ["officer"],
      after: ["begin"],
      fields: z.strictObject({ amountFen: field.money("金额") }),
      examples: [{ amountFen: 100 }],
      numbered: { series: "toy", pattern: "试〔{year}〕{n}号" },
      gates: [
        {
          code: "decide.even",
          basis,
          says: "金额应当是双数",
          holds: (_file, act) => act.facts.amountFen % 2 === 0,
        },
      ],
    },
    publish: {
      title: "公示",
      stage: "end",
      nature: "decision",
      basis,
      performers: ["officer"],
      after: ["decide"],
      fields: z.strictObject({ place: field.text("去处") }),
      examples: [{ place: "门户" }],
    },
    end: {
      title: "归档",
      stage: "end",
      nature: "decision",
      basis,
      performers: ["officer"],
      after: ["decide"],
      fields: z.strictObject({ pages: field.count("页数", "页") }),
      examples: [{ pages: 3 }],
    },
  },
});

/** A matter opened from a toy, whose answer returns there. Its question knows what the parent was about. */
const toyQuestion = defineProcedure({
  id: "toy-question",
  title: "询问事项",
  effectiveFrom: "2020-01-01",
  basis: [basis],
  stages: [["ask", "询问"]],
  name: () => "询问",
  endedBy: ["answer"],
  opensFrom: ["toy"],
  acts: {
    ask: {
      title: "提问",
      stage: "ask",
      nature: "decision",
      basis,
      performers: ["officer"],
      starts: true,
      after: [],
      fields: z.strictObject({ party: field.text("当事人") }),
      examples: [{ party: "张三" }],
      gates: [
        {
          code: "ask.party",
          basis,
          says: "当事人应当是原事项的当事人",
          holds: (_file, act, reference) =>
            reference.parent?.file.latest.begin?.facts.party === act.facts.party,
        },
      ],
    },
    answer: {
      title: "作答",
      stage: "ask",
      nature: "decision",
      basis,
      performers: ["officer"],
      after: ["ask"],
      fields: z.strictObject({ answer: field.text("答复") }),
      examples: [{ answer: "同意" }],
      returns: { kind: "answered", facts: (_file, act) => ({ answer: act.facts.answer }) },
    },
  },
});

/** A matter that may be opened once for each party: what the others entered decides. */
const toyVisit = defineProcedure({
  id: "toy-visit",
  title: "走访",
  effectiveFrom: "2020-01-01",
  basis: [basis],
  stages: [["visit", "走访"]],
  name: (file) => `走访${file.latest.visit?.facts.party ?? ""}`,
  endedBy: ["visit"],
  acts: {
    visit: {
      title: "走访",
      stage: "visit",
      nature: "decision",
      basis,
      performers: ["officer"],
      starts: true,
      after: [],
      fields: z.strictObject({ party: field.text("当事人") }),
      examples: [{ party: "张三" }],
      needs: [{ register: "toy-visits", every: true, key: (_file, act) => `${act.facts.party}#` }],
      gates: [
        {
          code: "visit.once",
          basis,
          says: "一户只走访一次",
          holds: (_file, _act, reference) => Object.keys(reference.entries["toy-visits"] ?? {}).length === 0,
        },
      ],
      enters: (file, act) => [
        {
          register: "toy-visits",
          key: `${act.facts.party}#${file.matter}`,
          validFrom: "2020-01-01",
          body: { party: act.facts.party },
        },
      ],
    },
  },
});

const toys = [toy, toyQuestion, toyVisit] as const;

const procedures: Procedures = {
  ids: toys.map(({ id }) => id),
  on: (id) => toys.find((one) => one.id === id),
};

/** Casework over a store, with the clock standing still. */
export const toyDeps = (
  store: PostgresCaseStore,
  erase: CaseworkDeps["erase"] = async () => undefined,
): CaseworkDeps => ({
  store,
  procedures,
  calendar: holidayCalendar([]),
  hashes: nodeHashes,
  now: () => "2025-06-30T10:00:00.000+08:00",
  topics: new Set(["disclosure"]),
  lagHours: () => Number.POSITIVE_INFINITY,
  digestRequest: (content) => nodeHashes.sha256(content),
  randomBytes: (sizeBytes) => randomBytes(sizeBytes),
  erase,
});

export const submitter = { account: "a-1", person: "p-1", registrar: "登记员" };
