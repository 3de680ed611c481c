import type { Act, ActOf, ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { closingLimit, standards } from "../../../registers/standards.ts";
import { fineOf } from "../../shared/penalties.ts";
import { annuls } from "../../shared/publication.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import {
  electronicConfirmed,
  leavingWitnessed,
  otherWaysFailed,
  publicNoticePosted,
  servedOn,
  serviceProved,
} from "../../shared/service.ts";
import { type Facts, fields } from "./fields.ts";
import { paymentLimit, standingPlan, unpaidFen } from "./owed.ts";
import { samples } from "./samples-closing.ts";
import { type File, soundService } from "./standing.ts";

type Kinds = "addressConfirmation" | "serviceAttempt" | "serve" | "serviceReceipt";

/** This service is the one that counts: the first without a defect. */
const counts = (file: File, { seq }: { readonly seq: number }): boolean => soundService(file)?.seq === seq;

/** Nothing is left to perform once it is served. */
function isDoneWhenServed(file: File): boolean {
  const decided = file.latest.decide?.facts;
  if (decided?.outcome !== "punish") return true;
  return fineOf(decided) === 0 && decided.kinds.every((kind) => kind === "warning" || kind === "criticism");
}

/** The receipt shows another day than the one service was recorded with. */
const moves = (file: File, { facts }: Act<"serviceReceipt", Facts["serviceReceipt"]>): boolean => {
  const service = file.all.serve.find(({ seq }) => seq === facts.service);
  return service !== undefined && counts(file, service) && servedOn(service) !== facts.receivedOn;
};

const payment = {
  duty: "pay",
  title: "当事人自收到决定书之日起十五日内缴纳罚款",
  owedBy: "party",
  basis: cite("penalty", 67, 3),
  within: paymentLimit,
  dischargedBy: ["payment", "collect", "courtPaid"],
  dischargedWhen: (file: File) => unpaidFen(file) <= 0,
  waivedBy: ["withdraw", "close", "postpone", "reviewEnded", "revoke", "serviceReceipt"],
} as const;

/** What ends the duty otherwise: annulled, closed, postponed, or counted anew from the day on the receipt. */
const paymentWaived = (file: File, act: ActOf<Facts>): boolean => {
  if (act.kind === "withdraw") return annuls(act.facts.ground);
  if (act.kind === "postpone") return act.facts.outcome === "granted";
  if (act.kind === "reviewEnded" || act.kind === "revoke") return unpaidFen(file) <= 0;
  if (act.kind === "serviceReceipt") return moves(file, act);
  return true;
};

/** 送达地址确认、送达. */
export const service: { [P in Kinds]: ActRule<Facts, P> } = {
  addressConfirmation: {
    title: "送达地址确认书",
    stage: "investigation",
    nature: "fact",
    basis: cite("penalty", 61, 2),
    performers: ["officer", "party"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["open"],
    fields: fields.addressConfirmation,
    examples: samples.addressConfirmation,
    gates: [
      {
        code: "addressConfirmation.told",
        basis: cite("penalty", 61, 2),
        says: "签订确认书时，应当告知当事人适用范围、法律后果和变更告知义务",
        holds: (_file, act) => act.facts.consequencesTold,
      },
      {
        code: "addressConfirmation.electronic",
        basis: [cite("penalty", 61, 2), cite("civilProcedure", 90)],
        says: "同意电子送达的，应当写明传真、电子邮件等电子送达地址",
        holds: (_file, act) =>
          !act.facts.ways.includes("electronic") || act.facts.electronicAddress !== undefined,
      },
    ],
    documents: ["送达地址确认书"],
    recording: textOnly,
  },
  serviceAttempt: {
    title: "送达未成",
    stage: "service",
    nature: "fact",
    basis: cite("civilProcedure", 95),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["open"],
    fields: fields.serviceAttempt,
    examples: samples.serviceAttempt,
    gates: [
      {
        code: "serviceAttempt.refused",
        basis: cite("civilProcedure", 89),
        says: "受送达人拒绝接收的，可以留置送达，不以送达未成处理",
        holds: (_file, act) => act.facts.result !== "refused",
        wayOut: () => ({ act: "serve" }),
      },
    ],
    documents: ["送达情况记录"],
    recording: keyMoments,
  },
  serve: {
    title: "送达",
    stage: "service",
    nature: "fact",
    basis: cite("penalty", 61, 1),
    performers: ["officer"],
    repeats: true,
    afterEnd: true,
    after: ["decide"],
    fields: fields.serve,
    examples: samples.serve,
    needs: [standards.need(() => "penalty")],
    gates: [
      electronicConfirmed,
      leavingWitnessed,
      publicNoticePosted,
      ...serviceProved,
      otherWaysFailed("decide"),
    ],
    opens: [
      {
        ...payment,
        when: (file, act) => counts(file, act) && unpaidFen(file) > 0,
        from: (_file, act) => servedOn(act),
        waivedWhen: paymentWaived,
      },
      {
        duty: "close",
        title: "执行完毕后结案",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (file, act) => counts(file, act) && isDoneWhenServed(file) && !file.done.close,
        within: workingDays(15),
        agencyLimit: closingLimit,
        from: (_file, act) => servedOn(act),
        dischargedBy: ["close"],
      },
    ],
    documents: ["文书送达回执"],
    recording: keyMoments,
  },
  serviceReceipt: {
    title: "补登送达回证",
    stage: "service",
    nature: "fact",
    basis: cite("civilProcedure", 87),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["serve"],
    fields: fields.serviceReceipt,
    examples: samples.serviceReceipt,
    gates: [
      {
        code: "serviceReceipt.service",
        basis: cite("civilProcedure", 87),
        says: "回证应当对应本案已经登记的一次送达",
        holds: (file, act) => file.all.serve.some(({ seq }) => seq === act.facts.service),
      },
      {
        code: "serviceReceipt.receivedOn",
        basis: cite("civilProcedure", 87),
        says: "回证载明的收到之日不得晚于补登之日，不得早于决定之日",
        holds: (file, act) => {
          const decided = file.latest.decide;
          const { receivedOn: day } = act.facts;
          return day <= dayOf(act.occurredAt) && decided !== undefined && dayOf(decided.occurredAt) <= day;
        },
      },
      {
        code: "serviceReceipt.sameDay",
        basis: [cite("civilProcedure", 87), cite("civilProcedure", 91)],
        says: "回证载明的收到之日与登记的送达之日不同，缴款、申请行政复议和起诉的期限自收到之日起算",
        noteOnly: true,
        holds: (file, act) => !moves(file, act),
      },
    ],
    opens: [
      {
        ...payment,
        when: (file, act) => moves(file, act) && unpaidFen(file) > 0 && standingPlan(file) === undefined,
        from: (_file, act) => act.facts.receivedOn,
        waivedWhen: (file, act, opened) =>
          act.kind === "serviceReceipt"
            ? act.facts.receivedOn !== opened.facts.receivedOn && moves(file, act)
            : paymentWaived(file, act),
      },
    ],
    documents: ["文书送达回执"],
    recording: textOnly,
  },
};
