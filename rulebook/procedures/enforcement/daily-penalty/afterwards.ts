import type { ActRule, MatterFile } from "@zhunsheng/engine";
import { calendarDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { isBeforeCourt } from "../../shared/court.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import {
  deliveryProved,
  electronicConfirmed,
  isDelivered,
  leavingWitnessed,
  publicNoticePosted,
  servedOn,
} from "../../shared/service.ts";
import { type Facts, fields, samples } from "./fields.ts";

const unpaidFen = (file: MatterFile<Facts>): number =>
  (file.latest.decide?.facts.fineFen ?? 0) -
  [...file.all.payment, ...file.all.courtPaid].reduce((sum, { facts }) => sum + facts.amountFen, 0);

/** 送达、缴款、结案. */
export const afterwards: { [P in "serve" | "payment" | "close"]: ActRule<Facts, P> } = {
  serve: {
    title: "送达",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 61, 1),
    performers: ["officer"],
    repeats: true,
    after: ["decide"],
    fields: fields.serve,
    examples: samples.serve,
    gates: [electronicConfirmed, leavingWitnessed, publicNoticePosted, ...deliveryProved],
    opens: [
      {
        duty: "pay",
        title: "当事人自收到决定书之日起十五日内缴纳罚款",
        owedBy: "party",
        basis: cite("penalty", 67, 3),
        when: (file, act) => isDelivered(act) && file.all.serve.find(isDelivered)?.seq === act.seq,
        within: calendarDays(15),
        from: (_file, act) => servedOn(act),
        dischargedBy: ["payment", "courtPaid"],
        dischargedWhen: (file) => unpaidFen(file) <= 0,
        waivedBy: ["close"],
      },
    ],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
  payment: {
    title: "缴款",
    stage: "performance",
    nature: "fact",
    basis: cite("penalty", 67, 3),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.payment,
    examples: samples.payment,
    figures: [
      {
        indicator: "PAY.AMT",
        basis: cite("penalty", 67, 3),
        amount: (_file, act) => act.facts.amountFen,
      },
    ],
    documents: ["缴款凭证"],
    recording: textOnly,
  },
  close: {
    title: "结案",
    stage: "performance",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    after: ["reinspect"],
    follows: ["decide", "serve", "payment"],
    fields: fields.close,
    examples: samples.close,
    gates: [
      {
        code: "close.result",
        basis: cite("penalty", 57, 1),
        says: "结案情形与是否作出决定不符",
        holds: (file, act) => (act.facts.result === "stopped") !== file.done.decide,
      },
      {
        code: "close.served",
        basis: cite("penalty", 61, 1),
        says: "决定书没有依法送达，不能结案",
        holds: (file) => !file.done.decide || file.all.serve.some(isDelivered),
        wayOut: () => ({ act: "serve" }),
      },
      {
        code: "close.performed",
        basis: cite("penalty", 66, 1),
        says: "罚款没有缴清，不能以执行完毕结案",
        holds: (file, act) => act.facts.result !== "performed" || unpaidFen(file) <= 0,
        wayOut: () => ({ act: "payment" }),
      },
      {
        code: "close.beforeCourt",
        basis: [cite("compulsion", 53), cite("litigation", 97)],
        says: "已经申请人民法院强制执行，还没有办结，不能结案",
        holds: (file) => !isBeforeCourt(file),
        wayOut: () => ({ text: "办结「申请人民法院强制执行」" }),
      },
      {
        code: "close.court",
        basis: cite("litigation", 97),
        mark: "M",
        says: "以人民法院终结执行结案的，案卷中应当有终结执行的裁定",
        holds: (_file, { facts }) => facts.result !== "courtEnded" || facts.ruling !== undefined,
      },
    ],
    documents: ["结案审批表"],
    recording: textOnly,
  },
};
