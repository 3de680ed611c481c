import { defineProcedure, field } from "@zhunsheng/engine";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { registers } from "../../registers/index.ts";

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

type Facts = { readonly enter: z.infer<typeof enter> };

/** 登记簿维护: entries come into the record through the same write path as every act. */
export const registerMaintenance = defineProcedure<Facts>({
  id: "register-maintenance",
  title: "登记簿维护",
  effectiveFrom: "2021-07-15",
  basis: [cite("threeSystems"), cite("local")],
  stages: [["registers", "登记"]],
  name: (file) => `${titles[file.latest.enter?.facts.register ?? ""] ?? "登记簿"}登记`,
  endedBy: [],
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
      examples: [
        {
          register: "parties",
          note: "新增监管对象",
          entries: [
            {
              key: "qingyuan",
              validFrom: "2025-01-01",
              body: { name: "安和县清源化工有限公司", kind: "organisation", industry: "化工" },
            },
          ],
        },
      ],
      enters: (_file, act) => act.facts.entries.map((entry) => ({ register: act.facts.register, ...entry })),
      documents: ["登记簿"],
    },
  },
});
