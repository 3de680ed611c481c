import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { delivering, publishGates, publishing, withdrawing } from "../../shared/licence-publicity.ts";
import { isPublished } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { isDelivered } from "../../shared/service.ts";
import { type Facts, fields, samples } from "./fields.ts";
import type { File } from "./standing.ts";

const isCancelled = ({ latest }: File): boolean => latest.decide?.facts.outcome === "cancelled";

/** 送达、收回、公告作废、办结. */
export const afterwards: {
  [P in "deliver" | "recover" | "publish" | "withdraw" | "finish"]: ActRule<Facts, P>;
} = {
  deliver: { ...delivering, basis: cite("civilProcedure", 87), conditional: true, after: ["decide"] },
  recover: {
    title: "收回许可证件",
    stage: "delivery",
    nature: "fact",
    basis: cite("licensing", 70),
    performers: ["officer", "unitHead", "registrar"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.recover,
    examples: samples.recover,
    gates: [
      {
        code: "recover.number",
        basis: cite("licensing", 70),
        says: "收回的不是本事项注销的许可证件",
        holds: ({ latest }, { facts }) => facts.number === latest.open?.facts.number,
      },
    ],
    documents: ["许可证件收缴登记表"],
    recording: textOnly,
  },
  publish: {
    ...publishing,
    title: "公告注销作废",
    basis: cite("threeSystems", 6),
    after: ["decide"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.cancelled",
        basis: cite("licensing", 70),
        says: "没有注销的许可证件不得公告作废",
        holds: (file) => isCancelled(file),
      },
      {
        code: "publish.void",
        basis: [cite("licensing", 70), cite("chemicalsLicence", 23)],
        mark: "V2",
        says: "注销公告应当载明许可证件作废",
        holds: (_file, { facts }) => facts.declaredVoid,
      },
      ...publishGates,
    ],
    figures: [
      {
        indicator: "XK.AFTER.PUB",
        basis: cite("threeSystems", 6),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
    documents: ["注销公告"],
  },
  withdraw: withdrawing,
  finish: {
    title: "办结",
    stage: "delivery",
    nature: "decision",
    basis: cite("local"),
    performers: ["unitHead", "leader", "head"],
    after: ["decide"],
    follows: ["deliver", "recover", "publish"],
    fields: fields.finish,
    examples: samples.finish,
    gates: [
      {
        code: "finish.void",
        basis: [cite("licensing", 70), cite("threeSystems", 6)],
        says: "注销没有公告，许可证件没有对外作废，不能办结",
        holds: (file) => !isCancelled(file) || isPublished(file),
        wayOut: () => ({ act: "publish" }),
      },
      {
        code: "finish.recovered",
        basis: cite("licensing", 70),
        mark: "M",
        says: "许可证件没有收回，也没有记明不能收回的原因",
        holds: (file) => !isCancelled(file) || file.done.recover,
        wayOut: () => ({ act: "recover" }),
      },
      {
        code: "finish.delivered",
        basis: cite("licensing", 7),
        mark: "M",
        says: "注销决定没有送达被许可人或者其权利义务承受人",
        holds: (file) => !isCancelled(file) || file.all.deliver.some(isDelivered),
        wayOut: () => ({ act: "deliver" }),
      },
    ],
    recording: textOnly,
  },
};
