import { field } from "@zhunsheng/engine";
import type { z } from "zod";

export const partyKinds = {
  citizen: "公民",
  organisation: "法人或者其他组织",
  soleTrader: "个体工商户",
} as const;

const ages = {
  adult: "已满十八周岁",
  minor: "已满十四周岁不满十八周岁",
  child: "不满十四周岁",
} as const;

type Age = keyof typeof ages;

export type PartyKind = keyof typeof partyKinds;

/** Who the matter is about. Every key is proved separately, so that a citizen's number can stay closed. */
export const partyFields = {
  partyKind: field.choice("当事人类型", partyKinds),
  partyName: field.text("当事人姓名或者名称"),
  partyCode: field.optional(field.text("统一社会信用代码", { max: 18, hint: "单位和个体工商户填写" })),
  partyIdNumber: field.optional(field.text("居民身份证件号码", { max: 18, hint: "公民填写，不公开" })),
  partyAge: field.optional(field.choice("当事人年龄", ages, { hint: "公民必填" })),
  partyAddress: field.text("住所或者住址"),
  partyRepresentative: field.optional(field.text("法定代表人或者负责人", { max: 50 })),
  partyPhone: field.optional(field.text("联系电话", { max: 40, hint: "不公开" })),
};

interface Party {
  readonly partyKind: PartyKind;
  readonly partyAge?: Age | undefined;
  readonly partyCode?: string | undefined;
  readonly partyIdNumber?: string | undefined;
  readonly partyRepresentative?: string | undefined;
}

const codePattern = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const idNumberPattern = /^\d{17}[\dX]$/;

/** For superRefine: what one kind of party has and another has not. */
export function soundParty(party: Party, context: z.RefinementCtx): void {
  const refuse = (path: keyof Party, message: string): void => {
    context.addIssue({ code: "custom", path: [path], message });
  };
  if (party.partyCode !== undefined && !codePattern.test(party.partyCode)) {
    refuse("partyCode", "统一社会信用代码应当是18位大写字母或者数字");
  }
  if (party.partyIdNumber !== undefined && !idNumberPattern.test(party.partyIdNumber)) {
    refuse("partyIdNumber", "居民身份证件号码应当是18位");
  }
  if (party.partyKind === "citizen" && party.partyAge === undefined) {
    refuse("partyAge", "当事人是公民的，应当查明年龄");
  }
  if (party.partyKind === "organisation" && party.partyAge !== undefined) {
    refuse("partyAge", "单位没有年龄");
  }
  if (party.partyKind === "citizen" && party.partyCode !== undefined) {
    refuse("partyCode", "公民没有统一社会信用代码");
  }
  if (party.partyKind === "organisation" && party.partyIdNumber !== undefined) {
    refuse("partyIdNumber", "单位没有居民身份证件号码");
  }
  if (party.partyKind === "organisation" && party.partyRepresentative === undefined) {
    refuse("partyRepresentative", "单位应当写明法定代表人或者负责人");
  }
}

interface Identity {
  readonly partyKind: PartyKind;
  readonly partyName: string;
  readonly partyCode?: string | undefined;
  readonly partyAge?: Age | undefined;
}

/** The party of the decision is the party of the file: by kind, name, code and age. */
export const sameParty = (one: Identity | undefined, other: Identity): boolean =>
  one !== undefined &&
  one.partyKind === other.partyKind &&
  one.partyName === other.partyName &&
  one.partyCode === other.partyCode &&
  one.partyAge === other.partyAge;

/** Whether any entry of the file says that the party is not of age: one is enough to keep the matter closed. */
export const isYoung = (
  ...entries: readonly ({ readonly partyAge?: Age | undefined } | undefined)[]
): boolean => entries.some((entry) => entry?.partyAge === "minor" || entry?.partyAge === "child");
