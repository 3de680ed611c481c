import type { Day } from "@zhunsheng/law";
import { emergency } from "./content/agencies.ts";
import type { Trade } from "./content/firms.ts";
import { holder } from "./content/people.ts";
import type { Course } from "./course.ts";
import type { Visited } from "./inspection.ts";
import type { Run } from "./ordinary-run.ts";
import type { TransferInputs } from "./planned.ts";
import { workingDay } from "./working-time.ts";

interface Crime {
  readonly name: string;
  readonly day: Day;
  readonly trade: Trade;
  readonly found: string;
  readonly crime: string;
  readonly law: string;
  readonly facts: string;
  readonly threshold: string;
  readonly goods: readonly (readonly [name: string, quantity: string, condition: string])[];
  /** What the court said, where it has. */
  readonly judged?: { readonly on: Day; readonly document: string; readonly fineFen: number };
}

const dangerous = { crime: "危险作业罪", law: "《中华人民共和国刑法》第一百三十四条之一" };

/** What inspections found that was for the police. */
export const crimes: readonly Crime[] = [
  {
    name: "i2025-crime-1",
    day: "2025-04-09",
    trade: "chemicals",
    found: "关闭反应釜可燃气体报警装置并删除报警数据，继续投料生产。",
    ...dangerous,
    facts: "关闭直接关系生产安全的报警设备，销毁相关数据，继续生产。",
    threshold: "釜区可燃气体浓度达到爆炸下限百分之四十，具有发生重大伤亡事故的现实危险。",
    goods: [["报警控制器主机", "1台", "断电"]],
    judged: { on: "2025-11-20", document: "（2025）安刑初118号刑事判决书", fineFen: 3_000_000 },
  },
  {
    name: "i2025-crime-2",
    day: "2025-10-15",
    trade: "restaurant",
    found: "地下一层私自设置醇基燃料分装点，未经许可储存醇基燃料六吨。",
    ...dangerous,
    facts: "未经依法批准擅自从事危险物品储存、分装作业，被责令停止后仍继续。",
    threshold: "储存量六吨，位于人员密集场所地下，具有发生重大伤亡事故的现实危险。",
    goods: [["醇基燃料", "6吨", "已由有资质单位代存"]],
  },
];

const police = "安和县公安局";

interface Suspicion {
  readonly transfer: Course<TransferInputs>;
  readonly course: {
    goOn(count: number): void;
    later(minutes: number): void;
    readonly day: Day;
    returned(): void;
  };
  readonly team: string[];
  readonly partyName: string;
  readonly partyCode?: string;
  readonly source: TransferInputs["suspect"]["source"];
  readonly crime: Pick<Crime, "crime" | "law" | "facts" | "threshold" | "goods">;
}

/** Suspected, verified by two, decided by the head within three days, handed over within twenty-four hours. */
function handOver({ transfer, course, team, partyName, partyCode, source, crime }: Suspicion): void {
  transfer.act("suspect", team.slice(0, 1), {
    source,
    partyName,
    ...(partyCode === undefined ? {} : { partyCode }),
    discoveredOn: course.day,
    crime: crime.crime,
    criminalLaw: crime.law,
    facts: crime.facts,
    threshold: crime.threshold,
    evidenceKept: true,
    officialClue: false,
  });
  course.later(30);
  transfer.act("team", [holder(emergency, "unitHead").id], { members: team, conflictsChecked: true });
  course.goOn(1);
  transfer.act("report", team, {
    opinion: "transfer",
    verified: `经核实，${crime.facts}`,
    evidence: "现场检查记录、勘验笔录、询问笔录、视听资料。",
    law: `${crime.law}，达到立案追诉标准。`,
  });
  course.goOn(1);
  transfer.act("decide", [holder(emergency, "head").id], { outcome: "approved", capacity: "principal" });
  course.later(90);
  transfer.act("transfer", team, {
    police,
    materials: ["letter", "investigation", "goods"],
    tested: false,
    goods: crime.goods.map(([name, quantity, condition]) => ({ name, quantity, condition, measure: "none" })),
  });
  course.returned();
  course.later(30);
  transfer.act("copy", team.slice(0, 1), { procuratorate: "安和县人民检察院", copiedOn: course.day });
  course.later(20);
  const receipt = `安公收〔${course.day.slice(0, 4)}〕${course.day.slice(5, 7)}号`;
  transfer.act("receive", team.slice(0, 1), { police, result: "signed", signer: "林峰", receipt });
}

/** 移送涉嫌犯罪案件 from an inspection: the police open a case, and the court may have judged since. */
export function suspectCrime(
  { visit, course }: Visited,
  crime: Crime,
): readonly (readonly [Day, () => void])[] {
  const { firm, day } = visit;
  const team = [...visit.team];
  const transfer = course.linked<TransferInputs>("criminal-transfer", "transfer");
  const suspicion = { transfer, course, team, partyName: firm.name, partyCode: firm.code, crime };
  const first = workingDay(day, 1);
  const opened = workingDay(day, 6);
  const steps: (readonly [Day, () => void])[] = [
    [first, () => handOver({ ...suspicion, source: "inspection" })],
    [opened, () => openCase(suspicion, opened)],
  ];
  const { judged } = crime;
  if (judged) {
    const { on, document, fineFen } = judged;
    const ruling = {
      court: "安和县人民法院",
      judgedOn: on,
      document,
      result: "convicted",
      criminalFineFen: fineFen,
    } as const;
    steps.push([workingDay(on, 4), () => transfer.act("judged", team.slice(0, 1), ruling)]);
  }
  return steps;
}

function openCase({ transfer, course, team, crime }: Omit<Suspicion, "source">, opened: Day): void {
  const serial = Number(opened.slice(5, 7)) + 20;
  transfer.act("policeDecide", team.slice(0, 1), {
    way: "first",
    result: "opened",
    document: `安公立字〔${opened.slice(0, 4)}〕${serial}号立案决定书`,
    decidedOn: opened,
    noticeOn: opened,
  });
  course.goOn(1);
  transfer.act("handOver", team, {
    goods: crime.goods.map(([name, quantity, condition]) => ({
      name,
      quantity,
      condition,
      measure: "none" as const,
    })),
    receiver: "林峰",
    signed: true,
  });
  course.goOn(1);
  const summary = "公安机关已经立案，涉案物品和材料已经移交。";
  transfer.act("finish", [holder(emergency, "leader").id], { result: "opened", summary });
}

/** A case thought to be one for the police, who send it back: it goes on here (处罚法第27条). */
export function transferAndReturn(run: Run): void {
  const { course, handlerIds, outline, party } = run;
  const { crime } = outline;
  if (!crime || run.ended()) return;
  const transfer = course.linked<TransferInputs>("criminal-transfer", "transfer");
  course.goOn(1);
  handOver({
    transfer,
    course,
    team: handlerIds,
    partyName: party.partyName,
    ...(party.partyCode === undefined ? {} : { partyCode: party.partyCode }),
    source: "investigation",
    crime: { ...dangerous, ...crime, goods: [["涉案材料", "1套", "完好"]] },
  });
  course.goOn(4);
  transfer.act("returned", handlerIds.slice(0, 1), {
    from: "police",
    ground: "noCrime",
    returnedOn: course.day,
    document: `安公移字〔${course.day.slice(0, 4)}〕2号移送案件通知书`,
    liable: true,
    reason: "犯罪事实显著轻微，不需要追究刑事责任，依法应当给予行政处罚。",
  });
  course.returned();
  course.later(60);
  const summary = "公安机关退回，由本机关依法处理。";
  transfer.act("finish", [holder(emergency, "leader").id], { result: "returned", summary });
}
