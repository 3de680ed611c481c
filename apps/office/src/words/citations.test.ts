import { expect, test } from "vitest";
import { shortCite } from "./citations.ts";

const basis = (text: string, article: number, more: object = {}) => ({
  law: "行政处罚法",
  lawId: "x",
  article,
  text,
  ...more,
});

test.each([
  [basis("《中华人民共和国行政处罚法》第54条", 54), "行政处罚法 54"],
  [basis("《中华人民共和国行政处罚法》第58条第1款", 58, { paragraph: 1 }), "行政处罚法 58①"],
  [basis("《中华人民共和国行政处罚法》第64条第（一）项", 64, { item: 1 }), "行政处罚法 64（一）"],
  [basis("《某法》第12条之一第2款", 12, { paragraph: 2 }), "行政处罚法 12之一②"],
  [basis("国办发〔2018〕118号第（六）项", 6, { law: "国办发〔2018〕118号" }), "国办发〔2018〕118号（六）"],
  [basis("本机关登记簿", 0, { law: "本机关登记" }), "本机关登记"],
])("%o 在行内写作 %s", (cited, short) => {
  expect(shortCite(cited)).toBe(short);
});
