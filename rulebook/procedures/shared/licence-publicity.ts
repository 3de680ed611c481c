import type { Act, MatterFile, Reference } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";
import { type HandlingFacts, handlingFields, handlingSamples } from "./licence-fields.ts";
import { licenceService } from "./licence-service.ts";
import { maskingDone, notPublishedTwice, secondPersonChecked } from "./publication.ts";
import { keyMoments, textOnly } from "./recordings.ts";
import { isDelivered, sentOn } from "./service.ts";

type Published = Pick<HandlingFacts, "deliver" | "publish" | "withdraw">;
type PublishedFile = Pick<MatterFile<Published>, "all" | "latest">;

/** 送达: fact; a delivery that its form does not prove is marked, and counts for nothing. */
export const delivering = {
  title: "送达",
  stage: "delivery",
  nature: "fact" as const,
  basis: cite("licensing", 44),
  performers: ["officer", "unitHead", "registrar"] as const,
  repeats: true,
  afterEnd: true,
  fields: handlingFields.deliver,
  examples: handlingSamples.deliver,
  gates: licenceService,
  documents: ["送达回证"],
  recording: keyMoments,
};

export const isDeliveredSoundly = ({ all }: Pick<PublishedFile, "all">): boolean =>
  all.deliver.some(isDelivered);

/** 十日内颁发、送达行政许可证件 (行政许可法第44条; working days by 第82条). Discharged by a sound delivery only. */
export const deliverDuty = {
  duty: "deliver",
  title: "十日内送达决定和证件",
  owedBy: "officer" as const,
  basis: cite("licensing", 44),
  within: workingDays(10),
  dischargedBy: ["deliver"] as const,
  dischargedWhen: (_file: unknown, act: { readonly kind: string }): boolean =>
    isDeliver(act) && isDelivered(act),
  dischargedOn: (_file: unknown, act: { readonly kind: string; readonly occurredAt: string }): string =>
    isDeliver(act) ? sentOn(act) : dayOf(act.occurredAt),
};

const isDeliver = <A extends { readonly kind: string }>(
  act: A,
): act is A & Act<"deliver", Published["deliver"]> => act.kind === "deliver";

/** 七个工作日内公开 (国办发〔2018〕118号（六）; 行政许可法第40条). */
export const publishDuty = {
  duty: "publish",
  title: "七个工作日内公示",
  owedBy: "publisher" as const,
  basis: cite("threeSystems", 6),
  within: workingDays(7),
  dischargedBy: ["publish"] as const,
};

/** 公示、撤回公示. */
export const publishing = {
  title: "公示",
  stage: "delivery",
  nature: "decision" as const,
  basis: cite("licensing", 40),
  performers: ["publisher"] as const,
  conditional: true,
  repeats: true,
  afterEnd: true,
  follows: ["withdraw"] as const,
  fields: handlingFields.publish,
  examples: handlingSamples.publish,
  documents: ["公示审核表"],
  recording: textOnly,
};

export const publishGates = [
  notPublishedTwice,
  {
    code: "publish.annulled",
    basis: [cite("licensing", 40), cite("threeSystems", 6)],
    says: "决定已被依法撤销或者确认无效而撤回公示的，不得再次公示",
    holds: ({ all }: PublishedFile): boolean =>
      all.withdraw.every(({ facts }) => facts.ground !== "annulled"),
  },
  maskingDone,
  secondPersonChecked,
  {
    code: "publish.corrected",
    basis: cite("local"),
    mark: "M" as const,
    says: "因公示内容有误撤回的，再次公示时应当写明更正说明",
    holds: ({ all }: PublishedFile, { facts }: Act<"publish", Published["publish"]>, _reference: Reference) =>
      all.withdraw.length === 0 || facts.correctionNote !== undefined,
  },
];

export const withdrawing = {
  title: "撤回公示",
  stage: "delivery",
  nature: "fact" as const,
  basis: cite("threeSystems", 6),
  performers: ["publisher"] as const,
  conditional: true,
  repeats: true,
  afterEnd: true,
  after: ["publish"] as const,
  follows: ["publish"] as const,
  fields: handlingFields.withdraw,
  examples: handlingSamples.withdraw,
  opens: [
    {
      duty: "publishAgain",
      title: "更正以后再次公示",
      owedBy: "publisher" as const,
      basis: cite("threeSystems", 6),
      mark: "M" as const,
      when: (_file: unknown, { facts }: Act<"withdraw", Published["withdraw"]>): boolean =>
        facts.ground === "corrected",
      within: workingDays(7),
      dischargedBy: ["publish"] as const,
    },
  ],
  documents: ["撤回公示审批表"],
  recording: textOnly,
};
