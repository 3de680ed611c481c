import { Client } from "../apps/server/src/testing/client.ts";
import { desktop, phone } from "./browser.ts";
import { look } from "./pages.ts";
import { expectEqual, expectTrue, type Stage, signIn, type Test } from "./test.ts";

/** Matters begin from entries and from one another, and their chain is seen. */
export const officeLinks = (stage: Stage): readonly Test[] => [
  fromEntry(stage),
  fromMatter(stage),
  chainSeen(stage),
  choiceSearched(stage),
];

/** Power item → 据此办理 → the start with that item filled in, and a draft of its own. */
function fromEntry({ server, browser }: Stage): Test {
  return {
    name: "从权力事项的条目直接办理：选程序，所选事项已经填好",
    async run() {
      const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
      const page = await context.newPage();
      await signIn(page, server.address, "emergency-leader");
      await page.goto(`${server.address}/office/registers/power-items`);
      const row = page.locator("tr[data-row]").first();
      const named = (await row.locator("td").nth(1).innerText()).trim();
      await row.getByRole("button", { name: /^据 .* 办理$/ }).click();
      await page.getByRole("menuitem", { name: /普通程序：案源登记/ }).click();
      await page.getByRole("heading", { level: 1, name: "案源登记" }).waitFor();
      await page.getByText("已从登记簿带入").waitFor();
      await page.locator(".carried-field").getByText(named).waitFor();
      expectEqual(await look(page, "office-start-entry", "desktop"), [], "从登记簿条目开始的表");
      await context.close();
    },
  };
}

interface Found {
  readonly matter: string;
  readonly party: string;
}

/** A case that came to its end, which may be visited again. */
async function endedCase(address: string): Promise<Found> {
  const client = new Client(address);
  await client.signIn("emergency-leader");
  const query = "procedure=penalty-ordinary&state=ended&pageSize=50";
  const items = (await client.get(`/api/v1/matters?${query}`)).body.items;
  for (const { id, party } of items) {
    const { chain, offers } = (await client.get(`/api/v1/matters/${id}`)).body;
    const offered = offers.some(({ procedure }: { procedure: string }) => procedure === "return-visit");
    // From a plan many matters are opened, and its page names only the first of them.
    const planned = chain.some(({ procedure }: { procedure: string }) => procedure === "inspection-plan");
    if (chain.length > 1 && offered && !planned) return { matter: id, party };
  }
  client.close();
  throw new Error("没有可以回访的案件");
}

/** 引出新事项: what the case says already stands in the form, marked, and may be changed. */
function fromMatter({ server, browser }: Stage): Test {
  return {
    name: "由案件引出处罚回访：当事人已经带入，标明来处，可以修改",
    async run() {
      const { matter, party } = await endedCase(server.address);
      const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
      const page = await context.newPage();
      await signIn(page, server.address, "emergency-leader");
      await page.goto(`${server.address}/office/matters/${matter}`);
      const group = page.locator("details.act-group").filter({ hasText: "引出新事项" });
      if (!(await group.evaluate((one) => one.hasAttribute("open")))) await group.locator("summary").click();
      await group.getByRole("link", { name: /引出「处罚回访」/ }).click();
      await page.getByText("已从原事项带入").waitFor();
      const field = page.getByLabel("被处罚单位或者个人", { exact: true });
      expectEqual(await field.inputValue(), party, "带入的当事人");
      await field.fill(`${party}（更名）`);
      expectEqual(await field.inputValue(), `${party}（更名）`, "带入的可以修改");
      expectEqual(await look(page, "office-start-carried", "desktop"), [], "由案件引出的表");
      await page.setViewportSize(phone);
      expectEqual(await look(page, "office-start-carried", "phone"), [], "由案件引出的表（手机）");
      await context.close();
    },
  };
}

/** From any matter of it the chain is seen whole, in one line and as an outline, and leads to the others. */
function chainSeen({ server, browser }: Stage): Test {
  return {
    name: "事项链：从案件看得见后续各事项，点开一件，那一件的页上也有整条链",
    async run() {
      const { matter } = await endedCase(server.address);
      const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
      const page = await context.newPage();
      await signIn(page, server.address, "emergency-leader");
      await page.goto(`${server.address}/office/matters/${matter}`);
      const line = page.getByRole("navigation", { name: "事项链" });
      const first = line.getByRole("link").first();
      const title = await first.innerText();
      await first.click();
      await page.locator(".matter-title .tag", { hasText: title }).waitFor();
      await line.getByRole("link", { name: "行政处罚普通程序" }).waitFor();
      const outline = page.getByRole("region", { name: /^关联事项/ });
      await outline.locator("[aria-current=true]").getByText("本事项").waitFor();
      expectTrue((await outline.getByRole("listitem").count()) > 1, "关联事项列出整条链");
      await outline.getByRole("link", { name: "行政处罚普通程序" }).click();
      await page.waitForURL(new RegExp(`/matters/${matter}`));
      await context.close();
    },
  };
}

/** Only what may begin by itself is offered, by kind of enforcement, and is found by its words. */
function choiceSearched({ server, browser }: Stage): Test {
  return {
    name: "登记新事项：程序按执法类别列出，可以查找，须由其他事项引出的不在其中",
    async run() {
      const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
      const page = await context.newPage();
      await signIn(page, server.address, "emergency-leader");
      await page.goto(`${server.address}/office/matters/new`);
      const penalties = page.getByRole("region", { name: "行政处罚", exact: true });
      await penalties.getByRole("link", { name: "行政处罚普通程序" }).waitFor();
      expectEqual(await page.getByRole("link", { name: "处罚回访" }).count(), 0, "回访由案件引出");
      await page.getByLabel("查找程序").fill("简易");
      await page.getByRole("link", { name: "行政处罚普通程序" }).waitFor({ state: "detached" });
      await penalties.getByRole("link", { name: "行政处罚简易程序" }).waitFor();
      await context.close();
    },
  };
}
