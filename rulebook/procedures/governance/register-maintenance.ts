import { defineProcedure, field, since } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { registers } from "../../registers/index.ts";
import { type CommonFacts, common } from "../shared/common.ts";
import { idsOf, shareNobody } from "../shared/invariants.ts";

const titles: Readonly<Record<string, string>> = Object.fromEntries(
  registers.map(({ id, title }) => [id, title]),
);

const row = z.strictObject({
  key: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, "条目编号格式不对"),
  validFrom: field.day("生效之日"),
  validUntil: field.optional(field.day("失效之日")),
  body: z.record(z.string(), z.json()),
});

const enter = z
  .strictObject({
    register: field.choice("登记簿", titles),
    note: field.text("登记事由", { max: 500 }),
    entries: z
      .array(row)
      .min(1, "至少登记一条")
      .max(500, "一次最多登记500条")
      .meta({ title: "条目", widget: "rows" }),
  })
  .superRefine(({ register, entries }, context) => {
    const schema = registers.find(({ id }) => id === register)?.entry;
    for (const [place, { key, validFrom, validUntil, body }] of entries.entries()) {
      const refuse = (path: readonly PropertyKey[], message: string): void => {
        context.addIssue({ code: "custom", path: ["entries", place, ...path], message });
      };
      if (validUntil !== undefined && validUntil < validFrom) refuse(["validUntil"], "失效之日早于生效之日");
      const first = entries.findIndex((other) => other.key === key && other.validFrom === validFrom);
      if (first !== place) refuse(["key"], `与第${first + 1}条的编号和生效之日相同`);
      for (const issue of schema?.safeParse(body).error?.issues ?? []) {
        refuse(["body", ...issue.path], issue.message);
      }
    }
  });

const review = z
  .strictObject({
    outcome: field.choice("复核结论", { passed: "同意", returned: "退回" }),
    opinion: field.optional(field.longText("复核意见", { max: 2000 })),
  })
  .refine(({ outcome, opinion }) => outcome === "passed" || opinion !== undefined, {
    path: ["opinion"],
    message: "退回的应当写明意见",
  });

type Facts = {
  readonly enter: z.infer<typeof enter>;
  readonly draft: z.infer<typeof enter>;
  readonly review: z.infer<typeof review>;
} & Pick<CommonFacts, "confirm">;

type Draft = Facts["draft"];

/** Rows come into force under the register they were drafted for. */
const entriesOf = ({ register, entries }: Draft) => entries.map((entry) => ({ register, ...entry }));

const example: Draft = {
  register: "parties",
  note: "新增监管对象",
  entries: [
    {
      key: "qingyuan",
      validFrom: "2025-01-01",
      body: { name: "安和县清源化工有限公司", kind: "organisation", industry: "化工" },
    },
  ],
};

/**
 * 登记簿维护: entries come into the record through the same write path as every act. They are drafted, reviewed by
 * somebody else and then in force; entered at once by one person alone they carry a mark.
 */
export const registerMaintenance = defineProcedure<Facts>({
  id: "register-maintenance",
  title: "登记簿维护",
  group: "internal",
  effectiveFrom: "2021-07-15",
  basis: [cite("threeSystems"), cite("local")],
  stages: [["registers", "登记"]],
  name: (file) => {
    const facts = file.latest.enter?.facts ?? file.latest.draft?.facts;
    return `${titles[facts?.register ?? ""] ?? "登记簿"}登记`;
  },
  endedBy: [],
  invariants: [
    {
      code: "entries.reviewedByOther",
      says: "复核条目的人员没有起草所复核的条目",
      basis: cite("local"),
      holds: ({ all }) =>
        all.review.every((review) => {
          const drafted = all.draft.findLast(({ seq }) => seq < review.seq);
          return drafted !== undefined && shareNobody(idsOf(review), idsOf(drafted));
        }),
    },
    {
      code: "entries.reviewedOnce",
      says: "每次起草只复核一次",
      basis: cite("local"),
      holds: ({ all }) =>
        all.review.every((review) => {
          const drafted = all.draft.findLast(({ seq }) => seq < review.seq);
          return !all.review.some(({ seq }) => (drafted?.seq ?? 0) < seq && seq < review.seq);
        }),
    },
  ],
  acts: {
    enter: {
      title: "登记条目",
      stage: "registers",
      nature: "decision",
      basis: cite("threeSystems", 4),
      performers: ["registrar", "unitHead", "leader"],
      starts: true,
      repeats: true,
      after: [],
      fields: enter,
      examples: [example],
      gates: [
        {
          code: "enter.reviewed",
          basis: cite("local"),
          mark: "M",
          says: "登记条目由一人直接登记，没有经他人复核",
          holds: (_file, act) => act.by.length > 1,
          wayOut: () => ({ act: "draft" }),
        },
      ],
      enters: (_file, act) => entriesOf(act.facts),
      documents: ["登记簿"],
    },
    draft: {
      title: "起草条目",
      stage: "registers",
      nature: "decision",
      basis: cite("threeSystems", 4),
      performers: ["registrar", "officer", "unitHead", "leader"],
      starts: true,
      repeats: true,
      after: [],
      fields: enter,
      examples: [example],
      opens: [
        {
          duty: "reviewDraft",
          title: "复核登记条目",
          owedBy: "leader",
          basis: cite("local"),
          mark: "M",
          within: workingDays(5),
          dischargedBy: ["review"],
        },
      ],
    },
    review: {
      title: "复核条目",
      stage: "registers",
      nature: "decision",
      basis: cite("threeSystems", 4),
      performers: ["unitHead", "leader", "head"],
      repeats: true,
      after: ["draft"],
      follows: ["draft"],
      fields: review,
      examples: [{ outcome: "passed" }, { outcome: "returned", opinion: "依据文件没有写明文号" }],
      gates: [
        {
          code: "review.other",
          basis: cite("local"),
          says: "起草条目的人员不得复核自己起草的条目",
          holds: (file, act) => {
            const drafters = file.latest.draft?.by.map(({ id }) => id) ?? [];
            return act.by.every(({ id }) => !drafters.includes(id));
          },
        },
        {
          code: "review.drafted",
          basis: cite("local"),
          says: "上次复核以后没有起草新的条目，不能再次复核",
          holds: (file) => since(file.latest.draft, file.latest.review),
          wayOut: () => ({ act: "draft" }),
        },
      ],
      enters: (file, act) => {
        const draft = file.latest.draft?.facts;
        return draft && act.facts.outcome === "passed" ? entriesOf(draft) : [];
      },
      documents: ["登记簿"],
    },
    confirm: common.confirm,
  },
});
