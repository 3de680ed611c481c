import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client } from "../apps/server/src/testing/client.ts";
import { unpackInto } from "../apps/server/src/testing/unpack.ts";
import { desktop, phone } from "./browser.ts";
import { look } from "./pages.ts";
import { expectEqual, expectTrue, type Stage, signIn, type Test } from "./test.ts";

/** The dispute bundle as a court gets it: downloaded in the office, opened from disk without a network. */
export const bundle = ({ server, browser }: Stage): readonly Test[] => [
  {
    name: "证据包：在核验页导出，断网打开目录和行为页，没有脚本，没有网络请求，无障碍检查通过",
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "zs-bundle-page-"));
      unpackInto(folder, await exported({ server, browser }));
      const context = await browser.newContext({ viewport: desktop, offline: true });
      const page = await context.newPage();
      const outside: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith("file://")) outside.push(request.url());
      });
      const faults: string[] = [];
      for (const [size, viewport] of [
        ["desktop", desktop],
        ["phone", phone],
      ] as const) {
        await page.setViewportSize(viewport);
        await page.goto(pathToFileURL(join(folder, "index.html")).href);
        faults.push(...(await look(page, "bundle-index", size)));
        await page.getByRole("link", { name: "作出决定", exact: true }).click();
        await page.getByRole("heading", { name: "法定条件" }).waitFor();
        faults.push(...(await look(page, "bundle-act", size)));
        await page.getByRole("link", { name: "卷内目录" }).click();
      }
      expectEqual(await page.locator("script").count(), 0, "页面里的脚本");
      expectEqual(outside, [], "网络请求");
      expectTrue(faults.length === 0, faults.join("\n"));
      rmSync(folder, { recursive: true, force: true });
    },
  },
];

/** The zip that the office's button saves, of a case that has ended. */
async function exported({ server, browser }: Stage): Promise<Uint8Array> {
  const client = new Client(server.address);
  await client.signIn("emergency-leader");
  const listed = await client.get("/api/v1/matters?procedure=penalty-ordinary&state=ended&pageSize=100");
  client.close();
  const decided = listed.body.items.find(({ number }: { number?: string }) => number?.includes("罚"));
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  await signIn(page, server.address, "emergency-leader");
  await page.goto(`${server.address}/office/matters/${decided.id}?tab=proof`);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出证据包" }).click();
  const path = await (await saved).path();
  const zip = readFileSync(path);
  await context.close();
  return zip;
}
