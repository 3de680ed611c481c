import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedFiles } from "./procedures.ts";

test.each(generatedFiles())(
  "$path 与程序一致；不一致时运行 zhunsheng procedures sheets",
  ({ path, content }) => {
    expect(readFileSync(path, "utf8")).toBe(content);
  },
);
