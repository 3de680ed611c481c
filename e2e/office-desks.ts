import { desktop } from "./browser.ts";
import { expectSoon, type Stage, signIn, type Test } from "./test.ts";

/** The calendar of due days and the review desk, as their people use them. */
export const officeDesks = (stage: Stage): readonly Test[] => [calendarByKeyboard(stage), checklist(stage)];

/** Arrows move by days and weeks, page keys by months. */
function calendarByKeyboard({ server, browser }: Stage): Test {
  return {
    name: "只用键盘：到期日历逐日、逐周、逐月移动，焦点跟着走",
    async run() {
      const page = await browser.newPage({ viewport: desktop });
      await signIn(page, server.address, "emergency-leader");
      await page.goto(`${server.address}/office/calendar?month=2026-01&day=2026-01-20`);
      const focused = (day: string) => page.locator(`[data-day="${day}"]:focus`).waitFor();
      await page.locator('[data-day="2026-01-20"]').focus();
      await page.keyboard.press("ArrowRight");
      await focused("2026-01-21");
      await page.keyboard.press("ArrowDown");
      await focused("2026-01-28");
      await page.keyboard.press("PageDown");
      await focused("2026-02-28");
      await page.getByText("2026年2月28日").first().waitFor();
      await page.close();
    },
  };
}

/** A checklist that is not answered, or contradicts the outcome, cannot be sent. */
function checklist({ server, browser }: Stage): Test {
  return {
    name: "审核清单：逐项审核、写明问题、结论与清单一致，才能提交",
    async run() {
      const page = await browser.newPage({ viewport: desktop });
      await signIn(page, server.address, "emergency-reviewer");
      await page.goto(`${server.address}/office/review`);
      const points = page.locator(".point");
      await points.first().waitFor();
      const submit = page.getByRole("button", { name: "提交审核结论" });
      await expectSoon(() => submit.isDisabled(), "清单未审完，不能提交");
      const count = await points.count();
      for (let place = 0; place < count; place += 1) {
        await points.nth(place).getByText("没有问题", { exact: true }).click();
      }
      await page.getByRole("radio", { name: "同意" }).check();
      await expectSoon(() => submit.isEnabled(), "各项没有问题而同意的，可以提交");
      await points.first().getByText("存在问题", { exact: true }).click();
      await expectSoon(() => submit.isDisabled(), "有问题的不能同意");
      await page.getByText("1 项有问题的没有写明问题").waitFor();
      await page.close();
    },
  };
}
