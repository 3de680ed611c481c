import type { Role } from "@zhunsheng/engine";
import { agencies, type DemoAgency, emergency, industry } from "./agencies.ts";
import { inventNames } from "./names.ts";

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly certificate?: {
    readonly number: string;
    readonly validFrom: string;
    readonly validUntil: string;
  };
  readonly legallyQualified?: boolean;
}

/** A run of people of one kind; `certified` says over which days their certificates run. */
interface Post {
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly count: number;
  readonly certified?: readonly [from: string, until: string];
  readonly qualified?: boolean;
}

const current = ["2023-01-01", "2027-12-31"] as const;
const older = ["2021-11-01", "2026-10-31"] as const;

/** In the order of their ids. The 68 of the emergency bureau who hold a valid certificate, and six who do not. */
const emergencyPosts: readonly Post[] = [
  { unit: "局领导", roles: ["head"], count: 1, certified: current },
  { unit: "局领导", roles: ["leader"], count: 4, certified: current },
  { unit: "法制审核科", roles: ["reviewer"], count: 2, certified: current, qualified: true },
  { unit: "法制审核科", roles: ["reviewer", "hearingHost"], count: 2, certified: current, qualified: true },
  { unit: "法制审核科", roles: ["reviewer"], count: 1, certified: current },
  { unit: "执法一中队", roles: ["unitHead", "officer"], count: 1, certified: current },
  { unit: "执法二中队", roles: ["unitHead", "officer"], count: 1, certified: current },
  { unit: "执法三中队", roles: ["unitHead", "officer"], count: 1, certified: current },
  { unit: "危险化学品监管科", roles: ["unitHead", "officer"], count: 1, certified: current },
  { unit: "矿山和工贸监管科", roles: ["unitHead", "officer"], count: 1, certified: current },
  { unit: "执法一中队", roles: ["officer"], count: 13, certified: current },
  { unit: "执法二中队", roles: ["officer"], count: 12, certified: current },
  { unit: "执法三中队", roles: ["officer"], count: 12, certified: older },
  { unit: "危险化学品监管科", roles: ["officer"], count: 8, certified: current },
  { unit: "矿山和工贸监管科", roles: ["officer"], count: 8, certified: older },
  { unit: "执法二中队", roles: ["officer"], count: 1, certified: ["2020-07-01", "2025-06-30"] },
  { unit: "执法三中队", roles: ["officer"], count: 1, certified: ["2026-03-01", "2031-02-28"] },
  { unit: "政策法规科", roles: ["publisher"], count: 1 },
  { unit: "办公室", roles: ["archivist"], count: 1 },
  { unit: "政策法规科", roles: ["clerk"], count: 1 },
  { unit: "政策法规科", roles: ["registrar"], count: 1 },
  // Who applies for a certificate while the demo runs.
  { unit: "执法一中队", roles: ["officer"], count: 2 },
];

/** A small agency of fewer hands. */
const smallPosts = (unit: string, officers: number): readonly Post[] => [
  { unit: "机关负责人", roles: ["head"], count: 1, certified: current },
  { unit: "机关负责人", roles: ["leader"], count: 2, certified: current },
  { unit: "法制机构", roles: ["reviewer", "hearingHost"], count: 1, certified: current, qualified: true },
  { unit, roles: ["unitHead", "officer"], count: 1, certified: current },
  { unit, roles: ["officer"], count: officers, certified: current },
  { unit: "办公室", roles: ["publisher"], count: 1 },
  { unit: "办公室", roles: ["archivist", "clerk"], count: 1 },
  { unit: "办公室", roles: ["registrar"], count: 1 },
];

/** Those whose certificates the demo issues itself; the register has none of them at first. */
const appliedFor = (unit: string): readonly Post[] => [{ unit, roles: ["officer"], count: 7 }];

const unitOf: Readonly<Record<DemoAgency["kind"], string>> = {
  bureau: "执法监察大队",
  justice: "行政执法协调监督科",
  township: "综合行政执法大队",
};

function peopleOf(agency: DemoAgency): readonly DemoPerson[] {
  const officers = agency.kind === "bureau" ? 8 : 5;
  const unit = unitOf[agency.kind];
  const small = [...smallPosts(unit, officers), ...(agency === industry ? appliedFor(unit) : [])];
  const posts = agency === emergency ? emergencyPosts : small;
  const places = posts.flatMap((post) => Array.from({ length: post.count }, () => post));
  const names = inventNames(`people of ${agency.id}`, places.length);
  return places.map((post, index) => {
    const serial = String(index + 1).padStart(3, "0");
    const [validFrom, validUntil] = post.certified ?? [];
    return {
      id: `${agency.prefix}-${serial}`,
      name: names[index] ?? serial,
      unit: post.unit,
      roles: post.roles,
      ...(validFrom === undefined || validUntil === undefined
        ? {}
        : { certificate: { number: `安执${agency.prefix.toUpperCase()}${serial}`, validFrom, validUntil } }),
      ...(post.qualified === undefined ? {} : { legallyQualified: post.qualified }),
    };
  });
}

const people: ReadonlyMap<string, readonly DemoPerson[]> = new Map(
  agencies.map((agency) => [agency.id, peopleOf(agency)]),
);

export const peopleIn = (agency: DemoAgency): readonly DemoPerson[] => people.get(agency.id) ?? [];

/** Those who hold the role, in the order of their ids; with a unit, only its own. */
export const holders = (agency: DemoAgency, role: Role, unit?: string): readonly DemoPerson[] =>
  peopleIn(agency).filter((person) => person.roles.includes(role) && (unit ?? person.unit) === person.unit);

/** @throws RangeError when the agency has not so many of that role. */
export function holder(agency: DemoAgency, role: Role, place = 0): DemoPerson {
  const found = holders(agency, role)[place];
  if (!found) throw new RangeError(`${agency.id} has no ${role} ${place + 1}`);
  return found;
}

/** Officers without a certificate in the register: theirs is applied for. */
export const uncertified = (agency: DemoAgency): readonly DemoPerson[] =>
  holders(agency, "officer").filter(({ certificate }) => certificate === undefined);

/** Officers who could act on the day: certificate valid, no head of unit. */
export const officersOn = (agency: DemoAgency, day: string, unit?: string): readonly DemoPerson[] =>
  holders(agency, "officer", unit).filter(
    ({ certificate, roles }) =>
      certificate !== undefined &&
      certificate.validFrom <= day &&
      day <= certificate.validUntil &&
      !roles.includes("unitHead"),
  );
