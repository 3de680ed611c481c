import { addDays, addMonths, type Day, dayOf } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { type DemoFirm, everyFirm } from "./content/firms.ts";
import { hazardousItem, licenceLaws, materialsOf, retailItem, seasonItem } from "./content/licence-items.ts";
import { holder, officersOn } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import { cancelExpired, change, renew, revoke } from "./licence-afterwards.ts";
import { bundleFirm, planBundle } from "./licence-bundle.ts";
import { holdLicenceHearing } from "./licence-hearing.ts";
import type { LicenceInputs, PlannedAct } from "./planned.ts";
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

const contents: Readonly<Record<string, string>> = {
  [retailItem]: "零售C、D级烟花爆竹",
  [seasonItem]: "春节期间临时零售C、D级烟花爆竹",
  [hazardousItem]: "经营汽油、柴油（带储存设施）",
};

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
    content: `${contents[item]}，经营地址：${firm.address}`,
    way: chance.happens(55) ? "window" : "online",
    materials: (materialsOf[item] ?? [])
      .filter((id) => !missing.includes(id))
      .map((id) => ({ material: id, copies: 1 })),
    truthPromised: true,
  });
}

const refusals = {
  notNeeded: {
    ground: "notNeeded",
    reason: "申请销售的是电子礼花和冷光手持焰火玩具，不属于烟花爆竹经营，依法不需要取得许可。",
  },
  wrongBody: {
    ground: "wrongBody",
    rightBody: "市应急管理局",
    reason: "烟花爆竹批发许可由设区的市级应急管理部门办理。",
  },
  incomplete: {
    ground: "incomplete",
    reason: "经一次告知，在补正期限内没有提交零售点平面图和培训合格证明。",
  },
} as const;

/** From the counter to the acceptance. Returns whether there is an application to examine. */
function receive(applying: Applying): boolean {
  const { one, course, chance, examiners } = applying;
  const window = examiners.slice(0, 1);
  apply(applying);
  if (one.way === "applied") return false;
  if (one.way === "notNeeded" || one.way === "wrongBody") {
    course.goOn(chance.between(1, 2));
    course.act("refuseAcceptance", window, { ...refusals[one.way], remedies, sealed: true });
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
    course.act("refuseAcceptance", window, { ...refusals.incomplete, remedies, sealed: true });
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
  return `零售点面积${chance.between(10, 20)}平方米，周边五十米内没有其他零售点，配备灭火器${chance.between(2, 6)}具，布置与平面图一致。`;
}

const prefixes: Readonly<Record<string, string>> = {
  [retailItem]: "（安）LS",
  [seasonItem]: "（安）LSL",
  [hazardousItem]: "安和危化经",
};

const months: Readonly<Record<string, number>> = { [retailItem]: 24, [seasonItem]: 3, [hazardousItem]: 36 };

/** The number on the certificate. */
export const licenceNumber = ({ item, day, serial }: Pick<Application, "item" | "day" | "serial">): string =>
  `${prefixes[item]}〔${day.slice(0, 4)}〕${String(serial).padStart(4, "0")}`;

/** The term of a licence that begins on that day. */
export const termFrom = (item: string, validFrom: Day) => ({
  validFrom,
  validUntil: addDays(addMonths(validFrom, months[item] ?? 24), -1),
});

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
    content: `${contents[one.item]}，经营地址：${one.firm.address}`,
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

/** How the applications of the year go, over and over. */
const ways: readonly LicenceWay[] = [
  ...Array.from({ length: 7 }, () => "granted" as const),
  "corrected",
  "granted",
  "gaps",
  "granted",
  "refused",
  "granted",
  "corrected",
];

const special: readonly (readonly [place: number, way: LicenceWay])[] = [
  [4, "notNeeded"],
  [9, "deemed"],
  [13, "wrongBody"],
  [18, "incomplete"],
  [22, "hearing"],
  [27, "extended"],
  [31, "withdrawn"],
  [36, "deemed"],
  [40, "late"],
];

/** Of whom licences are asked: shops of fireworks and petrol stations, one application each. */
export function applicants(): {
  readonly shops: readonly DemoFirm[];
  readonly stations: readonly DemoFirm[];
} {
  const shops = everyFirm.filter(({ trade, kind }) => trade === "fireworks" && kind === "soleTrader");
  const small = everyFirm.filter(({ trade, kind }) => trade === "food" && kind === "soleTrader");
  const stations = everyFirm.filter(({ trade }) => trade === "fuel");
  return { shops: [...shops, ...small], stations };
}

function yearOfRetail(firms: readonly DemoFirm[], count: number): readonly Application[] {
  const chance = chanceOf("applications of 2025");
  const days = workingDaysOf("2025-02-10", "2025-12-05");
  return firms.slice(0, count).map((firm, place) => {
    const day = days[Math.floor((place * days.length) / count) + chance.below(3)] ?? "2025-12-05";
    const known = special.find(([at]) => at === place)?.[1];
    const way = known ?? ways[place % ways.length] ?? "granted";
    const station = firm.trade === "fuel";
    const item = station ? hazardousItem : retailItem;
    const fits = station && ["gaps", "refused", "deemed", "extended", "late"].includes(way) ? "granted" : way;
    return {
      matter: `l2025-${String(place + 1).padStart(3, "0")}`,
      firm,
      item,
      day,
      way: fits,
      serial: place + 1,
    };
  });
}

/** Before the Spring Festival stalls apply for the season, on a promise; one did not keep it. */
function seasonal(firms: readonly DemoFirm[]): readonly Application[] {
  const days = workingDaysOf("2025-01-06", "2025-01-14");
  const late = workingDaysOf("2025-12-22", "2026-01-09");
  return firms.map((firm, place) => {
    const day = place < 8 ? days[place % days.length] : late[(place * 2) % late.length];
    const way: LicenceWay = place === 3 ? "broken" : "commitment";
    const serial = place + 201;
    return { matter: `l2025-${serial}`, firm, item: seasonItem, day: day ?? "2025-01-06", way, serial };
  });
}

/** What is under way when the county's clock starts. */
function open(firms: readonly DemoFirm[]): readonly Application[] {
  const rows: readonly (readonly [Day, LicenceWay])[] = [
    ["2026-01-06", "examined"],
    ["2026-01-07", "accepted"],
    ["2026-01-13", "accepted"],
    ["2026-01-16", "applied"],
    ["2026-01-19", "applied"],
  ];
  return rows.flatMap(([day, way], place) => {
    const firm = firms[place];
    const serial = place + 1;
    return firm ? [{ matter: `l2026-00${serial}`, firm, item: retailItem, day, way, serial }] : [];
  });
}

export function applicationsOfYear(): readonly Application[] {
  const { shops, stations } = applicants();
  const mixed = [...shops.slice(0, 30), ...stations.slice(0, 16)];
  const shuffled = mixed
    .map((_, place) => mixed[(place * 7) % mixed.length])
    .filter((firm) => firm !== undefined);
  const some = everyFirm.filter(({ trade, kind }) => trade === "storage" && kind === "soleTrader");
  const grocers = everyFirm.filter(({ trade, kind }) => trade === "restaurant" && kind === "soleTrader");
  return [
    ...yearOfRetail([...new Set(shuffled)], 44),
    ...seasonal(grocers.slice(0, 16)),
    ...open([...some, ...grocers.slice(30)].slice(0, 5)),
  ];
}

/** Licences of 2024, which end early in 2026: what becomes of them is part of the year. */
function oldLicences(): readonly Application[] {
  const firms = everyFirm.filter(({ trade, kind }) => trade === "fireworks" && kind === "organisation");
  const days = workingDaysOf("2024-01-08", "2024-03-05");
  return firms.slice(0, 12).map((firm, place) => {
    const serial = place + 1;
    const day = days[place * 3] ?? "2024-01-08";
    return {
      matter: `l2024-${String(serial).padStart(3, "0")}`,
      firm,
      item: retailItem,
      day,
      way: "granted",
      serial,
    };
  });
}

/** The day of the decision, which is where a licence begins. */
const decidedOn = ({ course, one }: Applying): Day | undefined => {
  const decided = course.acts.find(({ matter, kind }) => matter === one.matter && kind === "decide");
  return decided && dayOf(decided.occurredAt);
};

/** What becomes of the old licences: eight are renewed, three change hands within the firm. */
function afterOld(applying: Applying, place: number): void {
  const day = decidedOn(applying);
  if (day === undefined) return;
  const granted = { applying, decidedOn: day };
  const ends = termFrom(applying.one.item, day).validUntil;
  if (place % 4 === 3)
    change(granted, ["2025-04-09", "2025-07-16", "2025-10-22"][(place - 3) / 4] ?? "2025-10-22");
  else if (place < 10) renew(granted, addDays(ends, place === 9 ? -42 : -55), place === 9);
}

const expiredCount = 4;

export function planLicences(): readonly PlannedAct[] {
  const old = oldLicences().map(planApplication);
  for (const [place, applying] of old.entries()) afterOld(applying, place);
  const year = applicationsOfYear().map(planApplication);
  const stalls = year.filter(({ one }) => one.item === seasonItem && one.day < "2025-02-01");
  for (const [place, applying] of stalls.entries()) {
    const day = decidedOn(applying);
    if (day === undefined) continue;
    const granted = { applying, decidedOn: day };
    if (applying.one.way === "broken") revoke(granted);
    else if (place >= stalls.length - expiredCount) cancelExpired(granted);
  }
  const shop = bundleFirm();
  return [...[...old, ...year].flatMap(({ course }) => course.acts), ...(shop ? planBundle(shop) : [])];
}
