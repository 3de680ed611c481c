import type { Day } from "@zhunsheng/law";
import { type Chance, chanceOf } from "./chance.ts";
import { emergency, townships } from "./content/agencies.ts";
import { inventNames } from "./content/names.ts";
import { holder, officersOn } from "./content/people.ts";
import { reminders } from "./content/reminders.ts";
import { type Course, courseOf } from "./course.ts";
import type { PlannedAct, ReminderInputs } from "./planned.ts";

const others = ["安和县工业园区管理委员会", "城关街道办事处"];

/** 执法提示: drafted, reviewed, approved, sent; read by everybody, as a rule. */
export const planReminders = (): readonly PlannedAct[] =>
  reminders.flatMap(([day, topic, ground, content, law], place) =>
    planReminder(place, day, { topic, ground, content, law }),
  );

type Text = Pick<ReminderInputs["draft"], "topic" | "ground" | "content" | "law">;

function planReminder(place: number, day: Day, text: Text): readonly PlannedAct[] {
  const matter = `r-${String(place + 1).padStart(2, "0")}`;
  const chance = chanceOf(matter);
  const course = courseOf<ReminderInputs>({
    agency: emergency,
    procedure: "enforcement-reminder",
    matter,
    day,
    chance,
  });
  const officer = chance.pick(officersOn(emergency, day)).id;
  const names = [...townships.map(({ name }) => name), ...others];
  course.act("draft", [officer], {
    kind: place % 4 === 3 ? "warning" : "notice",
    ...text,
    recipients: names.map((name) => ({
      name,
      kind: name.endsWith("委员会") ? ("unit" as const) : ("street" as const),
    })),
    bindsNobody: true,
    singlesOut: false,
  });
  course.goOn(1);
  const opinion = "依据准确，没有增加法定以外的义务。";
  course.act("review", [holder(emergency, "reviewer").id], { outcome: "passed", opinion });
  course.later(50);
  course.act("approve", [holder(emergency, "unitHead", place % 3).id], { outcome: "approved" });
  course.later(40);
  const way = place % 2 === 0 ? "document" : "platform";
  course.act("send", [officer], { way, recipients: names.map((name) => ({ name })) });
  collect({ course, chance, officer, names, matter, silent: place === silentPlace });
  course.goOn(chance.between(6, 12));
  course.act("finish", [holder(emergency, "unitHead", place % 3).id], {
    effect: `各镇街已组织自查，整改一般隐患${chance.between(8, 46)}处。`,
    ...(place === silentPlace ? { unread: "城关街道办事处：机构调整，联系人变更，已电话告知。" } : {}),
  });
  return course.acts;
}

/** One of whom nothing was heard. */
const silentPlace = 5;

interface Sent {
  readonly course: Course<ReminderInputs>;
  readonly chance: Chance;
  readonly officer: string;
  readonly names: readonly string[];
  readonly matter: string;
  readonly silent: boolean;
}

/** 阅知回执: of everybody, or of all but the last, who is reminded once more. */
function collect({ course, chance, officer, names, matter, silent }: Sent): void {
  const readers = inventNames(`readers of ${matter}`, names.length);
  for (const [at, recipient] of names.entries()) {
    if (at === 2) course.goOn(chance.between(1, 2));
    if (silent && at === names.length - 1) continue;
    course.later(chance.between(5, 40));
    const feedback = at < 2 ? { feedback: "已转发辖区企业并组织自查。" } : {};
    const read = { recipient, reader: readers[at] ?? "", readOn: course.day };
    course.act("receipt", [officer], { ...read, ...feedback });
  }
  if (!silent) return;
  course.goOn(7);
  course.act("urge", [officer], { note: `电话提醒${names.at(-1)}。` });
}
