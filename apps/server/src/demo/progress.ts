const barWidth = 30;
const everyPercent = 10;

/** Tells how far a long piece of work is: a bar on a terminal, elsewhere a line every tenth. */
export function progressOf(title: string, total: number, out: NodeJS.WriteStream = process.stdout) {
  let told = 0;
  return (done: number): void => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percent === told || (!out.isTTY && percent < told + everyPercent && percent < 100)) return;
    told = percent;
    if (!out.isTTY) return void out.write(`${title} ${percent}%（${done}/${total}）\n`);
    const full = Math.round((percent / 100) * barWidth);
    const bar = "█".repeat(full) + "░".repeat(barWidth - full);
    out.write(`\r${title} ${bar} ${percent}% ${done}/${total}${percent === 100 ? "\n" : ""}`);
  };
}
