import { readFileSync } from "node:fs";
import { registerMaintenance } from "@zhunsheng/rulebook";
import { expect, test } from "vitest";
import { generatedFiles, lineOf } from "./procedures.ts";

test.each(generatedFiles())(
  "$path 与程序一致；不一致时运行 zhunsheng procedures sheets",
  ({ path, content }) => {
    expect(readFileSync(path, "utf8")).toBe(content);
  },
);

test("每个程序一行：行为、关口、应办、引用、不变条件，以及走过的状态", () => {
  expect(lineOf(registerMaintenance)).toMatch(
    /^register-maintenance@2021-07-15\t登记簿维护\t行为 \d+\t关口 \d+\t.*\t不变条件 \d+\t状态 \d+（全部走完）/,
  );
});
