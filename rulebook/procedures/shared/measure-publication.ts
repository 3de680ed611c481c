import { field } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";
import { maskingDone, secondPersonChecked, untilWithinBounds } from "./publication.ts";
import { textOnly } from "./recordings.ts";

/** 撤回公示 of a compulsory measure: the words of penalties do not fit it. */
export const withdrawMeasureFields = {
  ground: field.choice("撤回原因", {
    annulled: "决定被依法撤销、变更、确认违法或者无效",
    corrected: "公示内容有误",
    expired: "公示期限届满",
  }),
  document: field.text("法律文书或者内部审批编号", { max: 100 }),
  reason: field.longText("向社会公开说明的理由", { max: 1000 }),
};

interface Published {
  readonly all: {
    readonly publish: readonly { readonly seq: number }[];
    readonly withdraw: readonly {
      readonly seq: number;
      readonly facts: { readonly ground: "annulled" | "corrected" | "expired" };
    }[];
  };
}

const isPublished = ({ all }: Published): boolean => {
  const [last, gone] = [all.publish.at(-1), all.withdraw.at(-1)];
  return last !== undefined && (gone === undefined || gone.seq < last.seq);
};

/** What every publication of a measure must be, whoever its party is. */
export const publishMeasureGates = [
  {
    code: "publish.standing",
    basis: cite("threeSystems", 6),
    says: "决定信息已经公示，没有撤回的不必再次公示",
    holds: (file: Published): boolean => !isPublished(file),
  },
  {
    code: "publish.undone",
    basis: cite("threeSystems", 6),
    says: "决定已被依法撤销、变更、确认违法或者无效而撤回公示的，不得再次公示",
    holds: (file: Published): boolean => file.all.withdraw.every(({ facts }) => facts.ground !== "annulled"),
  },
  maskingDone,
  secondPersonChecked,
  untilWithinBounds,
] as const;

/** 撤回公示 of a measure; its form and examples are added. */
export const withdrawMeasureAct = {
  title: "撤回公示",
  stage: "publication",
  nature: "fact",
  basis: cite("threeSystems", 6),
  performers: ["publisher"],
  repeats: true,
  conditional: true,
  afterEnd: true,
  after: ["publish"],
  follows: ["publish"],
  opens: [
    {
      duty: "publishAgain",
      title: "更正以后再次公示",
      owedBy: "publisher",
      basis: cite("threeSystems", 6),
      mark: "M",
      when: (
        _file: unknown,
        { facts }: { readonly facts: { readonly ground: "annulled" | "corrected" | "expired" } },
      ): boolean => facts.ground === "corrected",
      within: workingDays(7),
      dischargedBy: ["publish"],
    },
  ],
  documents: ["撤回公示审批表"],
  recording: textOnly,
} as const;
