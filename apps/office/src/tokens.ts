/**
 * The palette and measures of the office (design/mockups/office.md). `text3` is a shade darker than in the table
 * there: the table's own demand of 4.5 : 1 fails for #6F7A8B on white.
 */
export const tokens = {
  primary: "#12498A",
  primaryHover: "#0F3A6E",
  nav: "#0B2A4A",
  navField: "#1D3F66",
  navText2: "#C3D1E2",
  primaryBg: "#EDF3FA",
  primaryBorder: "#A9C4E4",
  text: "#16202C",
  text2: "#44505D",
  text3: "#5F6B7B",
  layout: "#F2F4F7",
  card: "#FFFFFF",
  sheet: "#F8FAFC",
  border: "#DFE4EB",
  split: "#EDF0F4",
  error: "#B01E19",
  errorBg: "#FDF2F1",
  errorBorder: "#E9BCBE",
  warning: "#80600F",
  warningBg: "#FAF5E6",
  warningBorder: "#E3D3A4",
  success: "#2C6A4E",
  successBg: "#EDF5F0",
  successBorder: "#B7D4C5",
} as const;

export type Colour = keyof typeof tokens;

/** Every pair of text on ground that the office draws. */
export const textOnGround: readonly (readonly [text: Colour, ground: Colour])[] = [
  ...(["text", "text2", "text3", "primary", "error"] as const).flatMap((text) =>
    (["card", "layout", "sheet", "primaryBg"] as const).map((ground) => [text, ground] as const),
  ),
  ["error", "errorBg"],
  ["text", "errorBg"],
  ["text2", "errorBg"],
  ["primary", "errorBg"],
  ["warning", "warningBg"],
  ["warning", "card"],
  ["success", "successBg"],
  ["success", "card"],
  ["text", "successBg"],
  ["card", "primary"],
  ["card", "primaryHover"],
  ["card", "error"],
  ["card", "nav"],
  ["card", "navField"],
  ["navText2", "nav"],
  ["navText2", "navField"],
];

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** WCAG 2.2 relative luminance of #RRGGBB. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Our own style sheets read the same table: --primary, --text2 … on the root element. */
export function setStyleVariables(root: HTMLElement): void {
  for (const [name, colour] of Object.entries(tokens)) root.style.setProperty(`--${name}`, colour);
}
