import type { Page } from "playwright-core";
import { desktop } from "./browser.ts";
import { expectTrue, type Stage, signIn, type Test } from "./test.ts";

/** `j` until a row has the focus: a list that has just been drawn anew has none. */
async function reachRow(page: Page): Promise<void> {
  for (let time = 0; time < 20; time += 1) {
    await page.keyboard.press("j");
    if (await page.evaluate("document.activeElement?.closest('tr, [data-row]') !== null")) return;
    await page.waitForTimeout(100);
  }
  throw new Error("按 j 没有到达任何一行");
}

/** Everything an officer does every day can be done without a mouse. */
export function officeKeyboard({ server, browser }: Stage): readonly Test[] {
  return [
    {
      name: "只用键盘：/ 搜索，j 与 Enter 打开事项，焦点看得见",
      async run() {
        const page = await browser.newPage({ viewport: desktop });
        await signIn(page, server.address, "emergency-officer-1");
        await page.keyboard.press("/");
        await page.keyboard.type("应急立");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/office\/matters\?.*q=/);
        await page.locator("tbody [data-row]").first().waitFor();
        await page.waitForLoadState("networkidle");
        await page.keyboard.press("Escape");
        await reachRow(page);
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/office\/matters\/m/);
        // The page asks twice, each time for as long as a loaded machine may need.
        await page.getByText("现在可以办").waitFor({ timeout: 45_000 });
        await page.keyboard.press("Tab");
        const outline = await page.evaluate(
          "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).boxShadow",
        );
        expectTrue(outline !== "nonenone", "有焦点的控件应当看得见");
        await page.close();
      },
    },
  ];
}
