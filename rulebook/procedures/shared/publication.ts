import type { Performer, Reference } from "@zhunsheng/engine";
import { field } from "@zhunsheng/engine";
import { dayOf, dueDay, type Instant, workingDays } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";

export const publishFields = {
  place: field.text("公示平台", { hint: "如 安和县行政执法公示平台" }),
  masked: field.flag("已按规定脱敏"),
  checkedBy: field.person("脱敏核对人"),
  until: field.optional(field.day("公示至")),
};

interface PublishAct {
  readonly by: readonly Performer[];
  readonly facts: { readonly masked: boolean; readonly checkedBy: string };
}

export const maskingDone = {
  code: "publish.masked",
  basis: [cite("threeSystems"), cite("disclosureRegulation", 15)],
  says: "公示前应当对国家秘密、商业秘密、个人隐私等信息作处理",
  holds: (_file: unknown, { facts }: PublishAct): boolean => facts.masked,
};

export const secondPersonChecked = {
  code: "publish.checked",
  basis: cite("local"),
  says: "公示内容应当由公示人员以外的第二人核对",
  holds: (_file: unknown, act: PublishAct, reference: Reference): boolean =>
    reference.people[act.facts.checkedBy] !== undefined &&
    act.by.every(({ id }) => id !== act.facts.checkedBy),
};

export const withdrawFields = {
  ground: field.choice("撤回原因", {
    changed: "行政处罚决定被依法变更",
    annulled: "行政处罚决定被依法撤销",
    unlawful: "行政处罚决定被确认违法",
    void: "行政处罚决定被确认无效",
    corrected: "公示内容有误",
  }),
  ruledOn: field.day("变更、撤销、确认违法或者无效之日"),
  document: field.text("法律文书名称和文号"),
  reason: field.longText("向社会公开说明的理由"),
};

export const withdrawnInTime = {
  code: "withdraw.threeDays",
  basis: [cite("penalty", 48, 2), cite("penalty", 85)],
  says: "公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回决定信息并公开说明理由",
  holds: (
    _file: unknown,
    { facts, occurredAt }: { readonly facts: { readonly ruledOn: string }; readonly occurredAt: Instant },
    reference: Reference,
  ): boolean => {
    const due = dueDay(facts.ruledOn, workingDays(3), reference.calendar);
    return due.provisional || dayOf(occurredAt) <= due.day;
  },
};
