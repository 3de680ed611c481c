import { field, type Reference } from "@zhunsheng/engine";
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

export const eraseGates = [
  {
    code: "erase.retention",
    basis: [cite("archivesRegulation", 24), cite("local")],
    says: "保管期限尚未届满或者为永久，不能以保管期限届满销毁",
    holds: (file: Course, act: EraseAct, reference: Reference): boolean => {
      const kept = retentionOf(reference, act);
      if (act.facts.ground !== "expired" || kept?.mark !== "V") return true;
      return !isRetained(file, act, kept);
    },
  },
  {
    code: "erase.retentionUnchecked",
    basis: [cite("archivesRegulation", 19), cite("archivesRegulation", 24)],
    mark: "M" as const,
    says: "本机关没有登记或者核对本程序的保管期限，或者按登记尚未届满",
    holds: (file: Course, act: EraseAct, reference: Reference): boolean => {
      const kept = retentionOf(reference, act);
      if (act.facts.ground !== "expired" || kept?.mark === "V") return true;
      return kept !== undefined && !isRetained(file, act, kept);
    },
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
