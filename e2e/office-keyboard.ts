import { desktop } from "./browser.ts";
import { expectTrue, type Stage, signIn, type Test } from "./test.ts";

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
        await page.keyboard.press("j");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/office\/matters\/m/);
        await page.getByText("现在可以办").waitFor();
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
