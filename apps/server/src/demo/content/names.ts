import { chanceOf } from "../chance.ts";

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧" +
  "程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";
const first = "建志文永国明德庭春海玉晓宏立少振兴正景云思长仁永广成卫保世新学";
const second = "平华民军林峰涛波辉斌强勇杰伟宁刚松柏青山河川泉庆祥和顺康安良诚信义";
const firstFemale = "秀玉雅淑慧晓丽春冬雪静美素红佩月惠兰桂翠";
const secondFemale = "芳英敏珍霞梅兰萍娟玲琴燕华云菊蓉莹洁婷妍";

/** Everybody in China has met this one in a school book. */
const tooWellKnown = new Set(["李华"]);

/** `count` different invented names, the same ones for the same seed. */
export function inventNames(seed: string, count: number): readonly string[] {
  const chance = chanceOf(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const [one, two] = chance.happens(38) ? [firstFemale, secondFemale] : [first, second];
    const given = chance.happens(18) ? chance.pick([...two]) : chance.pick([...one]) + chance.pick([...two]);
    const [before, after] = [...given];
    const name = chance.pick([...surnames]) + given;
    if (before !== after && !tooWellKnown.has(name)) names.add(name);
  }
  return [...names];
}
