import type { Day } from "@zhunsheng/law";
import type { Chance } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { comments } from "./content/inspection-words.ts";
import { holder, holders } from "./content/people.ts";
import type { Course } from "./course.ts";
import { correctOnSpot, goThere, tell, type Visit, type Visited } from "./inspection.ts";
import type { PlannedAct } from "./planned.ts";
import { workingDay } from "./working-time.ts";

/** What is to be done later on, each on its day. */
export type Steps = readonly (readonly [day: Day, step: () => void])[];

const summaryOf: Readonly<Record<Visit["conclusion"], string>> = {
  none: "未发现问题",
  corrected: "发现问题，已当场纠正",
  order: "发现问题，责令限期整改",
  case: "发现违法行为，依法查处",
  handOver: "发现问题，移送有关部门",
  unreachable: "通过登记的住所无法联系",
  notOperating: "未开展相关经营活动",
};

/** What is to be done later on, each on its day: publication, the firm's rating, closing. */
export function afterwards(visited: Visited): Steps {
  const { visit, course, chance } = visited;
  const { agency, firm, day, conclusion, problems, publishedAfter, rated } = visit;
  const steps: (readonly [Day, () => void])[] = [];
  if (rated !== undefined) steps.push([workingDay(day, 1), () => rate(visited, rated)]);
  if (publishedAfter !== "never") {
    const publish = (): void => {
      course.act("publish", [holder(agency, "publisher").id], {
        place: "安和县行政执法公示平台",
        summary: summaryOf[conclusion],
        masked: true,
        checkedBy: holder(agency, "clerk").id,
      });
    };
    steps.push([workingDay(day, publishedAfter), publish]);
  }
  if (visit.endsWith !== "tellResult") {
    const fixed = conclusion === "corrected" ? problems.length : 0;
    const close = (): void => {
      const summary = `对${firm.name}的检查已经完成，${summaryOf[conclusion]}。`;
      const heads = holders(agency, "unitHead");
      course.act("close", [chance.pick(heads).id], { summary, fixed });
    };
    const wait = agency === emergency ? chance.between(1, 6) : 2;
    const last = `${day.slice(0, 4)}-12-31`;
    const closing = workingDay(day, wait);
    steps.push([closing > last && day <= last ? last : closing, close]);
  }
  return steps;
}

function rate({ visit, course, chance }: Visited, rated: "well" | "badly"): void {
  const { agency, firm } = visit;
  const well = rated === "well";
  course.act("rate", [holder(agency, "unitHead").id], {
    person: `${firm.representative}，负责人`,
    conduct: well ? chance.between(4, 5) : 2,
    attitude: well ? chance.between(4, 5) : 2,
    integrity: well ? 5 : 2,
    broken: well ? [] : ["intermediary"],
    ...(well
      ? chance.happens(40)
        ? { comments: chance.pick(comments) }
        : {}
      : { comments: "检查人员推荐了固定的检测机构。" }),
  });
}

/** 移送其他有关部门, and its receipt: what is found is not the bureau's to deal with. */
function handedOver({ visit, course, chance }: Visited): Steps {
  const { agency, day, problems, team } = visit;
  const to = chance.pick(["安和县消防救援大队", "安和县市场监督管理局", "安和县住房和城乡建设局"]);
  const handOver = (): void => {
    course.act("handOver", [holder(agency, "unitHead").id], {
      to,
      content: `${problems.map(({ found }) => found).join("")}属于你单位职责，移送处理。`,
      materials: "现场检查记录复印件、照片三张",
    });
  };
  const receive = (): void => {
    course.act("handOverReceipt", team.slice(0, 1), { receivedOn: course.day, receiver: "值班室" });
  };
  return [
    [workingDay(day, 2), handOver],
    [workingDay(day, 4), receive],
  ];
}

/** A whole visit without anything opened from it. */
export function planVisit(visit: Visit): readonly PlannedAct[] {
  const visited = goThere(visit);
  if (visit.endsWith !== undefined && visit.endsWith !== "tellResult") return visited.course.acts;
  if (visit.conclusion === "corrected") correctOnSpot(visited);
  visited.course.later(visited.chance.between(10, 20));
  tell(visited);
  const more = visit.conclusion === "handOver" ? handedOver(visited) : [];
  inTurn(visited.course, visited.chance, [...more, ...afterwards(visited)]);
  return visited.course.acts;
}

/** Does what is planned, day by day. */
export function inTurn<T>(course: Course<T>, chance: Chance, steps: Steps): void {
  for (const [day, step] of [...steps].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    course.goTo(day);
    course.later(chance.between(10, 50));
    step();
  }
}
