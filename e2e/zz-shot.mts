import { openBrowser } from "./browser.ts";
import { signIn } from "./test.ts";
const address="http://127.0.0.1:23456"; const m=process.argv[2];
const b = await openBrowser();
for (const [n,w,h] of [["d",1440,900],["p",390,844]] as const) {
  const c = await b.newContext({viewport:{width:w,height:h},reducedMotion:"reduce"}); const p = await c.newPage();
  await signIn(p,address,"emergency-leader");
  await p.goto(`${address}/office/matters/${m}?tab=proof`); await p.waitForLoadState("networkidle");
  await p.screenshot({path:`/tmp/shots/office-${n}.png`});
  const [dl]=await Promise.all([p.waitForEvent("download"),p.getByRole("button",{name:"导出证据包"}).click()]);
  console.log(n,dl.suggestedFilename(),(await p.evaluate("document.documentElement.scrollWidth-document.documentElement.clientWidth")));
  await p.getByRole("button",{name:"回执和证明文件"}).nth(3).click(); await p.waitForTimeout(800);
  await p.screenshot({path:`/tmp/shots/office-drawer-${n}.png`});
}
await b.close();
