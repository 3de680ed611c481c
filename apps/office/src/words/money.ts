/** 52,000.00 元; the decimals only where there are any. */
export function yuan(fen: number): string {
  const [whole, rest] = [Math.floor(fen / 100), fen % 100];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`} 元`;
}
