// Draws verdicts. Every text from a file goes in as text, never as markup.
import type { Check } from "@zhunsheng/ledger";
import { inGroups } from "../printable.ts";
import type { Trusted } from "../trust.ts";
import {
  type Answer,
  answerTitles,
  headingOf,
  kindTitles,
  type Line,
  type ShownAct,
  type Verdict,
} from "../verdict.ts";

type Child = Node | string;

/** An element with its attributes and what stands in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const svg = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const looks = {
  yes: "M7.2 12.4l3.3 3.3l6.3-7",
  no: "M8 8l8 8M16 8l-8 8",
  none: "M7.5 12h9",
} as const;

/** Tick, cross, dashed minus: the three answers differ in shape, not only in colour. */
function sign(look: keyof typeof looks, size: number): SVGElement {
  const drawn = svg("svg", {
    class: `sign ${look}`,
    viewBox: "0 0 24 24",
    width: String(size),
    height: String(size),
    "aria-hidden": "true",
    focusable: "false",
  });
  drawn.append(svg("circle", { cx: "12", cy: "12", r: "10.5" }), svg("path", { d: looks[look] }));
  return drawn;
}

const lookOf: Readonly<Record<Answer, keyof typeof looks>> = {
  genuine: "yes",
  altered: "no",
  unknown: "none",
};

/** One file's answer, its one sentence, and everything else folded below. */
export function showVerdict(verdict: Verdict): HTMLElement {
  const { acts } = verdict;
  const [only, ...others] = acts;
  const alone = only && others.length === 0 ? only : undefined;
  return element(
    "article",
    { class: `verdict ${verdict.answer}` },
    sign(lookOf[verdict.answer], 56),
    element(
      "div",
      {},
      element("p", { class: "small-text" }, `${verdict.name}（${kindTitles[verdict.kind]}）`),
      element("h3", {}, headingOf(verdict)),
      element("p", {}, verdict.says),
      ...wrongs(verdict),
      ...(alone ? contents(alone.contents) : []),
      ...(others.length > 0 ? [folded(`各项行为（${acts.length} 项）`, ...acts.map(showAct))] : []),
      ...(verdict.checks.length > 0 ? [folded("核验的每一步", checks(verdict.checks))] : []),
      ...(verdict.particulars.length > 0 ? [folded("技术细节", ...contents(verdict.particulars))] : []),
    ),
  );
}

/** Where there is more than one thing wrong, each on a line of its own. */
const wrongs = ({ altered }: Verdict): readonly HTMLElement[] =>
  altered.length > 1
    ? [element("ul", { class: "wrongs" }, ...altered.slice(0, 50).map((says) => element("li", {}, says)))]
    : [];

const folded = (title: string, ...children: readonly Child[]): HTMLElement =>
  element("details", {}, element("summary", {}, title), ...children);

const showAct = ({ title, answer, contents: lines, checks: done, particulars }: ShownAct): HTMLElement =>
  element(
    "div",
    { class: answer === "altered" ? "act wrong" : "act" },
    element("h4", {}, `${title}：${answerTitles[answer]}`),
    ...contents(lines),
    folded("核验的每一步与技术细节", checks(done), ...contents(particulars)),
  );

function contents(lines: readonly Line[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const rows = lines.map(({ title, text }) =>
    element("div", {}, element("dt", {}, title), element("dd", {}, text)),
  );
  return [element("dl", { class: "contents" }, ...rows)];
}

const checks = (done: readonly Check[]): HTMLElement =>
  element(
    "ul",
    { class: "checks" },
    ...done.map(({ holds, says }) => {
      const said = holds === undefined ? "未核：" : holds ? "" : "不符：";
      const look = holds === undefined ? "none" : holds ? "yes" : "no";
      const spoken = said === "" ? [] : [element("span", { class: "said" }, said)];
      return element("li", {}, sign(look, 18), element("span", {}, ...spoken, says));
    }),
  );

const compare = "请把指纹与另一处公布的比对：法院、公证机构、政府公报或者见证单位。两处相同，才能放心。";

/** Whom the page believes, with what is to be compared, and with what. */
export function showTrust({ logs, witnesses, policy }: Trusted, from: string): readonly HTMLElement[] {
  if (logs.length === 0) {
    const says = "还没有写明。没有公钥，只能看出文件是不是前后一致，不能确认它是真的。";
    return [element("p", {}, says)];
  }
  const asked = policy.quorum === "none" ? [] : witnesses;
  const key = (use: string) => (one: (typeof logs)[number]) =>
    element("li", {}, `${use} ${one.name}，公钥指纹`, element("code", {}, inGroups(one.fingerprint)));
  return [
    element("ul", {}, ...logs.map(key("日志")), ...asked.map(key("见证"))),
    element("p", {}, from === "" ? compare : `公钥由${from}填写。${compare}`),
    ...(asked.length === 0
      ? [element("p", {}, "没有要求见证：只凭日志自己的签名，看不出它有没有另写一份历史。")]
      : []),
  ];
}
