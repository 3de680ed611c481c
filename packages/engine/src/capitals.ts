const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "兆"];

/** The largest sum a form takes: a hundred billion yuan, in 分. */
const fenMax = 10_000_000_000_000;

/**
 * An amount in 分 as bank documents write it (人民银行《正确填写票据和结算凭证的基本规定》): 壹万零伍拾元零叁分.
 * @throws RangeError for anything but a whole number of 分 from 0 to the largest sum.
 */
export function capitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > fenMax)
    throw new RangeError(`not an amount in 分: ${fen}`);
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? "" : `${wholeNumber(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole || "零元"}整`;
  const jiaoText = jiao === 0 ? (whole ? "零" : "") : `${digits[jiao]}角`;
  return `${whole}${jiaoText}${cent === 0 ? "整" : `${digits[cent]}分`}`;
}

/** Groups of four digits; one 零 wherever digits are missing between two that are there. */
function wholeNumber(value: number): string {
  let text = "";
  let gap = false;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const four = Math.floor(value / 10_000 ** group) % 10_000;
    if (four === 0) {
      gap = text !== "";
      continue;
    }
    const zero = text !== "" && (gap || four < 1000) ? "零" : "";
    text += `${zero}${fourDigits(four)}${groups[group]}`;
    gap = false;
  }
  return text;
}

function fourDigits(value: number): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return text;
}
