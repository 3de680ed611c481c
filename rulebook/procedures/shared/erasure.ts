import { counts, field, type Reference } from "@zhunsheng/engine";
import { dayOf, type Instant } from "@zhunsheng/law";
import { z } from "zod";
import { cite } from "../../laws/index.ts";
import { type Course, type Retention, retainedUntil, retention } from "../../registers/retention.ts";

/** 清除内容: what is named is destroyed with its salts; headers, order and proofs stand (decision 0010). */
export const eraseFields = z
  .strictObject({
    ground: field.choice("清除的依据", {
      expired: "保管期限届满，经鉴定销毁",
      deletion: "个人信息依法应当删除（个人信息保护法第47条）",
      ordered: "人民法院、监察机关等依法决定",
      unrelated: "录入了与执法无关的个人信息",
    }),
    document: field.text("审批或者决定的文号", { max: 100 }),
    appraisal: field.optional(
      field.text("鉴定报告和销毁清册的文号", { max: 100, hint: "保管期限届满的应当填写" }),
    ),
    extent: field.choice("清除的范围", { named: "下列内容", matter: "本事项的全部内容" }),
    scope: field.optional(
      field.rows(
        "清除的内容",
        {
          act: field.act("行为"),
          name: field.optional(
            field.text("内容名称", { max: 100, hint: "如 input.partyName；不填为该项的全部内容" }),
          ),
        },
        0,
        500,
      ),
    ),
    reason: field.longText("清除的理由", { max: 2000, hint: "不要在此重复要清除的内容" }),
  })
  .refine(({ extent, scope }) => (extent === "named") === (scope !== undefined && scope.length > 0), {
    path: ["scope"],
    message: "清除下列内容的应当逐项写明，清除全部内容的不填",
  })
  .refine(({ ground, appraisal }) => ground !== "expired" || appraisal !== undefined, {
    path: ["appraisal"],
    message: "保管期限届满的，应当写明鉴定报告和销毁清册的文号",
  });

type EraseFacts = z.infer<typeof eraseFields>;

interface EraseAct {
  readonly procedure: string;
  readonly occurredAt: Instant;
  readonly facts: EraseFacts;
}

const procedureOf = ({ procedure }: Pick<EraseAct, "procedure">): string => procedure.split("@")[0] ?? "";

const retentionOf = (reference: Reference, act: EraseAct): Retention | undefined =>
  retention.find(reference, procedureOf(act));

/** Whether the matter must still be kept on the day of the act. */
function isRetained(file: Course, act: EraseAct, kept: Retention): boolean {
  const until = retainedUntil(file, kept);
  return until === undefined || dayOf(act.occurredAt) <= until;
}

export const eraseNeeds = [
  { register: retention.id, key: (_file: unknown, act: Pick<EraseAct, "procedure">) => procedureOf(act) },
];

/** The acts of a matter, as far as they tell of remedies. Of a content that was erased nothing is known. */
interface Remedied {
  readonly acts: readonly {
    readonly seq: number;
    readonly kind: PropertyKey;
    readonly standing?: string | undefined;
    readonly facts: unknown;
  }[];
}

/** Whether a reconsideration or a lawsuit is recorded whose end is not: what it is about is evidence. */
function isUnderReview({ acts }: Remedied): boolean {
  const counting = acts.filter(counts);
  const ends = counting.filter(({ kind }) => kind === "reviewEnded").map(({ facts }) => Object(facts).begun);
  return counting.some(
    ({ kind, seq }) =>
      kind === "reviewBegun" && ends.every((begun: unknown) => begun !== seq && begun !== undefined),
  );
}

/** Whether nothing but contents that people entered is named, one by one. */
const namesContents = ({ scope = [] }: EraseFacts): boolean =>
  scope.length > 0 && scope.every(({ name }) => name?.startsWith("input."));

export const eraseGates = [
  {
    code: "erase.underReview",
    basis: [cite("penalty", 73), cite("local")],
    says: "行政复议、行政诉讼还没有终结，本事项的记录是证据，不能清除",
    holds: (file: Remedied): boolean => !isUnderReview(file),
  },
  {
    code: "erase.unrelated",
    basis: [cite("archivesRegulation", 24), cite("local")],
    says: "与执法无关的个人信息应当逐项指明所在的内容，不能以此清除整项行为或者整个事项",
    holds: (_file: unknown, act: EraseAct): boolean =>
      act.facts.ground !== "unrelated" || namesContents(act.facts),
  },
  {
    code: "erase.retention",
    basis: [cite("archivesRegulation", 19), cite("archivesRegulation", 24), cite("local")],
    says: "本机关没有登记本程序的保管期限，或者保管期限尚未届满、为永久，不能以保管期限届满销毁",
    holds: (file: Course, act: EraseAct, reference: Reference): boolean => {
      const kept = retentionOf(reference, act);
      return act.facts.ground !== "expired" || (kept !== undefined && !isRetained(file, act, kept));
    },
  },
  {
    code: "erase.retentionUnchecked",
    basis: [cite("archivesRegulation", 19), cite("archivesRegulation", 24)],
    mark: "M" as const,
    says: "登记的保管期限没有核对过原文，请先核对",
    holds: (_file: unknown, act: EraseAct, reference: Reference): boolean =>
      act.facts.ground !== "expired" || retentionOf(reference, act)?.mark === "V",
  },
  {
    code: "erase.deletion",
    basis: cite("personalInformation", 47),
    mark: "M" as const,
    says: "法定的保存期限未届满的，应当停止存储以外的处理，不是删除；请核对该期限和保管期限",
    holds: (file: Course, act: EraseAct, reference: Reference): boolean => {
      const kept = retentionOf(reference, act);
      return act.facts.ground !== "deletion" || (kept !== undefined && !isRetained(file, act, kept));
    },
  },
];
