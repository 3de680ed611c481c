import { licenceBundle } from "../procedures/enforcement/licence-bundle/index.ts";
import { handlingSamples } from "../procedures/shared/licence-fields.ts";
import type { GateCase } from "./gate-case.ts";
import { bodyCase, delegated, gateCase, licensing, receivingCases } from "./gates-licence-common.ts";
import { bundling } from "./licence-after-world.ts";
import type { Attempt } from "./situation.ts";

const { upTo, tries, example } = bundling;
const samples = {
  tellMissing: handlingSamples.tellMissing[0],
  supplied: handlingSamples.supplied[0],
  decline: handlingSamples.decline[0],
};

const [, withHigher] = licenceBundle.acts.apply.examples;
const city = withHigher ?? example("apply");
const own = example("itemDecided");

/** Both items answered: ours by its own matter, theirs by their document. */
export const answered = () => upTo("conclude").returned("itemDecided", ["leader-1"], own, "2025-06-17");

/** What a linked licence tells of one item, with the marks it leaves. */
function told(item: string): Attempt {
  const given = upTo("conclude").returned("itemDecided", ["leader-1"], { ...own, item }, "2025-06-17");
  return { accepted: true, found: given.file.latest.itemDecided?.defects ?? [] };
}

const concluded = () => answered().does("conclude", ["chief-1"], example("conclude"), "2025-06-18");

const examining = (changed: object = {}, apply = city) =>
  upTo("distribute", undefined, { apply }).tries(
    "firstExamine",
    ["leader-1"],
    { ...example("firstExamine"), ...changed },
    "2025-06-10",
  );

const received: readonly GateCase[] = [
  ...receivingCases({ before: () => upTo("accept"), samples, day: "2025-06-10", late: "2025-06-11" }),
  gateCase(
    "accept",
    "accept.government",
    licensing("第26条第2款"),
    "本机关自行确定并联办理",
    () => tries("accept"),
    () => tries("accept", { decidedBy: "agency" }),
  ),
  bodyCase(
    () => tries("accept"),
    () =>
      upTo("accept")
        .given(delegated)
        .tries("accept", ["officer-1"], example("accept"), "2025-06-03T10:00:00+08:00"),
  ),
  gateCase(
    "accept",
    "accept.voucher",
    licensing("第32条第2款"),
    "没有受理凭证",
    () => tries("accept"),
    () => tries("accept", { voucher: false }),
  ),
  gateCase(
    "extend",
    "extend.government",
    licensing("第42条第2款"),
    "只经本机关负责人批准",
    () => upTo("opinion").tries("extend", ["leader-1"], example("extend"), "2025-08-01"),
    () =>
      upTo("opinion").tries("extend", ["leader-1"], example("extend", { approver: "agency" }), "2025-08-01"),
  ),
  gateCase(
    "extend",
    "extend.told",
    licensing("第42条第2款"),
    "没有告知理由",
    () => upTo("opinion").tries("extend", ["leader-1"], example("extend"), "2025-08-01"),
    () =>
      upTo("opinion").tries("extend", ["leader-1"], example("extend", { reasonTold: false }), "2025-08-01"),
  ),
  gateCase(
    "extend",
    "extend.inTime",
    licensing("第42条第2款", "第82条"),
    "四十五日届满以后才延长",
    () => upTo("opinion").tries("extend", ["leader-1"], example("extend"), "2025-08-05"),
    () => upTo("opinion").tries("extend", ["leader-1"], example("extend"), "2025-08-06"),
  ),
];

const handled: readonly GateCase[] = [
  gateCase(
    "distribute",
    "distribute.item",
    licensing("第26条第2款"),
    "不是申请的事项",
    () => tries("distribute"),
    () => tries("distribute", { item: "hazchem-production" }),
  ),
  gateCase(
    "distribute",
    "distribute.sent",
    licensing("第26条第2款"),
    "同一事项再次分送",
    () => tries("distribute"),
    () => upTo("received").tries("distribute", ["officer-1"], example("distribute"), "2025-06-04"),
  ),
  gateCase(
    "distribute",
    "distribute.materials",
    licensing("第31条第1款", "第33条"),
    "要求申请人向有关部门再次提交材料",
    () => tries("distribute"),
    () => tries("distribute", { materials: false }),
  ),
  gateCase(
    "received",
    "received.sent",
    licensing("第26条第2款"),
    "收到之日早于分送",
    () => tries("received"),
    () => tries("received", { receivedOn: "2025-06-02" }),
    "marks",
  ),
  gateCase(
    "opinion",
    "opinion.item",
    licensing("第26条第2款"),
    "本机关的事项以部门意见登记",
    () => tries("opinion"),
    () => tries("opinion", { item: "yhbz-retail" }),
    "marks",
  ),
  gateCase(
    "opinion",
    "opinion.day",
    licensing("第26条第2款"),
    "意见早于分送",
    () => tries("opinion"),
    () => tries("opinion", { decidedOn: "2025-06-02" }),
    "marks",
  ),
  gateCase(
    "opinion",
    "opinion.promised",
    "本机关登记簿",
    "超过承诺期限",
    () => tries("opinion", { decidedOn: "2025-06-16" }),
    () => tries("opinion", { decidedOn: "2025-06-17" }),
    "marks",
  ),
  gateCase(
    "itemDecided",
    "itemDecided.item",
    licensing("第26条第2款"),
    "不是本次申请的事项",
    () => told(own.item),
    () => told("fire-safety"),
    "marks",
  ),
  gateCase(
    "firstExamine",
    "firstExamine.item",
    licensing("第35条", "第43条"),
    "本机关决定的事项作初步审查",
    () => examining(),
    () => examining({ item: "yhbz-retail" }),
  ),
  gateCase(
    "firstExamine",
    "firstExamine.materials",
    licensing("第35条"),
    "没有报送全部材料",
    () => examining(),
    () => examining({ allMaterials: false }),
  ),
  gateCase(
    "visit",
    "visit.two",
    licensing("第34条第3款"),
    "一人核查",
    () => tries("visit"),
    () => tries("visit", {}, { by: ["officer-1"] }),
    "marks",
  ),
  gateCase(
    "visit",
    "visit.joint",
    licensing("第26条第2款"),
    "再次进现场",
    () => tries("visit"),
    () => upTo("opinion").tries("visit", ["officer-1", "officer-2"], example("visit"), "2025-06-12"),
    "marks",
  ),
];

const results: readonly GateCase[] = [
  gateCase(
    "conclude",
    "conclude.all",
    licensing("第26条第2款"),
    "本机关的许可还没有决定",
    () => answered().tries("conclude", ["chief-1"], example("conclude"), "2025-06-18"),
    () => tries("conclude"),
  ),
  gateCase(
    "deliver",
    "deliver.all",
    licensing("第26条第1款", "第44条"),
    "只送达一件",
    () => concluded().tries("deliver", ["officer-1"], example("deliver"), "2025-06-19"),
    () => concluded().tries("deliver", ["officer-1"], example("deliver", { documents: 1 }), "2025-06-19"),
    "marks",
  ),
  gateCase(
    "finish",
    "finish.delivered",
    licensing("第44条"),
    "没有送达",
    () =>
      concluded()
        .does("deliver", ["officer-1"], example("deliver"), "2025-06-19")
        .tries("finish", ["chief-1"], example("finish"), "2025-06-23"),
    () => concluded().tries("finish", ["chief-1"], example("finish"), "2025-06-23"),
  ),
];

export const licenceBundleGates: readonly GateCase[] = [...received, ...handled, ...results];
