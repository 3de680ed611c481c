import type { ActRule, MatterFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { agreesWithExamination, examining, isReasoned } from "../../shared/licence-handling.ts";
import { isInForce } from "../../shared/licence-holder.ts";
import {
  deliverDuty,
  delivering,
  isDeliveredSoundly,
  publishDuty,
  publishGates,
  publishing,
  withdrawing,
} from "../../shared/licence-publicity.ts";
import { tolling } from "../../shared/licence-tolls.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import { changeEnters } from "./register.ts";

type Kinds = "toll" | "tollEnd" | "examine" | "decide" | "deliver" | "publish" | "withdraw" | "finish";

const changes = (file: MatterFile<Facts>, matter: string): boolean =>
  file.latest.apply?.facts.changes.some((one) => one.matter === matter) === true;

/** 审查、决定、送达、公示、办结. */
export const deciding: { [P in Kinds]: ActRule<Facts, P> } = {
  ...tolling,
  examine: examining,
  decide: {
    title: "变更决定",
    stage: "decision",
    nature: "decision",
    basis: cite("licensing", 49),
    performers: ["leader", "head"],
    after: ["accept", "examine"],
    follows: ["examine"],
    fields: fields.decide,
    examples: samples.decide,
    needs: [licencesHeld.need(({ latest }) => latest.apply && licenceKey(latest.apply.facts))],
    gates: [
      {
        code: "decide.held",
        basis: cite("licensing", 49),
        says: "许可证件已经失效，或者与申请变更时不一致，不得准予变更",
        holds: ({ latest }, { facts }, reference) =>
          facts.outcome === "refused" || (!!latest.apply && isInForce(reference, latest.apply.facts)),
      },
      {
        code: "decide.name",
        basis: cite("licensing", 49),
        says: "变更名称、转由他人持有的应当写明变更后的名称，没有申请的不得变更名称",
        holds: (file, { facts }) => {
          const asked = (matter: string): string | undefined =>
            file.latest.apply?.facts.changes.find((one) => one.matter === matter)?.after;
          return facts.outcome === "refused" || facts.newHolder === (asked("transfer") ?? asked("name"));
        },
      },
      {
        code: "decide.transfer",
        basis: cite("licensing", 9),
        says: "依法取得的行政许可，除法律、法规规定可以转让的外，不得转让",
        holds: (file, { facts }) =>
          facts.outcome === "refused" || !changes(file, "transfer") || facts.transferBasis !== undefined,
      },
      {
        code: "decide.transferee",
        basis: cite("licensing", 9),
        says: "准予转由他人持有的应当写明受让人的代码，登记簿才能改由受让人持有；没有转让的不填",
        holds: (file, { facts }) =>
          facts.outcome === "refused" || changes(file, "transfer") === (facts.newHolderCode !== undefined),
      },
      {
        code: "decide.examined",
        basis: [cite("licensing", 34, 1), cite("licensing", 49)],
        mark: "V2",
        says: "决定与审查意见不一致",
        holds: (file, { facts }) => agreesWithExamination(file, facts.outcome === "granted"),
      },
      {
        code: "decide.reason",
        basis: cite("licensing", 38, 2),
        says: "不予变更的，应当说明理由，并告知申请行政复议、提起行政诉讼的权利",
        holds: (_file, { facts }) => facts.outcome === "granted" || isReasoned(facts),
      },
      {
        code: "decide.sealed",
        basis: cite("licensing", 39, 1),
        says: "决定书和许可证件应当加盖本行政机关印章",
        holds: (_file, { facts }) => facts.sealed,
      },
    ],
    opens: [
      deliverDuty,
      { ...publishDuty, when: (_file, act) => act.facts.outcome === "granted", waivedBy: ["withdraw"] },
    ],
    enters: changeEnters,
    figures: [
      {
        indicator: "XK.CHANGE.N",
        basis: cite("licensing", 49),
        when: (_file, act) => act.facts.outcome === "granted",
      },
      {
        indicator: "XK.CHANGE.REFUSED",
        basis: cite("licensing", 38, 2),
        when: (_file, act) => act.facts.outcome === "refused",
      },
      {
        indicator: "XK.GRANT.N",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "granted",
      },
      {
        indicator: "XK.REFUSE.N",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.outcome === "refused",
      },
    ],
    returns: {
      kind: "changed",
      facts: ({ latest: { apply } }, { facts, occurredAt, number }) =>
        facts.outcome === "granted" && apply
          ? {
              number: number ?? "未编号",
              decidedOn: dayOf(occurredAt),
              licenceNumber: facts.newNumber ?? apply.facts.number,
              holder: facts.newHolder ?? apply.facts.holder,
            }
          : undefined,
    },
    documents: ["准予（不予）变更行政许可决定书"],
    numbered: { series: "licence-change", pattern: "（{region}）{short}许变〔{year}〕{n}号" },
    recording: textOnly,
  },
  deliver: { ...delivering, after: ["decide"] },
  publish: {
    ...publishing,
    after: ["decide"],
    gates: [
      {
        code: "publish.granted",
        basis: cite("licensing", 40),
        says: "应当公开的是准予变更的决定",
        holds: ({ latest }) => latest.decide?.facts.outcome === "granted",
      },
      ...publishGates,
    ],
    figures: [
      {
        indicator: "XK.AFTER.PUB",
        basis: cite("licensing", 40),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
  },
  withdraw: withdrawing,
  finish: {
    title: "办结",
    stage: "delivery",
    nature: "decision",
    basis: cite("local"),
    performers: ["officer", "unitHead", "leader", "head"],
    after: ["decide"],
    follows: ["deliver"],
    fields: fields.finish,
    examples: samples.finish,
    gates: [
      {
        code: "finish.delivered",
        basis: cite("licensing", 44),
        says: "决定和证件没有依法送达，不能办结",
        holds: (file) => isDeliveredSoundly(file),
        wayOut: () => ({ act: "deliver" }),
      },
    ],
    recording: textOnly,
  },
};
