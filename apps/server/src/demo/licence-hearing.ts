import { emergency } from "./content/agencies.ts";
import { inventNames } from "./content/names.ts";
import { holder } from "./content/people.ts";
import type { Applying } from "./licences.ts";
import type { LicenceHearingInputs } from "./planned.ts";
import { instantAt, workingDay } from "./working-time.ts";

/** A neighbour is told, asks to be heard, and is heard in a matter of its own; what came of it returns. */
export function holdLicenceHearing({ one, course, examiners }: Applying): void {
  const [neighbour = ""] = inventNames(`neighbour of ${one.matter}`, 1);
  const window = examiners.slice(0, 1);
  const host = holder(emergency, "hearingHost").id;
  const clerk = holder(emergency, "clerk").id;
  course.goOn(1);
  course.act("tellThirdParty", window, {
    people: [{ name: `相邻住户${neighbour}`, interest: "与零售点相邻，可能影响居住安全" }],
    majorInterest: true,
    hearingTold: true,
    statementTold: true,
  });
  course.goOn(2);
  course.act("hearingRequest", window, { person: neighbour, reason: "零售点与住宅相邻，可能危及人身安全。" });
  const requestedOn = course.day;
  course.goOn(1);
  const hearing = course.linked<LicenceHearingInputs>("licence-hearing", "hearing");
  hearing.act("open", [holder(emergency, "leader").id], {
    subject: "烟花爆竹经营（零售）许可",
    applicantName: one.firm.name,
    ground: "request",
    requestedOn,
    host,
    clerk,
  });
  course.later(40);
  const heldOn = workingDay(course.day, 9);
  const told = { heldAt: instantAt(heldOn, 9 * 60), venue: "安和县应急管理局听证室" };
  hearing.act("notify", [clerk], {
    ...told,
    people: `${one.firm.name}、${neighbour}`,
    partiesTold: true,
    challengeTold: true,
    free: true,
  });
  course.later(30);
  const toll = course.act("toll", window, { ground: "hearing", from: course.day, until: heldOn, told: true });
  course.goTo(heldOn, 9 * 60);
  hearing.act("session", [host, clerk], sessionOf(one, neighbour, examiners));
  course.later(150);
  course.act("tollEnd", window, { toll, result: "听证已经举行。" });
  course.goOn(2);
  hearing.act("report", [host], {
    facts: "零售点防火间距符合规定，相邻住户的担忧可以通过增设防火隔墙解决。",
    opinion: "建议增设防火隔墙后准予许可。",
  });
  course.returned();
}

const sessionOf = (
  one: Applying["one"],
  neighbour: string,
  examiners: string[],
): LicenceHearingInputs["session"] => ({
  present: `${one.firm.representative}、${neighbour}`,
  examiners,
  evidence: "出示现场核查记录和测量数据，零售点与住宅有实体墙分隔，间距符合规定。",
  answers: "申请人同意增设防火隔墙；相邻住户要求控制存放数量。",
  open: true,
  record: "审查人员说明审查意见和理由，申请人、利害关系人发言并质证。",
  signature: "signed",
});
