import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { Client } from "../apps/server/src/testing/client.ts";
import { desktop, phone } from "./browser.ts";
import { expectEqual, expectTrue, type Stage, signIn, type Test } from "./test.ts";

const keepScreens = process.argv.includes("--screens");
const folder = "e2e/screens";

interface Visit {
  readonly name: string;
  readonly path: string;
  readonly office?: boolean;
}

/** Every page at two widths: no fault that axe can see, no sideways scrolling, no error in the console. */
export function pages({ server, browser }: Stage): readonly Test[] {
  const sizes = [
    ["desktop", desktop],
    ["phone", phone],
  ] as const;
  return sizes.map(([size, viewport]) => ({
    name: `每一页（${size}）：无障碍检查通过，没有横向滚动，没有脚本错误`,
    async run() {
      const visits = await allVisits(server.address);
      const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (said) => {
        // Asking who is signed in answers 401 on the sign-in page, and a page that is not there answers 404.
        const expected = said.text().includes("401") || said.location().url.includes("nothing-here");
        if (said.type() === "error" && !expected) errors.push(said.text());
      });
      await visitAll(context, page, server.address, visits, size);
      expectEqual(errors, [], "页面脚本错误");
      await context.close();
    },
  }));
}

async function visitAll(
  context: BrowserContext,
  page: Page,
  address: string,
  visits: readonly Visit[],
  size: string,
): Promise<void> {
  const faults: string[] = [];
  let signedIn = false;
  for (const { name, path, office } of visits) {
    if (office && !signedIn) {
      await page.goto(`${address}/office/`);
      await page.waitForLoadState("networkidle");
      faults.push(...(await look(page, "office-sign-in", size)));
      await signIn(page, address, "emergency-leader");
      signedIn = true;
    }
    await page.goto(`${address}${path}`);
    await page.waitForLoadState("networkidle");
    faults.push(...(await look(page, name, size)));
  }
  expectTrue(faults.length === 0, faults.join("\n"));
  await context.clearCookies();
}

/** The page as it stands: a picture, axe, and whether it can be scrolled sideways. */
export async function look(page: Page, name: string, size: string): Promise<readonly string[]> {
  if (keepScreens) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true, animations: "disabled" });
  }
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  // What the foot of a form covers just now is reached by scrolling: it must not count as too small a target.
  await page.evaluate("document.querySelector('.form-foot')?.style.setProperty('position', 'static')");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${name}（${size}）axe ${id}：${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(" "))
        .join("；")}`,
  );
  return Number(wide) > 0 ? [...found, `${name}（${size}）可以横向滚动 ${wide} 像素`] : found;
}

/** Matters in different states. */
interface Found {
  readonly open: string | undefined;
  readonly noticed: string | undefined;
  readonly ended: string | undefined;
  readonly summary: string | undefined;
}

/** Addresses of every kind of page. */
async function allVisits(address: string): Promise<readonly Visit[]> {
  const client = new Client(address);
  await client.signIn("emergency-leader");
  const ids = async (query: string): Promise<readonly string[]> =>
    (await client.get(`/api/v1/matters?${query}`)).body.items.map(({ id }: { id: string }) => id);
  const [open] = await ids("procedure=penalty-ordinary&state=open&sort=due&pageSize=1");
  const [noticed] = await ids("procedure=penalty-ordinary&state=open&stage=notice&pageSize=1");
  const [ended] = await ids("procedure=penalty-ordinary&state=ended&pageSize=1");
  const [summary] = await ids("procedure=penalty-summary&state=open&pageSize=1");
  const publicPage = await (await fetch(`${address}/decisions`)).text();
  const decision = publicPage.match(/\/decisions\/m[\w-]+/)?.[0] ?? "/decisions/none";
  client.close();
  return [...portalVisits(decision), ...officeVisits({ open, noticed, ended, summary })];
}

const portalVisits = (decision: string): readonly Visit[] => [
  { name: "portal-home", path: "/" },
  { name: "portal-search", path: "/search?q=%E5%AE%89%E5%92%8C" },
  { name: "portal-decisions", path: "/decisions" },
  { name: "portal-decision", path: decision },
  { name: "portal-verify", path: "/verify" },
  { name: "portal-procedures", path: "/procedures" },
  { name: "portal-procedure", path: "/procedures/penalty-ordinary" },
  { name: "portal-procedure-small", path: "/procedures/return-visit" },
  { name: "portal-list", path: "/lists/power-items" },
  { name: "portal-officers", path: "/lists/officers" },
  { name: "portal-guide", path: "/lists/power-items/anhe-emergency/aqsc-094-1" },
  { name: "portal-agencies", path: "/agencies" },
  { name: "portal-about", path: "/about" },
  { name: "portal-missing", path: "/nothing-here" },
];

const officeVisits = ({ open, noticed, ended, summary }: Found): readonly Visit[] => [
  { name: "office-desk", path: "/office/", office: true },
  { name: "office-matters", path: "/office/matters", office: true },
  { name: "office-matter-open", path: `/office/matters/${open}`, office: true },
  { name: "office-matter-notice", path: `/office/matters/${noticed}`, office: true },
  { name: "office-matter-ended", path: `/office/matters/${ended}`, office: true },
  { name: "office-matter-summary", path: `/office/matters/${summary}`, office: true },
  { name: "office-chart", path: `/office/matters/${noticed}?tab=chart`, office: true },
  { name: "office-public", path: `/office/matters/${ended}?tab=public`, office: true },
  { name: "office-proof", path: `/office/matters/${ended}?tab=proof`, office: true },
  { name: "office-form-rows", path: `/office/matters/${noticed}/acts/statement`, office: true },
  { name: "office-form-lists", path: `/office/matters/${open}/acts/sample`, office: true },
  {
    name: "office-linked",
    path: `/office/matters/new?procedure=penalty-hearing&parent=${noticed}`,
    office: true,
  },
  { name: "office-form", path: `/office/matters/${noticed}/acts/discussion`, office: true },
  { name: "office-start", path: "/office/matters/new", office: true },
  {
    name: "office-correct",
    path: `/office/matters/${noticed}/common/correct?act=1&mode=content`,
    office: true,
  },
  { name: "office-void", path: `/office/matters/${noticed}/common/correct?act=1&mode=void`, office: true },
  { name: "office-review", path: "/office/review", office: true },
  { name: "office-approvals", path: "/office/approvals", office: true },
  { name: "office-calendar", path: "/office/calendar?scope=agency", office: true },
  { name: "office-registers", path: "/office/registers/officers", office: true },
  { name: "office-register-lines", path: "/office/registers/standards", office: true },
  { name: "office-rules", path: "/office/rules", office: true },
  { name: "office-rule", path: "/office/rules/penalty-ordinary", office: true },
];
