import { type Act, field, type MatterFile } from "@zhunsheng/engine";
import { dayOf, type Interval } from "@zhunsheng/law";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { textOnly } from "./recordings.ts";

const grounds = {
  hearing: "听证",
  tender: "招标",
  auction: "拍卖",
  testing: "检验、检测",
  quarantine: "检疫",
  appraisal: "鉴定",
  expert: "专家评审",
} as const;

/** 不计入期限的时间 (行政许可法第45条): told in writing how long it takes, and when it was over. */
export const tollFields = {
  toll: z
    .strictObject({
      ground: field.choice("不计入期限的事由", grounds),
      from: field.day("起始之日"),
      until: field.day("所需时间截止之日", { hint: "告知申请人的所需时间的最后一日" }),
      told: field.flag("已将所需时间书面告知申请人"),
    })
    .refine(({ from, until }) => from <= until, {
      path: ["until"],
      message: "截止之日早于起始之日",
    }),
  tollEnd: z.strictObject({
    toll: field.act("结束的不计时事由"),
    result: field.longText("结果", { max: 2000 }),
  }),
};

export type TollFacts = { [K in keyof typeof tollFields]: z.infer<(typeof tollFields)[K]> };
type TollFile = Pick<MatterFile<TollFacts>, "all">;

export const tollSamples: { readonly [K in keyof TollFacts]: readonly [TollFacts[K], ...TollFacts[K][]] } = {
  toll: [
    { ground: "testing", from: "2025-06-10", until: "2025-06-13", told: true },
    { ground: "hearing", from: "2025-06-12", until: "2025-06-30", told: true },
  ],
  tollEnd: [{ toll: 4, result: "消防器材检测合格。" }],
};

/**
 * What of a licensing limit does not count: what was told in writing, no longer than it was told to last, and no
 * longer than it lasted. Overlapping days count once.
 */
export const tolls = ({ all }: TollFile): readonly Interval[] =>
  all.toll
    .filter(({ facts }) => facts.told)
    .map(({ seq, facts, original }) => {
      const end = all.tollEnd.find((one) => one.facts.toll === seq);
      // What was told is told: a correction leaves out no more days.
      const from = [facts.from, original?.facts.from ?? ""].toSorted().at(-1) ?? facts.from;
      const ends = [facts.until, original?.facts.until ?? facts.until];
      if (end) ends.push(dayOf(end.occurredAt));
      return { from, to: ends.toSorted()[0] ?? facts.until };
    })
    .filter(({ from, to }) => from <= to);

/** A toll whose cause has not ended yet. */
export const openToll = ({ all }: TollFile): boolean =>
  all.toll.some(({ seq }) => all.tollEnd.every(({ facts }) => facts.toll !== seq));

const common = {
  stage: "examination",
  basis: cite("licensing", 45),
  performers: ["officer", "unitHead"] as const,
  repeats: true,
  conditional: true,
  before: ["decide"] as const,
  recording: textOnly,
};

/** 告知不计入期限的时间、不计时事由结束. */
export const tolling = {
  toll: {
    ...common,
    title: "告知不计入期限的时间",
    nature: "decision" as const,
    after: ["accept"] as const,
    follows: ["accept"] as const,
    fields: tollFields.toll,
    examples: tollSamples.toll,
    gates: [
      {
        code: "toll.told",
        basis: cite("licensing", 45),
        says: "听证、检验、检测、鉴定、专家评审等所需时间应当书面告知申请人，没有告知的不得扣除",
        holds: (_file: unknown, { facts }: Act<"toll", TollFacts["toll"]>): boolean => facts.told,
      },
      {
        code: "toll.from",
        basis: cite("licensing", 45),
        mark: "M" as const,
        says: "不计入期限的时间不得早于告知之日",
        holds: (_file: unknown, { facts, occurredAt }: Act<"toll", TollFacts["toll"]>): boolean =>
          facts.from >= dayOf(occurredAt),
      },
    ],
    documents: ["行政许可所需时间告知书"],
  },
  tollEnd: {
    ...common,
    title: "不计时事由结束",
    nature: "fact" as const,
    after: ["toll"] as const,
    follows: ["toll"] as const,
    fields: tollFields.tollEnd,
    examples: tollSamples.tollEnd,
    gates: [
      {
        code: "tollEnd.named",
        basis: cite("licensing", 45),
        says: "应当指明结束的是哪一项不计时事由，且该事由还没有登记结束",
        holds: (file: TollFile, { facts, seq }: Act<"tollEnd", TollFacts["tollEnd"]>): boolean =>
          file.all.toll.some((toll) => toll.seq === facts.toll) &&
          file.all.tollEnd.every((end) => end.seq === seq || end.facts.toll !== facts.toll),
      },
    ],
  },
};
