import { addDays, type Day, dayOf } from "@zhunsheng/law";
import { chanceOf } from "./chance.ts";
import { type DemoFirm, everyFirm } from "./content/firms.ts";
import { hazardousItem, retailItem, seasonItem } from "./content/licence-items.ts";
import { cancelExpired, change, renew, revoke } from "./licence-afterwards.ts";
import { bundleFirm, planBundle } from "./licence-bundle.ts";
import { termFrom } from "./licence-terms.ts";
import { type Application, type Applying, type LicenceWay, planApplication } from "./licences.ts";
import type { PlannedAct } from "./planned.ts";
import { workingDaysOf } from "./working-time.ts";

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
function applicants(): {
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

function applicationsOfYear(): readonly Application[] {
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
