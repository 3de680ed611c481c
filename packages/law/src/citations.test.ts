import { describe, expect, test } from "vitest";
import { chineseNumber } from "./citations.ts";
import {
  type Citation,
  citationOf,
  findVersion,
  formatCitation,
  type LawText,
  shortCitation,
} from "./index.ts";

const penalty: LawText<"penalty"> = {
  id: "penalty",
  title: "中华人民共和国行政处罚法",
  short: "行政处罚法",
  form: "article",
  articleCount: 86,
  dayRule: { kind: "listed", counts: [2, 3, 5, 7] },
  versions: [
    { inForce: "2018-01-01", verified: "M" },
    { inForce: "2021-07-15", verified: "V" },
  ],
  verified: "V",
};
const opinion: LawText<"opinion"> = {
  id: "opinion",
  title: "指导意见",
  short: "国办发〔2018〕118号",
  number: "国办发〔2018〕118号",
  form: "numbered",
  dayRule: { kind: "none" },
  versions: [],
  verified: "V",
};
const local: LawText<"local"> = {
  ...opinion,
  id: "local",
  title: "本机关登记簿",
  short: "本机关登记",
  form: "entry",
};
const laws = { penalty, opinion, local };
const full = (citation: Citation<keyof typeof laws>): string => formatCitation(citation, laws);

describe("引用", () => {
  test("法律引到条、款、项", () => {
    expect(full(citationOf(penalty, 58))).toBe("《中华人民共和国行政处罚法》第58条");
    expect(full(citationOf(penalty, 58, 1, 2))).toBe("《中华人民共和国行政处罚法》第58条第1款第（二）项");
    expect(full(citationOf(penalty, 58, undefined, 12))).toBe(
      "《中华人民共和国行政处罚法》第58条第（十二）项",
    );
    expect(full(citationOf(penalty, 34, 1, undefined, 1))).toBe(
      "《中华人民共和国行政处罚法》第34条之一第1款",
    );
    expect(shortCitation(citationOf(penalty, 58, 1), laws)).toBe("行政处罚法第58条第1款");
  });

  test("文件引到编号段落", () => {
    expect(full(citationOf(opinion, 6))).toBe("国办发〔2018〕118号第（六）项");
    expect(full(citationOf(opinion, 23))).toBe("国办发〔2018〕118号第（二十三）项");
    expect(full(citationOf(opinion, 0))).toBe("国办发〔2018〕118号");
  });

  test("本机关登记簿可以整体引用，也可以引到某项", () => {
    expect(full(citationOf(local, 0))).toBe("本机关登记簿");
    expect(shortCitation(citationOf(local, 3), laws)).toBe("本机关登记第3项");
  });

  test("没有的条文不得引用", () => {
    expect(() => citationOf(penalty, 87)).toThrow("行政处罚法 has 86 articles, not 87");
    expect(() => citationOf(penalty, 0)).toThrow(RangeError);
    expect(() => citationOf(penalty, 5.5)).toThrow(RangeError);
    expect(() => citationOf(penalty, 5, 0)).toThrow(RangeError);
    expect(() => citationOf(penalty, 5, 1, -1)).toThrow(RangeError);
  });

  test("名录中没有的法律不得排印", () => {
    expect(() => formatCitation<string>({ law: "missing", article: 1 }, laws)).toThrow(
      "no such law: missing",
    );
  });

  test("序号用汉字", () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual([
      "一",
      "十",
      "十一",
      "二十",
      "二十一",
      "九十九",
    ]);
    expect(() => chineseNumber(100)).toThrow(RangeError);
    expect(() => chineseNumber(0)).toThrow(RangeError);
  });

  test("适用该日有效的版本；最早版本之前没有", () => {
    expect(findVersion(penalty, "2021-07-14")?.inForce).toBe("2018-01-01");
    expect(findVersion(penalty, "2021-07-15")?.inForce).toBe("2021-07-15");
    expect(findVersion(penalty, "2017-12-31")).toBeUndefined();
  });
});
