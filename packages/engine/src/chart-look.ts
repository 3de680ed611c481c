/** How an act stands in the chart; `plain` where no matter is shown, as on the public site. */
export type State = "plain" | "done" | "here" | "refused" | "ahead";

export interface Look {
  readonly label: string;
  readonly fill: string;
  readonly line: string;
  readonly lineWidth: number;
  readonly title: string;
  readonly text: string;
}

export const colours = {
  ink: "#16202c",
  ink2: "#44505d",
  blue7: "#12498a",
  blue1: "#e8eff7",
  red: "#b01e19",
  red0: "#fdf2f1",
  paper: "#f5f7fa",
  line: "#d3dbe5",
  edge: "#758599",
  white: "#ffffff",
} as const;

const { ink, ink2, blue7, blue1, red, red0, edge, white } = colours;

/** Never by colour alone: done has a tick, here is solid with a heavy line, refused has a cross. */
export const looks: Readonly<Record<State, Look>> = {
  plain: { label: "环节", fill: white, line: blue7, lineWidth: 1.25, title: ink, text: ink2 },
  done: { label: "已办", fill: blue1, line: blue7, lineWidth: 1.5, title: ink, text: ink2 },
  here: { label: "正在办", fill: blue7, line: ink, lineWidth: 3, title: white, text: white },
  refused: { label: "条件未满足", fill: red0, line: red, lineWidth: 2, title: ink, text: red },
  ahead: { label: "尚未到", fill: white, line: edge, lineWidth: 1, title: ink, text: ink2 },
};

/** Fonts that are on the reader's machine; nothing is fetched. */
export const fonts = "PingFang SC, HarmonyOS Sans SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";
