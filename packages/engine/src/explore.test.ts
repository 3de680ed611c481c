import { holidayCalendar } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { explore } from "./explore.ts";
import type { ExploreOptions } from "./explore-moves.ts";
import { tellBreak, tellSteps } from "./explore-text.ts";
import type { AnyProcedure, Person, Role } from "./types.ts";

const basis = { law: "penalty", article: 54 };

type AnyRule = AnyProcedure["acts"][string];

const rule = (title: string, rest: Partial<AnyRule> = {}): AnyRule => ({
  title,
  stage: "all",
  nature: "decision",
  basis,
  performers: ["officer"],
  after: [],
  fields: z.object({}),
  examples: [{}],
  ...rest,
});

const flag = z.boolean().meta({ title: "已听取", widget: "flag" });

/** To open, to tell, to talk as often as wanted, to decide a day after the notice, to close. */
const toy: AnyProcedure = {
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [["all", "办理"]],
  name: () => "试验事项",
  endedBy: ["close"],
  invariants: [
    {
      code: "decided.told",
      says: "没有告知的，没有决定",
      basis,
      holds: ({ latest: { decide, notice } }) => !decide || (notice !== undefined && notice.seq < decide.seq),
    },
    {
      code: "talked.heard",
      says: "谈话时听取了意见",
      basis,
      holds: ({ latest: { talk } }) => talk?.facts.heard !== false,
    },
  ],
  acts: {
    open: rule("立案", { starts: true }),
    notice: rule("告知", { after: ["open"], before: ["decide"] }),
    talk: rule("谈话", {
      repeats: true,
      after: ["open"],
      fields: z.object({ heard: flag }),
      examples: [{ heard: true }],
      gates: [{ code: "talk.heard", basis, says: "应当听取意见", holds: heard }],
    }),
    decide: rule("决定", {
      after: ["open"],
      gates: [{ code: "decide.told", basis, says: "没有告知", holds: told }],
    }),
    close: rule("结案", { after: ["decide"] }),
  },
};

function heard(_file: unknown, act: { readonly facts: { readonly heard: boolean } }): boolean {
  return act.facts.heard;
}

type Dated = { readonly occurredAt: string };

function told(file: { readonly latest: { readonly notice?: Dated } }, act: Dated): boolean {
  return file.latest.notice !== undefined && file.latest.notice.occurredAt < act.occurredAt;
}

const person = (id: string, roles: readonly Role[]): Person => ({ id, name: id, agency: "emergency", roles });

const options: ExploreOptions = {
  reference: (day) => ({
    day,
    calendar: holidayCalendar([]),
    agency: "emergency",
    people: { zhao: person("zhao", ["officer"]) },
    entries: {},
  }),
  from: "2025-06-03",
  performers: () => [["zhao"]],
  waits: [0, 8],
  statesMax: 1000,
  movesMax: 10_000,
  repeatsMax: 2,
  probesMax: 3,
};

const changed = (kind: string, rest: Partial<AnyRule>): AnyProcedure => {
  const known = toy.acts[kind] ?? rule(kind);
  return { ...toy, acts: { ...toy.acts, [kind]: { ...known, ...rest } } };
};

test("走完整个程序：没有违反的情形，终点可以到达，没有死路", () => {
  const found = explore(toy, options);
  expect(found).toMatchObject({
    cutOff: false,
    broken: [],
    neverRefused: [],
    neverReached: [],
    endsReached: ["close"],
    traps: [],
  });
  expect(found.states).toBeGreaterThan(8);
});

test("同样的问题得到同样的回答的案件是同一个状态：谈话多少次都一样", () => {
  const quiet = changed("talk", { repeats: false });
  expect(explore(toy, options).states).toBe(explore(quiet, options).states);
});

test("去掉一个关口，写出违反的最短经过", () => {
  const unguarded = changed("decide", { gates: [] });
  const { broken } = explore(unguarded, options);
  expect(broken.map((one) => tellBreak(unguarded, one))).toEqual([
    [
      "试验程序：「没有告知的，没有决定」（decided.told）不成立",
      "  1. 2025-06-03 立案 open（第1例）zhao",
      "  2. 2025-06-03 决定 decide（第1例）zhao",
    ].join("\n"),
  ]);
});

test("关口只在填写其他内容时起作用的，也写出最短经过", () => {
  const unguarded = changed("talk", { gates: [] });
  const [first] = explore(unguarded, options).broken;
  expect(tellSteps(unguarded, first?.steps ?? [])).toBe(
    ["  1. 2025-06-03 立案 open（第1例）zhao", "  2. 2025-06-03 谈话 talk（第1例，改 heard=false）zhao"].join(
      "\n",
    ),
  );
});

test("不必去掉关口，就知道去掉以后哪一条会不成立", () => {
  const { guarded } = explore(toy, options);
  expect(guarded.get("decide decide.told")?.invariant.code).toBe("decided.told");
  expect(guarded.get("talk talk.heard")?.invariant.code).toBe("talked.heard");
});

test("死路：告知以后再也不能决定", () => {
  const blocked = changed("decide", { before: ["notice"], gates: [] });
  const { traps } = explore(blocked, options);
  expect(traps[0]?.map(({ kind }) => kind)).toEqual(["open", "notice"]);
});

test("永远办不成的行为", () => {
  const circular = changed("close", { after: ["decide", "appeal"] });
  const procedure = { ...circular, acts: { ...circular.acts, appeal: rule("申诉", { after: ["close"] }) } };
  expect(explore(procedure, options)).toMatchObject({ neverReached: ["close", "appeal"], endsReached: [] });
});

test("到了界限就如实说没有走完，也不说是死路", () => {
  const found = explore(toy, { ...options, statesMax: 2, movesMax: 10 });
  expect(found).toMatchObject({ cutOff: true, traps: [] });
});
