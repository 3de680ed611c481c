import { chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { type DemoFirm, everyFirm } from "./content/firms.ts";
import { retailItem } from "./content/licence-items.ts";
import { holder, officersOn } from "./content/people.ts";
import { type Course, courseOf } from "./course.ts";
import { planApplication } from "./licences.ts";
import type { BundleInputs, PlannedAct } from "./planned.ts";

const day = "2025-08-18";
const matter = "b2025-01";
const fire = "fire-safety";

/** 开办烟花爆竹零售店一件事: two licences, one application, one visit, one delivery. */
export function planBundle(firm: DemoFirm): readonly PlannedAct[] {
  const chance = chanceOf(matter);
  const procedure = "licence-bundle";
  const course = courseOf<BundleInputs>({
    agency: emergency,
    procedure,
    matter,
    day,
    minute: 9 * 60,
    chance,
  });
  receive(course, firm);
  const licence = planApplication({
    matter: `${matter}-retail`,
    firm,
    item: retailItem,
    day,
    way: "granted",
    serial: 101,
    parent: matter,
  });
  answer(course, firm);
  return [...course.acts, ...licence.course.acts];
}

type Bundle = Course<BundleInputs>;

const examiners = (): string[] =>
  officersOn(emergency, day, "危险化学品监管科")
    .slice(0, 2)
    .map(({ id }) => id);

const items: BundleInputs["apply"]["items"] = [
  {
    item: retailItem,
    title: "烟花爆竹经营（零售）许可",
    by: "own",
    agency: emergency.name,
    statutoryDays: 20,
    promisedDays: 10,
    visit: true,
  },
  {
    item: fire,
    title: "公众聚集场所投入使用、营业前消防安全检查",
    by: "other",
    agency: "安和县消防救援大队",
    statutoryDays: 15,
    promisedDays: 8,
    visit: true,
  },
];

const sentTo = [
  [retailItem, "本机关危险化学品监管科"],
  [fire, "安和县消防救援大队"],
] as const;

/** Applied for once, accepted, and sent to everyone who has to do with it. */
function receive(course: Bundle, firm: DemoFirm): void {
  const window = examiners().slice(0, 1);
  course.act("apply", window, {
    applicantKind: firm.kind,
    applicantName: firm.name,
    applicantCode: firm.code,
    applicantAddress: firm.address,
    matter: "开办烟花爆竹零售店",
    items,
    materials: [
      { name: "申请书", copies: 1, items: 2 },
      { name: "经营场所证明和平面图", copies: 1, items: 2 },
      { name: "培训合格证明", copies: 1, items: 1 },
    ],
  });
  course.later(15);
  const mode = { mode: "joint", decidedBy: "government", document: "安政办〔2025〕3号" } as const;
  course.act("accept", window, { ...mode, voucher: true });
  course.later(15);
  for (const [item, to] of sentTo) {
    course.act("distribute", window, { item, to, answerBy: "2025-09-05", materials: true });
    course.later(4);
  }
}

/** Looked at together, decided by each, delivered at once. */
function answer(course: Bundle, firm: DemoFirm): void {
  const window = examiners().slice(0, 1);
  course.goOn(1);
  course.act("received", window, { item: fire, receivedOn: course.day, receipt: "消审收〔2025〕31号" });
  course.goOn(3);
  course.act("visit", examiners(), {
    items: 2,
    agencies: "安和县应急管理局、安和县消防救援大队",
    found: "安全距离、疏散条件、消防设施符合要求。",
    signature: firm.representative,
  });
  course.goTo("2025-08-28");
  const document = "安消安检〔2025〕22号";
  const opinion = { item: fire, outcome: "grant", decidedOn: "2025-08-27", document } as const;
  course.act("opinion", window, opinion);
  course.goTo("2025-09-03");
  const head = holder(emergency, "unitHead", 3).id;
  course.act("conclude", [head], { summary: "两项许可均已准予。" });
  course.goOn(1);
  const receiver = firm.representative;
  course.act("deliver", window, { documents: 2, way: "window", receiver, proof: "窗口签收单2025-118" });
  course.goOn(1);
  course.act("finish", [head], { summary: "两项结果已经一次送达。" });
}

/** A shop that asks for nothing else in the year. */
export const bundleFirm = (): DemoFirm | undefined =>
  everyFirm.findLast(({ trade, kind }) => trade === "building" && kind === "soleTrader");
