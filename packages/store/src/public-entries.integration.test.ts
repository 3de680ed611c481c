import { afterAll, beforeAll, expect, test } from "vitest";
import { countPublicEntries, listPublicEntries } from "./read/index.ts";
import { type FreshDatabase, freshDatabase } from "./testing/fresh-database.ts";

let fresh: FreshDatabase;
let place = 0;

/** An entry as an act had made it. */
async function enter(register: string, key: string, validFrom: string, body: unknown, validUntil?: string) {
  place += 1;
  await fresh.database.app.query(
    `insert into register_entry (agency_id, matter_id, seq, place, register, key, valid_from, valid_until, body)
     values ('agency-a', 'm-1', 1, $1, $2, $3, $4, $5, $6)`,
    [place, register, key, validFrom, validUntil ?? null, JSON.stringify(body)],
  );
}

const read = async (register: string, on: string, search?: string) =>
  (await listPublicEntries(fresh.database.query, { register, on, search, page: 1, pageSize: 20 })).items.map(
    ({ key, body }) => [key, body],
  );

beforeAll(async () => {
  fresh = await freshDatabase();
  const certificate = { number: "A-1", validFrom: "2024-01-01", validUntil: "2027-12-31" };
  await enter("officers", "p-1", "2024-01-01", {
    name: "赵铁",
    unit: "一队",
    roles: ["officer"],
    certificate,
    phone: "1",
  });
  await enter("officers", "p-2", "2024-01-01", { name: "登记员", roles: ["registrar"] });
  await enter("officers", "p-3", "2024-01-01", null);
  await enter("officers", "p-4", "2024-01-01", { name: "钱锋", certificate });
  await enter("officers", "p-4", "2025-03-01", {
    name: "钱锋",
    withdrawn: { as: "suspended", on: "2025-03-01", number: "A-1" },
  });
  await enter("officers", "p-5", "2024-01-01", { name: "孙立", certificate });
  await enter("officers", "p-5", "2025-03-01", null);
  await enter("power-items", "x-1", "2024-01-01", { title: "旧" });
  await enter("power-items", "x-1", "2025-01-01", { title: "新" });
  await enter("power-items", "x-2", "2024-01-01", { title: "停用" }, "2024-12-31");
  await enter("parties", "f-1", "2024-01-01", { name: "某公司", representative: "某人" });
}, 60_000);
afterAll(() => fresh.drop());

test("人员只公开持证的，只公开姓名、机构、证件；已清除的没有", async () => {
  expect(await read("officers", "2025-06-01")).toEqual([
    [
      "p-1",
      {
        name: "赵铁",
        unit: "一队",
        certificate: { number: "A-1", validFrom: "2024-01-01", validUntil: "2027-12-31" },
      },
    ],
  ]);
});

test("证件暂扣以前公开，暂扣之日起不公开；清除以后，以前的不再出现", async () => {
  const names = async (on: string) => (await read("officers", on)).map(([key]) => key);
  expect(await names("2025-02-28")).toEqual(["p-1", "p-4", "p-5"]);
  expect(await names("2025-03-01")).toEqual(["p-1"]);
});

test("证件过了有效期、还没有开始的，当日不公开为执法人员", async () => {
  const names = async (on: string) => (await read("officers", on)).map(([key]) => key);
  expect(await names("2027-12-31")).toEqual(["p-1"]);
  expect(await names("2028-01-01")).toEqual([]);
  const next = { number: "A-2", validFrom: "2029-01-01", validUntil: "2029-12-31" };
  await enter("officers", "p-6", "2028-06-01", { name: "周新", certificate: next });
  expect(await names("2028-12-31")).toEqual([]);
  expect(await names("2029-01-01")).toEqual(["p-6"]);
});

test("清单按当日有效的条目公开：后来的代替从前的，停用的不再公开", async () => {
  expect(await read("power-items", "2024-06-01")).toEqual([
    ["x-1", { title: "旧" }],
    ["x-2", { title: "停用" }],
  ]);
  expect(await read("power-items", "2025-06-01")).toEqual([["x-1", { title: "新" }]]);
  expect(await read("power-items", "2025-06-01", "没有")).toEqual([]);
  const counts = await countPublicEntries(fresh.database.query, "2025-06-01");
  expect(counts.map(({ register, count }) => [register, Number(count)]).toSorted()).toEqual([
    ["officers", 1],
    ["power-items", 1],
  ]);
});

test("不公开的登记簿一条也看不到", async () => {
  expect(await read("parties", "2025-06-01")).toEqual([]);
});

test("公示平台的数据库角色看得到清单，看不到登记簿本身", async () => {
  const portal = await fresh.ownerPool().connect();
  await portal.query("set role zhunsheng_portal");
  expect((await portal.query("select count(*)::integer as n from public_entry")).rows).toEqual([{ n: 7 }]);
  await expect(portal.query("select * from register_entry")).rejects.toThrow("permission denied");
  await portal.query("reset role");
  portal.release();
});
