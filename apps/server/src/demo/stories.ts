import type { Day } from "@zhunsheng/law";
import { chanceOf } from "./chance.ts";
import { emergency } from "./content/agencies.ts";
import { majorRow } from "./content/checklists.ts";
import { type DemoFirm, everyFirm, type Trade } from "./content/firms.ts";
import type { MeasureOutline } from "./content/measures.ts";
import { measureOutlines } from "./content/measures.ts";
import { goThere, tell, type Visit, type Visited } from "./inspection.ts";
import { afterwards, inTurn } from "./inspection-after.ts";
import { planned, type Rota, type VisitBook } from "./inspection-year.ts";
import { type Draft, shownAfter } from "./inspections.ts";
import { takeMeasure } from "./measures.ts";
import { cutPower } from "./power-cut.ts";
import { clearInstead } from "./substitute.ts";
import { crimes, suspectCrime } from "./transfers.ts";

/** The firms and officers of the year, shared with every other visit. */
export interface Year {
  readonly book: VisitBook;
  readonly rota: Rota;
}

interface Story {
  readonly name: string;
  readonly day: Day;
  readonly trade: Trade;
  readonly conclusion: Visit["conclusion"];
  readonly found: string;
  readonly correction: string;
  readonly reason?: string;
  readonly urgent?: boolean;
}

/** A visit whose course is told in full elsewhere: `follow` does what comes between the check and the end. */
export function storyOf(
  { book, rota }: Year,
  story: Story,
  follow: (visited: Visited) => readonly (readonly [day: Day, step: () => void])[],
): Draft {
  const { name, day, trade, found, correction, conclusion } = story;
  const chance = chanceOf(`story ${name}`);
  const firm = freeFirm(book, trade, day, name);
  book.add(firm, day, story.reason === undefined);
  const team = rota.team(emergency, day, name);
  const minute = 9 * 60 + 20;
  const kind =
    story.reason === undefined ? planned(chance, firm, day) : { kind: kindOf(story), reason: story.reason };
  const plan = (matter: string) => {
    const visited = goThere({
      agency: emergency,
      matter,
      day,
      minute,
      team,
      firm,
      ...kind,
      used: book.before(firm, day),
      conclusion,
      problems: [{ item: majorRow[firm.trade], found, correction }],
      publishedAfter: shownAfter(chance),
      ...(story.urgent === true ? { urgent: true } : {}),
    });
    const { course } = visited;
    course.later(8);
    tell(visited);
    const steps = follow(visited);
    inTurn(course, visited.chance, [...steps, ...afterwards(visited)]);
    return course.acts;
  };
  return { name, day, minute, plan };
}

const kindOf = ({ urgent }: Story): "immediate" | "clue" => (urgent === true ? "immediate" : "clue");

function freeFirm(book: VisitBook, trade: Trade, day: Day, name: string): DemoFirm {
  const own = everyFirm.filter((firm) => firm.trade === trade && firm.kind === "organisation");
  const open = own.filter((firm) => book.hasRoom(firm, day));
  return chanceOf(`firm of ${name}`).pick(open);
}

const sealed = (year: Year, outline: MeasureOutline): Draft =>
  storyOf(
    year,
    {
      name: outline.name,
      day: outline.day,
      trade: outline.trade,
      conclusion: "corrected",
      found: outline.found,
      correction: "停止储存、使用，配合处置。",
      ...(outline.fate === "urgent"
        ? { reason: "监测预警平台推送可燃气体超限报警，情况紧急。", urgent: true }
        : {}),
    },
    (visited) => takeMeasure(visited, outline),
  );

const power: Story = {
  name: "i2025-power-1",
  day: "2025-09-08",
  trade: "timber",
  conclusion: "order",
  found: "打磨车间除尘系统火花探测、锁气卸灰全部失效，砂光粉尘堆积超过五毫米，仍在生产。",
  correction: "停止使用打磨车间，修复除尘系统并经检测。",
};

const slope: Story = {
  name: "i2025-substitute-1",
  day: "2025-06-05",
  trade: "quarry",
  conclusion: "order",
  found: "排土场坡脚弃石滚落侵占县道半幅路面，雨季有继续滑塌、危害交通安全的危险。",
  correction: "清除侵占县道的弃石，坡脚设置挡石坝。",
};

/** The visits that something unusual came of, in 2025. */
export const storiesOf = (year: Year): readonly Draft[] => [
  ...measureOutlines.map((outline) => sealed(year, outline)),
  storyOf(year, power, (visited) => cutPower(visited)),
  storyOf(year, slope, (visited) => clearInstead(visited)),
  ...crimes.map((crime) =>
    storyOf(year, { ...crime, conclusion: "case", correction: "停止违法行为，配合调查。" }, (visited) =>
      suspectCrime(visited, crime),
    ),
  ),
];
