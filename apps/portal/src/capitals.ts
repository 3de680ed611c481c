const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];
/** Above this the grouping would need a word the rule for filling in bills does not have. */
const yuanMax = 999_999_999_999_999;

/** Four digits: 2050 → 贰仟零伍拾. */
function fourDigits(value: number): string {
  const text = String(value);
  let written = "";
  let zero = false;
  for (const [at, sign] of [...text].entries()) {
    if (sign === "0") zero = true;
    else {
      if (zero) written += "零";
      zero = false;
      written += `${digits[Number(sign)] ?? ""}${places[text.length - 1 - at] ?? ""}`;
    }
  }
  return written;
}

function wholeYuan(yuan: number): string {
  const parts: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) parts.unshift(rest % 10_000);
  let written = "";
  let gap = false;
  for (const [at, part] of parts.entries()) {
    if (part === 0) gap = true;
    else {
      // A group that does not fill its thousands is read with a 零 before it: 壹万零伍佰.
      if (written !== "" && (gap || part < 1000)) written += "零";
      gap = false;
      written += `${fourDigits(part)}${groups[parts.length - 1 - at] ?? ""}`;
    }
  }
  return written;
}

/**
 * Money in 分 in the capitals of bills and decisions: 3200000 → 人民币叁万贰仟元整.
 * @throws RangeError for what is no amount of money in whole 分.
 */
export function capitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen / 100 > yuanMax) throw new RangeError(`no amount: ${fen}`);
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  if (fen === 0) return "人民币零元整";
  const whole = yuan > 0 ? `${wholeYuan(yuan)}元` : "";
  if (jiao === 0 && cent === 0) return `人民币${whole}整`;
  const tenths = jiao > 0 ? `${digits[jiao] ?? ""}角` : yuan > 0 ? "零" : "";
  return `人民币${whole}${tenths}${cent > 0 ? `${digits[cent] ?? ""}分` : "整"}`;
}
