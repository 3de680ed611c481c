import { addDays, type Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import type { DemoFirm } from "./content/firms.ts";
import {
  hazardousItem,
  licenceContents,
  licenceLaws,
  licenceRefusals,
  materialsOf,
  seasonItem,
} from "./content/licence-items.ts";
import { holder, officersOn } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import { holdLicenceHearing } from "./licence-hearing.ts";
import { licenceNumber, termFrom } from "./licence-terms.ts";
import type { LicenceInputs } from "./planned.ts";
import { workingDaysOf } from "./working-time.ts";

/** How an application goes. */
export type LicenceWay =
  | "granted"
  | "corrected"
  | "deemed"
  | "gaps"
  | "commitment"
  | "broken"
  | "refused"
  | "notNeeded"
  | "wrongBody"
  | "incomplete"
  | "withdrawn"
  | "hearing"
  | "extended"
  | "late"
  | "accepted"
  | "examined"
  | "applied";

export interface Application {
  readonly matter: string;
  readonly firm: DemoFirm;
  readonly item: string;
  readonly day: Day;
  readonly way: LicenceWay;
  readonly serial: number;
  readonly parent?: string;
}

/** An application under way. */
export interface Applying {
  readonly one: Application;
  readonly course: Course<LicenceInputs>;
  readonly chance: Chance;
  readonly examiners: string[];
}

const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";
const office = "危险化学品监管科";

export function applyingFor(one: Application): Applying {
  const chance = chanceOf(`licence ${one.matter}`);
  const course = courseOf<LicenceInputs>({
    agency: emergency,
    procedure: "licence",
    matter: one.matter,
    ...(one.parent === undefined ? {} : { parent: one.parent, notBefore: 10 * 60 }),
    day: one.day,
    chance,
  });
  const officers = officersOn(emergency, one.day, office);
  const first = one.serial % (officers.length - 1);
  const examiners = officers.slice(first, first + 2).map(({ id }) => id);
  return { one, course, chance, examiners };
}

const applicantOf = ({ name, kind, code, address }: DemoFirm) => ({
  applicantKind: kind,
  applicantName: name,
  applicantCode: code,
  applicantAddress: address,
});

/** Which materials are missing at first. */
const missingIn: Partial<Record<LicenceWay, readonly string[]>> = {
  corrected: ["site"],
  deemed: ["training"],
  gaps: ["training"],
  incomplete: ["site", "training"],
};

function apply({ one, course, chance, examiners }: Applying): void {
  const { firm, item, way } = one;
  const missing = missingIn[way] ?? [];
  course.act("apply", examiners.slice(0, 1), {
    item,
    ...applicantOf(firm),
    content: `${licenceContents[item]}，经营地址：${firm.address}`,
    way: chance.happens(55) ? "window" : "online",
    materials: (materialsOf[item] ?? [])
      .filter((id) => !missing.includes(id))
      .map((id) => ({ material: id, copies: 1 })),
    truthPromised: true,
  });
}

/** From the counter to the acceptance. Returns whether there is an application to examine. */
function receive(applying: Applying): boolean {
  const { one, course, chance, examiners } = applying;
  const window = examiners.slice(0, 1);
  apply(applying);
  if (one.way === "applied") return false;
  if (one.way === "notNeeded" || one.way === "wrongBody") {
    course.goOn(chance.between(1, 2));
    course.act("refuseAcceptance", window, { ...licenceRefusals[one.way], remedies, sealed: true });
    return false;
  }
  if (one.way === "withdrawn") {
    course.goOn(2);
    course.act("withdrawApplication", window, { reason: "申请人另行选址，撤回本次申请。", written: true });
    return false;
  }
  if (one.way === "corrected" || one.way === "incomplete") return correct(applying);
  if (one.way === "deemed") course.goOn(8);
  else if (chance.happens(50)) course.goOn(chance.between(1, 3));
  else course.later(chance.between(20, 90));
  accept(applying);
  return true;
}

function correct({ one, course, chance, examiners }: Applying): boolean {
  const window = examiners.slice(0, 1);
  const missing = missingIn[one.way] ?? [];
  course.goOn(chance.between(1, 4));
  const correctBy = addDays(course.day, 15);
  course.act("correctionNotice", window, {
    missing: missing.map((id) => ({ material: id, reason: "未提交" })),
    correctBy,
    sealed: true,
  });
  if (one.way === "incomplete") {
    course.goTo(workingDaysOf(addDays(correctBy, 1), addDays(correctBy, 12))[0] ?? correctBy);
    course.act("refuseAcceptance", window, { ...licenceRefusals.incomplete, remedies, sealed: true });
    return false;
  }
  course.goOn(chance.between(2, 6));
  course.act("supplement", window, { materials: missing.map((id) => ({ material: id, copies: 1 })) });
  course.later(45);
  accept({ one, course, chance, examiners });
  return true;
}

const modes: Partial<Record<LicenceWay, "gaps" | "commitment">> = {
  gaps: "gaps",
  commitment: "commitment",
  broken: "commitment",
};

function accept({ one, course, examiners }: Applying): void {
  const mode = modes[one.way] ?? "ordinary";
  course.act("accept", examiners.slice(0, 1), {
    mode,
    startsOn: one.way === "deemed" ? one.day : course.day,
    gaps: mode === "gaps" ? [{ material: "training" }] : [],
    ...(mode === "gaps" ? { supplyBy: addDays(course.day, 14) } : {}),
    promised: mode !== "ordinary",
    conditionsTold: mode === "commitment",
    feeFen: 0,
    sealed: true,
  });
}

function examine(applying: Applying): void {
  const { one, course, chance, examiners } = applying;
  const unitHead = holder(emergency, "unitHead", 3).id;
  course.later(chance.between(20, 60));
  course.act("assign", [unitHead], { examiners });
  if (one.way === "gaps") {
    course.goOn(3);
    course.act("supplyGaps", examiners.slice(0, 1), { materials: [{ material: "training", copies: 1 }] });
  }
  const refused = one.way === "refused";
  if (one.item !== seasonItem) {
    course.goOn(chance.between(1, 3));
    course.act("onSiteCheck", examiners, {
      place: one.firm.address,
      findings: findingsOf(applying),
      result: refused ? "differs" : "conforms",
      ...(refused ? { problems: "零售场所与居民居住场所设置在同一建筑物内。" } : {}),
      present: one.firm.representative,
      signature: "signed",
    });
  }
  if (one.way === "hearing") holdLicenceHearing(applying);
  if (one.way === "extended") {
    course.goOn(4);
    const reason = "经营场所周边建筑情况复杂，安全距离需要委托测绘。";
    course.act("extend", [holder(emergency, "leader").id], { reason, told: true });
    course.goOn(12);
  }
  course.goOn(one.way === "late" ? 12 : chance.between(0, 2));
  course.later(20);
  course.act("examine", examiners, {
    opinion: refused ? "refuse" : "grant",
    reason: refused
      ? "零售场所与居民居住场所设置在同一建筑物内，不符合零售经营条件。"
      : `材料齐全，${one.item === seasonItem ? "承诺内容符合要求" : "现场核查符合规定的条件"}。`,
    thirdParty: one.way === "hearing",
  });
}

function findingsOf({ one, chance }: Applying): string {
  if (one.item === hazardousItem) {
    return `储罐区、加油区防火间距符合标准，防静电、消防设施${chance.between(8, 20)}项检测合格，制度上墙。`;
  }
  const [area, extinguishers] = [chance.between(10, 20), chance.between(2, 6)];
  return `零售点面积${area}平方米，周边五十米内没有其他零售点，灭火器${extinguishers}具，布置与平面图一致。`;
}

function decide(applying: Applying): void {
  const { one, course, chance } = applying;
  const granted = one.way !== "refused";
  if (one.item === hazardousItem) {
    course.goOn(1);
    const opinion = "主体、程序合法，事实清楚，适用依据正确。";
    course.act("legalReview", [holder(emergency, "reviewer").id], { outcome: "passed", opinion });
  }
  course.goOn(one.way === "late" ? 8 : chance.between(0, 2));
  course.later(30);
  course.act("decide", [holder(emergency, "leader", one.serial % 3).id], {
    outcome: granted ? "grant" : "refuse",
    applicantName: one.firm.name,
    applicantCode: one.firm.code,
    content: `${licenceContents[one.item]}，经营地址：${one.firm.address}`,
    lawApplied: licenceLaws[one.item] ?? "",
    falseMaterial: false,
    ...(one.way === "hearing" ? { hearingOpinion: "采纳听证意见，增设防火隔墙后准予许可。" } : {}),
    ...(granted
      ? { licenceNumber: licenceNumber(one), ...termFrom(one.item, course.day) }
      : { reason: "零售场所与居民居住场所设置在同一建筑物内，不符合零售经营条件。", remedies }),
    sealed: true,
  });
  if (one.parent !== undefined) course.returned();
}

function afterDecision({ one, course, chance, examiners }: Applying): void {
  const granted = one.way !== "refused";
  const window = examiners.slice(0, 1);
  course.goOn(chance.between(1, 4));
  course.act("deliver", window, {
    document: granted ? "certificate" : "refusal",
    way: granted ? "window" : "mail",
    receiver: one.firm.representative,
    ...(granted ? {} : { proof: `邮件回执1099${chance.between(100_000, 999_999)}` }),
  });
  if (granted) {
    course.goOn(chance.between(0, 2));
    course.later(25);
    course.act("publish", [holder(emergency, "publisher").id], {
      place: "安和县行政执法公示平台",
      masked: true,
      checkedBy: holder(emergency, "clerk").id,
    });
  }
  if (one.way === "commitment" || one.way === "broken") {
    course.goOn(chance.between(8, 15));
    const kept = one.way === "commitment";
    course.act("checkCommitment", examiners, {
      result: kept ? "kept" : "broken",
      findings: kept ? "现场设施、存放数量与承诺一致。" : "没有按照承诺配备灭火器，存放四十二箱。",
      ...(kept ? {} : { handling: "revoke" as const }),
    });
  }
  if (one.way === "broken" || chance.happens(12)) return;
  course.goOn(chance.between(4, 12));
  course.act("archive", [holder(emergency, "archivist").id], {
    volume: `许可${one.day.slice(0, 4)}-${String(one.serial).padStart(3, "0")}`,
    pages: chance.between(18, 64),
  });
}

/** One application as far as its way leads. */
export function planApplication(one: Application): Applying {
  const applying = applyingFor(one);
  if (!receive(applying) || one.way === "accepted") return applying;
  examine(applying);
  if (one.way === "examined") return applying;
  decide(applying);
  afterDecision(applying);
  return applying;
}
