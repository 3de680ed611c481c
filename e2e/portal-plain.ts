import { desktop } from "./browser.ts";
import { expectTrue, type Stage, type Test } from "./test.ts";

/** The portal is read with scripts off, and asks nobody else for anything. */
export function portalWithoutScripts({ server, browser }: Stage): readonly Test[] {
  return [
    {
      name: "关闭脚本，从首页搜索到决定，再按文号核验",
      async run() {
        const context = await browser.newContext({ viewport: desktop, javaScriptEnabled: false });
        const page = await context.newPage();
        const elsewhere: string[] = [];
        page.on("request", (request) => {
          if (!request.url().startsWith(server.address)) elsewhere.push(request.url());
        });
        await page.goto(`${server.address}/`);
        await page.getByRole("searchbox").first().fill("应急罚〔2025〕");
        await page.getByRole("button", { name: "搜索" }).first().click();
        await page.locator('a[href^="/decisions/m"]').first().click();
        await page.getByText("日志检查点签名有效").waitFor();
        const title = (await page.title()) ?? "";
        const number = (await page.content()).match(/（安）应急罚〔2025〕\d+号/)?.[0] ?? "";
        expectTrue(number !== "", `决定页应有文号：${title}`);
        await page.goto(`${server.address}/verify`);
        await page.getByLabel(/文号/).first().fill(number);
        await page.getByRole("button", { name: "核验", exact: true }).first().click();
        await page.getByText("是真的，没有改动过").waitFor();
        expectTrue(elsewhere.length === 0, `不应向别处请求：${elsewhere.join("、")}`);
        await context.close();
      },
    },
    {
      name: "没有的决定答 404，恶意的搜索词原样显示而不生效",
      async run() {
        const page = await browser.newPage({ viewport: desktop });
        const missing = await page.goto(`${server.address}/decisions/m2025-none`);
        expectTrue(missing?.status() === 404, "没有的决定应答 404");
        await page.goto(
          `${server.address}/search?q=${encodeURIComponent('"><script>document.title="x"</script>')}`,
        );
        expectTrue((await page.title()) !== "x", "搜索词里的脚本不应运行");
        await page.close();
      },
    },
  ];
}
