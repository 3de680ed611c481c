import { isDay } from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { articles, cite, formatCitation, type LawId, laws, shortCitation } from "./index.ts";

const everyLaw = Object.entries(laws);

describe("法律名录", () => {
  test("每部法律的标识与名录中的键一致", () => {
    for (const [key, law] of everyLaw) expect(law.id).toBe(key);
  });

  test("标题、简称不重复，标题不带书名号", () => {
    expect(new Set(everyLaw.map(([, law]) => law.title)).size).toBe(everyLaw.length);
    expect(new Set(everyLaw.map(([, law]) => law.short)).size).toBe(everyLaw.length);
    for (const [, law] of everyLaw) expect(law.title).not.toMatch(/[《》]/);
  });

  test("施行日期真实存在，由早到晚", () => {
    for (const [, law] of everyLaw) {
      const days = law.versions.map((version) => version.inForce);
      expect(days.every(isDay), law.id).toBe(true);
      expect(days, law.id).toEqual(days.toSorted());
    }
  });

  test("编号文件都有文号", () => {
    for (const [, law] of everyLaw) if (law.form === "numbered") expect(law.number, law.id).toBeDefined();
  });
});

describe("引用本名录", () => {
  test("引到条款项、编号段落和本机关登记簿", () => {
    expect(formatCitation(cite("penalty", 58, 1, 2))).toBe(
      "《中华人民共和国行政处罚法》第58条第1款第（二）项",
    );
    expect(shortCitation(cite("penalty", 58, 1))).toBe("行政处罚法第58条第1款");
    expect(formatCitation(cite("threeSystems", 6))).toBe("国办发〔2018〕118号第（六）项");
    expect(formatCitation(cite("inspectionNotice"))).toBe("国办发〔2024〕54号");
    expect(formatCitation(cite("local"))).toBe("本机关登记簿");
    expect(formatCitation(cite("litigationInterpretation", 155))).toBe(
      "《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第155条",
    );
  });

  test("没有的条文不得引用", () => {
    expect(() => cite("penalty", 87)).toThrow(RangeError);
    expect(() => cite("compulsion", 72)).toThrow(RangeError);
    expect(() => cite("penalty")).toThrow(RangeError);
  });

  test("写错的法律标识不能通过编译", () => {
    // @ts-expect-error: "penality" is not a law
    expect(() => cite("penality", 58)).toThrow();
  });
});

describe("条文要点", () => {
  const ids = new Set<string>(Object.keys(laws));

  test("每一条要点的法律都在名录中，条号可以引用", () => {
    expect(articles.length).toBeGreaterThan(300);
    for (const { law, article, gist } of articles) {
      expect(ids.has(law), law).toBe(true);
      expect(gist).not.toBe("");
      if (article > 0) expect(() => cite(law, article)).not.toThrow();
    }
  });

  test("同一条文只有一个要点", () => {
    const places = articles.map(({ law, article }) => `${law} ${article}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test("已核对的要点，其法律也已核对", () => {
    const verified = (id: LawId): string => laws[id].verified;
    for (const { law, status } of articles) if (status === "V") expect(verified(law), law).toBe("V");
  });
});
