import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { Client } from "../apps/server/src/testing/client.ts";
import { unpackInto } from "../apps/server/src/testing/unpack.ts";
import { sampleBundle } from "../apps/verify/src/testing/sample-bundle.ts";
import { logKey, policyText, SampleLog } from "../apps/verify/src/testing/sample-log.ts";
import { verifierPage } from "../apps/verify/src/verifier-page.ts";
import { encodeReceiptCode } from "../packages/ledger/src/index.ts";
import { desktop, phone } from "./browser.ts";
import { expectEqual, expectTrue, type Stage, type Test } from "./test.ts";

const keepScreens = process.argv.includes("--screens");
const screens = "e2e/screens";
const template = "build/verify/verify.html";

const log = new SampleLog();
const text = (value: unknown): string => JSON.stringify(value);
const given = {
  genuine: ["证明.json", text(log.proof(4))],
  altered: ["改过的证明.json", text(log.proof(4)).replace("3200000", "200")],
  unknown: ["照片.jpg", "\u00ff\u00d8 不是证明"],
} as const;
const headings = {
  genuine: "是真的，没有改动过",
  altered: "被改动过，不要采信",
  unknown: "不能确认",
} as const;

/** The page on a disk of its own, opened with the network off; every address it asks for is noted. */
class Offline {
  readonly folder = mkdtempSync(join(tmpdir(), "zs-verify-"));
  readonly asked: string[] = [];
  readonly errors: string[] = [];
  readonly #context: BrowserContext;
  readonly page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on("request", (request) => this.asked.push(request.url()));
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (said) => {
      if (said.type() === "error") this.errors.push(said.text());
    });
  }

  static async open({ browser }: Stage, html: string, viewport = desktop): Promise<Offline> {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    await context.setOffline(true);
    const offline = new Offline(context, await context.newPage());
    const path = join(offline.folder, "verify.html");
    writeFileSync(path, html);
    await offline.page.goto(pathToFileURL(path).href);
    return offline;
  }

  path(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  choose = (...paths: readonly string[]): Promise<void> =>
    this.page.getByLabel("选择文件", { exact: true }).setInputFiles([...paths]);

  heading = (name: string): Promise<void> =>
    this.page.getByRole("heading", { name, level: 3 }).first().waitFor();

  /** Nothing but the page itself was ever asked for, and nothing was refused by its policy. */
  async close(): Promise<void> {
    const page = pathToFileURL(join(this.folder, "verify.html")).href;
    expectEqual(
      this.asked.filter((url) => url !== page && url !== "data:,"),
      [],
      "离线页面不应请求任何地址",
    );
    expectEqual(this.errors, [], "离线页面的脚本错误");
    await this.#context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const trusting = (): string =>
  verifierPage(readFileSync(template, "utf8"), { text: policyText, from: "安和县行政执法信息公示平台" });

/** The offline verifier in a real browser, from a file, without a network. */
export function verifyOffline(stage: Stage): readonly Test[] {
  return [
    { name: "离线核验：断网、本地文件，三种答复，详情折叠，重放文件", run: () => threeAnswers(stage) },
    { name: "离线核验：把文件拖进来，粘贴回执文字，核验证据包", run: () => droppedAndPasted(stage) },
    { name: "离线核验：没有公钥时先问信任谁，写明以后重新核验", run: () => asksForTrust(stage) },
    { name: "离线核验：只用键盘，手机宽度，无障碍检查", run: () => keyboardAndPhone(stage) },
    { name: "离线核验：从门户下载的程序核验从门户下载的证明和页面数据", run: () => fromThePortal(stage) },
    { name: "离线核验：证据包里带的程序核验证据包自己", run: () => fromTheBundle(stage) },
  ];
}

async function threeAnswers(stage: Stage): Promise<void> {
  for (const [size, viewport] of [
    ["desktop", desktop],
    ["phone", phone],
  ] as const) {
    const offline = await Offline.open(stage, trusting(), viewport);
    for (const answer of ["genuine", "altered", "unknown"] as const) {
      const [name, content] = given[answer];
      await offline.choose(offline.path(name, content));
      await offline.heading(headings[answer]);
      await look(offline.page, `verify-offline-${answer}`, size);
    }
    await offline.choose(offline.path(...given.altered));
    await offline.page.getByText("与记录不一致的是：“罚款数额”。").waitFor();
    const steps = offline.page.getByText("公开的 5 项内容中有 1 项与记录不一致");
    expectTrue(!(await steps.isVisible()), "详情应当折叠");
    await offline.page.getByText("核验的每一步").click();
    await steps.waitFor();
    await offline.close();
  }
}

async function droppedAndPasted(stage: Stage): Promise<void> {
  const offline = await Offline.open(stage, trusting());
  const { page } = offline;
  const [name, content] = given.genuine;
  await page.evaluate(`{
    const data = new DataTransfer();
    data.items.add(new File([${text(content)}], ${text(name)}));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);
  await offline.heading(headings.genuine);
  await page.getByText("罚款数额").first().waitFor();
  await page.getByLabel("回执二维码的文字，或者上述文件的内容").fill(encodeReceiptCode(log.receipt(4))!);
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText("它只说明记录在日志里，不说明记录的内容").waitFor();
  await offline.choose(offline.path("证据包.zip", sampleBundle(log)));
  await page.getByText("证据包里的 5 项行为是真的").waitFor();
  await page.getByText("各项行为（5 项）").click();
  await look(page, "verify-offline-bundle", "desktop");
  await offline.choose(...Object.values(given).map(([name, content]) => offline.path(name, content)));
  await page.getByText("照片.jpg").waitFor();
  expectEqual(await page.locator(".verdict").count(), 3, "一次三个文件，三个答复");
  await offline.close();
}

async function asksForTrust(stage: Stage): Promise<void> {
  const offline = await Offline.open(stage, readFileSync(template, "utf8"));
  const { page } = offline;
  await look(page, "verify-offline-no-key", "desktop");
  await offline.choose(offline.path(...given.genuine));
  await page.getByText("还没有告诉核验程序信任哪个日志的公钥").first().waitFor();
  await offline.heading(headings.unknown);
  const keys = page.getByLabel("日志的公钥行，或者见证规则文件（policy）的内容");
  await keys.fill("不是公钥");
  await page.getByRole("button", { name: "使用这些公钥" }).click();
  await page.getByRole("alert").getByText("不是日志公钥").waitFor();
  await keys.fill(logKey.verifierKey);
  await page.getByRole("button", { name: "使用这些公钥" }).click();
  await offline.heading(headings.genuine);
  await page.getByText("没有要求见证：只凭日志自己的签名").first().waitFor();
  await offline.close();
}

async function keyboardAndPhone(stage: Stage): Promise<void> {
  const offline = await Offline.open(stage, trusting(), phone);
  const { page } = offline;
  const reached: string[] = [];
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate("document.activeElement.id || document.activeElement.textContent"));
  }
  for (const id of ["files", "paste", "核验"])
    expectTrue(reached.includes(id), `键盘应能到达 ${id}：${reached}`);
  await page.locator("#paste").focus();
  await page.keyboard.insertText(text(log.receipt(2)));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await offline.heading(headings.genuine);
  expectEqual(await page.evaluate("document.activeElement.id"), "results-title", "答复出来后焦点在结果上");
  for (const detail of await page.locator("#verdicts details").all()) await detail.locator("summary").click();
  await page.locator("#change-trust > summary").click();
  await look(page, "verify-offline-open", "phone");
  await offline.close();
}

async function fromThePortal(stage: Stage): Promise<void> {
  const { address } = stage.server;
  const html = await (await fetch(`${address}/verify/offline.html`)).text();
  // A penalty's page shows one act alone, so that one proof covers all that stands there.
  const list = await (await fetch(`${address}/decisions?procedure=penalty-summary`)).text();
  const decision = list.match(/\/decisions\/m[\w-]+/)?.[0] ?? "";
  const [proof, twin] = await Promise.all(
    [`${decision}/proof.json`, `${decision}.json`].map(async (path) =>
      (await fetch(`${address}${path}`)).text(),
    ),
  );
  const offline = await Offline.open(stage, html);
  await offline.page.getByText("公钥由安和县行政执法信息公示平台填写").waitFor();
  await offline.choose(offline.path("proof.json", proof ?? ""), offline.path("page.json", twin ?? ""));
  await offline.page.getByText("（决定页面的数据）").waitFor();
  expectEqual(await offline.page.locator(".verdict.genuine").count(), 2, "证明和页面数据都是真的");
  const page = JSON.parse(twin ?? "");
  const field = page.view.fields.find(({ masked }: { masked: boolean }) => !masked);
  field.shown = "改过的";
  await offline.choose(offline.path("worded.json", text(page)));
  await offline.heading(headings.unknown);
  field.value = "改过的";
  await offline.choose(offline.path("altered.json", text(page)));
  await offline.heading(headings.altered);
  await offline.close();
}

async function fromTheBundle(stage: Stage): Promise<void> {
  const { address } = stage.server;
  const client = new Client(address);
  const { token } = (await client.signIn("emergency-leader")).body;
  const listed = await client.get("/api/v1/matters?procedure=penalty-ordinary&state=ended&pageSize=1");
  client.close();
  const zip = await fetch(`${address}/api/v1/matters/${listed.body.items[0].id}/bundle?confidential=closed`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const unpacked = mkdtempSync(join(tmpdir(), "zs-verify-bundle-"));
  unpackInto(unpacked, bytes);
  const offline = await Offline.open(stage, readFileSync(join(unpacked, "verify.html"), "utf8"));
  rmSync(unpacked, { recursive: true, force: true });
  await offline.page.getByText("制作的证据包填写").waitFor();
  await offline.choose(offline.path("bundle.zip", bytes));
  await offline.heading("按随包的公钥前后一致，请先比对公钥指纹");
  await offline.page.getByRole("button", { name: "已经与别处公布的比对，指纹相同" }).click();
  await offline.heading("各项行为是真的，附件和页面没有证明");
  await offline.page.getByText(/^各项行为（\d+ 项）$/).click();
  await look(offline.page, "verify-offline-real-bundle", "desktop");
  await offline.close();
}

/** The page as it stands: a picture where asked, axe, and whether it can be scrolled sideways. */
async function look(page: Page, name: string, size: string): Promise<void> {
  if (keepScreens) {
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path: `${screens}/${name}-${size}.png`, fullPage: true });
  }
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  expectEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`),
    [],
    `${name}（${size}）无障碍`,
  );
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expectEqual(wide, 0, `${name}（${size}）横向滚动`);
}
