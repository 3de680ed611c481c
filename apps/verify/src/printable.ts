const nameLengthMax = 120;

/** A name from outside as it may stand in a line: control, formatting and half characters as ‹U+0000›, not too long. */
export function printable(name: string, lengthMax = nameLengthMax): string {
  const signs = [...name].map((sign) =>
    /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/u.test(sign)
      ? `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`
      : sign,
  );
  return signs.length > lengthMax ? `${signs.slice(0, lengthMax).join("")}……` : signs.join("");
}

/** 12345 → 12,345 */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** Hexadecimal in groups of four, for comparing by eye. */
export const inGroups = (hex: string): string => hex.replace(/(.{4})(?=.)/g, "$1 ");

/** An instant of the record, or POSIX seconds, as read in China: 北京时间 2026-09-24 16:42:07. */
export function moment(instant: string | number): string {
  const epochMs = typeof instant === "number" ? instant * 1000 : Date.parse(instant);
  const inChinaMs = epochMs + 8 * 3_600_000;
  if (!(Math.abs(inChinaMs) < 8.64e15)) return printable(String(instant));
  return `北京时间 ${new Date(inChinaMs).toISOString().slice(0, 19).replace("T", " ")}`;
}
