import { addDays, type Day } from "@zhunsheng/law";
import { emergency } from "./content/agencies.ts";
import { inventNames } from "./content/names.ts";
import { holder } from "./content/people.ts";
import type { Course } from "./course.ts";
import { licenceNumber, termFrom } from "./licence-terms.ts";
import type { Applying } from "./licences.ts";
import type { CancellationInputs, ChangeInputs, RenewalInputs, RevocationInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";
const leader = (): string => holder(emergency, "leader").id;
const unitHead = (): string => holder(emergency, "unitHead", 3).id;

/** The licence as the decision gave it. */
export interface Granted {
  readonly applying: Applying;
  readonly decidedOn: Day;
}

const holderOf = ({ applying: { one }, decidedOn }: Granted) => ({
  item: one.item,
  number: licenceNumber(one),
  holder: one.firm.name,
  holderKind: one.firm.kind,
  holderCode: one.firm.code,
  ...termFrom(one.item, decidedOn),
});

const published = () => ({
  place: "安和县行政执法公示平台",
  masked: true,
  checkedBy: holder(emergency, "clerk").id,
});

const publisher = (): string => holder(emergency, "publisher").id;

const handed = ({ one }: Applying) =>
  ({
    way: "direct",
    receiver: one.firm.representative,
    receivedBy: "representative",
    signature: "signed",
  }) as const;

/** 延续: asked for in time, decided before the licence ends. `pending`: it waits for its decision. */
export function renew(granted: Granted, on: Day, pending: boolean): void {
  const { applying } = granted;
  const { course, examiners, chance, one } = applying;
  const renewal = course.linked<RenewalInputs>("licence-renewal", "renewal");
  const licence = holderOf(granted);
  const window = examiners.slice(0, 1);
  course.goTo(workingDay(on));
  renewal.act("apply", window, { ...licence, materials: "延续申请书、安全条件说明、负责人培训合格证明。" });
  course.later(60);
  renewal.act("accept", window, { voucher: true });
  if (pending) return;
  course.goOn(chance.between(2, 4));
  renewal.act("examine", examiners, {
    onSite: true,
    found: "零售点没有变动，安全距离、消防器材符合要求。",
    conclusion: "meets",
    signature: one.firm.representative,
  });
  course.goOn(2);
  const { validFrom: newFrom, validUntil: newUntil } = termFrom(one.item, addDays(licence.validUntil, 1));
  const basis = "《中华人民共和国行政许可法》第五十条第二款。";
  renewal.act("decide", [leader()], { outcome: "granted", newFrom, newUntil, basis, sealed: true });
  course.returned();
  course.goOn(2);
  renewal.act("deliver", window, handed(applying));
  course.later(40);
  renewal.act("publish", [publisher()], published());
  course.goOn(2);
  renewal.act("finish", window, { summary: "新证已经送达，材料归档。" });
}

/** 变更 of the person in charge. */
export function change(granted: Granted, on: Day): void {
  const { applying } = granted;
  const { course, examiners, one } = applying;
  const changing = course.linked<ChangeInputs>("licence-change", "change");
  const [after = ""] = inventNames(`successor at ${one.matter}`, 1);
  const window = examiners.slice(0, 1);
  course.goTo(workingDay(on));
  changing.act("apply", window, {
    ...holderOf(granted),
    changes: [{ matter: "representative", before: one.firm.representative, after }],
    changedOn: addDays(course.day, -4),
    materials: "变更申请书、营业执照复印件、新负责人培训合格证明。",
  });
  course.later(50);
  changing.act("accept", window, { voucher: true });
  course.goOn(2);
  const found = "新负责人经安全知识培训合格，其他条件没有变化。";
  changing.act("examine", examiners, { onSite: false, found, conclusion: "meets" });
  course.goOn(1);
  const basis = "《中华人民共和国行政许可法》第四十九条。";
  changing.act("decide", [leader()], { outcome: "granted", basis, sealed: true });
  course.returned();
  course.goOn(1);
  changing.act("deliver", window, handed(applying));
  course.later(30);
  changing.act("publish", [publisher()], published());
  course.goOn(1);
  changing.act("finish", window, { summary: "变更后的证件已经送达。" });
}

interface Ending {
  readonly cancelling: Course<CancellationInputs>;
  readonly granted: Granted;
  readonly open: Pick<CancellationInputs["open"], "ground" | "document">;
  readonly told: boolean;
  readonly reason: string;
  readonly basis: string;
}

function cancelAll({ cancelling, granted, open, told, reason, basis }: Ending): void {
  const { applying } = granted;
  const { course, examiners } = applying;
  const licence = holderOf(granted);
  cancelling.act("open", [unitHead()], { ...licence, ...open });
  if (told) {
    course.later(60);
    const receiver = applying.one.firm.representative;
    const content = "许可证有效期届满，没有申请延续，拟予注销。";
    cancelling.act("tell", examiners.slice(0, 1), { content, rightsTold: true, receiver });
    course.goOn(4);
  } else course.goOn(1);
  cancelling.act("decide", [leader()], { outcome: "cancelled", basis, reason, remedies, sealed: true });
  course.returned();
  course.goOn(1);
  cancelling.act("deliver", examiners.slice(0, 1), handed(applying));
  course.later(20);
  const number = licence.number;
  cancelling.act("recover", examiners.slice(0, 1), {
    result: "returned",
    number,
    proof: `收缴登记${number}`,
  });
  course.later(40);
  cancelling.act("publish", [publisher()], { ...published(), declaredVoid: true });
  course.goOn(1);
  cancelling.act("finish", [unitHead()], { summary: "许可证已经收回，注销公告已经发布。" });
}

/** 注销 of a licence that ran out. */
export function cancelExpired(granted: Granted): void {
  const { course } = granted.applying;
  const { validUntil } = holderOf(granted);
  course.goTo(addDays(validUntil, 6));
  course.goOn(1);
  cancelAll({
    cancelling: course.linked<CancellationInputs>("licence-cancellation", "cancellation"),
    granted,
    open: { ground: "expired" },
    told: true,
    reason: `有效期${validUntil}届满，没有延续。`,
    basis: "《中华人民共和国行政许可法》第七十条第（一）项。",
  });
}

const broken = "承诺配备灭火器四具、存放不超过三十箱，实际没有配备灭火器，开业当日即存放四十二箱。";

/** 撤销 of a licence that was had by a false promise, and its cancellation (行政许可法第69条第二款、第70条). */
export function revoke(granted: Granted): void {
  const { course } = granted.applying;
  const revoking = course.linked<RevocationInputs>("licence-revocation", "revocation");
  lookInto(granted, revoking);
  decideRevocation(granted, revoking);
  const document = "撤销行政许可决定书";
  course.act("withdraw", [publisher()], { ground: "undone", document, reason: "该行政许可已依法撤销。" });
  course.goOn(1);
  cancelAll({
    cancelling: revoking.linked<CancellationInputs>("licence-cancellation", "cancellation"),
    granted,
    open: { ground: "revoked", document },
    told: false,
    reason: "行政许可已经依法撤销。",
    basis: "《中华人民共和国行政许可法》第七十条第（四）项。",
  });
  course.goOn(1);
  revoking.act("close", [leader()], { summary: "撤销决定已经送达，许可证已经注销。" });
}

type Revoking = Course<RevocationInputs>;

/** From the suspicion to what the holder says of it. */
function lookInto(granted: Granted, revoking: Revoking): void {
  const { course, examiners, one } = granted.applying;
  const clue = "承诺核查发现承诺不实。";
  course.goOn(2);
  const opened = { ground: "fraud", clue, grantedBy: "own", handlers: examiners } as const;
  revoking.act("open", [leader()], { ...holderOf(granted), ...opened });
  course.goOn(2);
  const found = `${broken}有核查记录、照片和进货单证实。`;
  revoking.act("investigate", examiners, { found, proved: true, gravePublicHarm: false, loss: false });
  course.goOn(1);
  revoking.act("notice", examiners, {
    proposed: "revoked",
    facts: `${broken}拟依照《中华人民共和国行政许可法》第六十九条第二款撤销许可。`,
    statementRight: true,
    hearingRight: true,
    receiver: one.firm.representative,
    receivedOn: course.day,
  });
  course.goOn(2);
  const content = "灭火器已订购没有到货，请求宽限。";
  revoking.act("statement", examiners.slice(0, 1), { answer: "stated", content });
  course.goOn(1);
  revoking.act("recheck", examiners, { opinion: "承诺书写明开业前配备到位，没有到货不是理由，不予采纳。" });
}

function decideRevocation({ applying }: Granted, revoking: Revoking): void {
  const { course, examiners } = applying;
  course.goOn(3);
  const reviewed = { outcome: "passed", opinion: "事实清楚，程序合法，同意。" } as const;
  revoking.act("legalReview", [holder(emergency, "reviewer").id], reviewed);
  course.goOn(1);
  revoking.act("decide", [leader()], {
    outcome: "revoked",
    facts: broken,
    basis: "《中华人民共和国行政许可法》第六十九条第二款。",
    banTold: true,
    remedies,
    sealed: true,
  });
  course.returned();
  course.goOn(1);
  revoking.act("deliver", examiners, handed(applying));
  course.later(40);
  revoking.act("publish", [publisher()], published());
  course.later(20);
}
