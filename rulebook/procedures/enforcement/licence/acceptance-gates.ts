import type { Gate } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { banOn } from "../../../registers/licence-bans.ts";
import { licencesOf } from "../../../registers/licences.ts";
import { acceptBody } from "../../shared/licence-handling.ts";
import type { Facts } from "./fields.ts";
import { codeOf, isDeemed, itemKeyOf, itemOf, missingFrom, startOn } from "./standing.ts";

/** 受理: what the law asks of the agency before it takes an application on, and what it may not ask. */
export const acceptanceGates: readonly Gate<Facts, "accept">[] = [
  {
    code: "accept.listed",
    basis: [cite("licensing", 17), cite("businessEnvironment", 40)],
    says: "许可事项不在公布的清单以内，清单以外不得实施行政许可",
    holds: (file, _act, reference) => itemOf(file, reference) !== undefined,
  },
  acceptBody,
  {
    code: "accept.banned",
    basis: [cite("licensing", 78), cite("licensing", 79)],
    says: "申请人因提供虚假材料或者以不正当手段取得许可，在期限以内不得再次申请本许可",
    holds: (file, _act, reference) =>
      banOn(reference, codeOf(file.latest.apply?.facts), itemKeyOf(file)) === undefined,
    wayOut: () => ({ act: "refuseAcceptance" }),
  },
  {
    code: "accept.held",
    basis: cite("local"),
    mark: "M",
    says: "登记簿显示申请人已经持有本事项有效的许可证件，应当核对是否应当申请变更、延续",
    holds: (file, { occurredAt }, { entries }) => {
      const code = codeOf(file.latest.apply?.facts);
      const held = code === undefined ? [] : licencesOf(entries, code);
      return held.every(
        ({ item, status, validUntil }) =>
          item !== itemKeyOf(file) || status !== "active" || (validUntil ?? "9") < dayOf(occurredAt),
      );
    },
  },
  {
    code: "accept.complete",
    basis: [cite("licensing", 32, undefined, 4), cite("licensing", 32, undefined, 5)],
    says: "申请材料不齐全，又不属于容缺受理、告知承诺的，应当先一次告知补正",
    holds: (file, act, reference) => {
      const item = itemOf(file, reference);
      const { mode, gaps } = act.facts;
      // 视为受理 takes effect whatever is missing.
      if (!item || mode === "commitment" || isDeemed(file, dayOf(act.occurredAt), reference)) return true;
      const promised = gaps.map(({ material }) => material);
      return missingFrom(file, item).every(({ id, need }) => need === "gap" && promised.includes(id));
    },
    wayOut: (file) => (file.done.correctionNotice ? undefined : { act: "correctionNotice" }),
  },
  {
    code: "accept.gaps",
    basis: cite("local"),
    mark: "M",
    says: "容缺受理应当是本事项允许的，申请人应当书面承诺补交的期限",
    holds: (file, { facts, occurredAt }, reference) =>
      facts.mode !== "gaps" ||
      (itemOf(file, reference)?.gapsAllowed === true &&
        facts.promised &&
        (facts.supplyBy ?? "") > dayOf(occurredAt)),
  },
  {
    code: "accept.commitment",
    basis: cite("businessEnvironment", 40),
    says: "本事项不实行告知承诺，不得以告知承诺办理",
    holds: (file, { facts }, reference) =>
      facts.mode !== "commitment" || itemOf(file, reference)?.commitmentAllowed === true,
  },
  {
    code: "accept.promised",
    basis: cite("businessEnvironment", 40),
    mark: "M",
    says: "告知承诺应当一次告知许可条件和不实承诺的后果，并由申请人签署书面承诺",
    holds: (_file, { facts }) => facts.mode !== "commitment" || (facts.conditionsTold && facts.promised),
  },
  {
    code: "accept.startsOn",
    basis: [cite("licensing", 32, undefined, 4), cite("licensing", 42)],
    says: "期限起算之日不对：自受理之日起算，逾期没有告知补正的，自收到申请材料之日起算",
    holds: (file, act, reference) => {
      const start = startOn(file, dayOf(act.occurredAt), reference);
      return start === undefined || act.facts.startsOn === start;
    },
    wayOut: (file, act, reference) => {
      const start = startOn(file, dayOf(act.occurredAt), reference);
      return start === undefined ? undefined : { text: `起算之日填 ${start}` };
    },
  },
  {
    code: "accept.free",
    basis: cite("licensing", 58),
    says: "实施行政许可不得收取任何费用，法律、行政法规另有规定的应当写明依据",
    holds: (_file, { facts }) => facts.feeFen === 0 || facts.feeBasis !== undefined,
  },
  {
    code: "accept.sealed",
    basis: cite("licensing", 32),
    says: "受理的，应当出具加盖专用印章和注明日期的书面凭证",
    holds: (_file, { facts }) => facts.sealed,
  },
];
