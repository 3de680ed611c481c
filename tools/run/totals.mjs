// What the steps report, as lines: totals read from their output and the closing lines of a run.

/** A file that does not load fails no test of its own, so a failing exit code always counts as one failure at least. */
export function vitestTotals(report, code) {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report ? JSON.parse(report) : {};
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** The last line of the form "N passed, N failed" that a program printed. */
export function printedTotals(output, code) {
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const [passed, failed] = last ? [Number(last[1]), Number(last[2])] : [code === 0 ? 1 : 0, 0];
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

const shownLinesMax = 300;

export function lastLines(output) {
  const lines = output.trimEnd().split("\n");
  const left = lines.length - shownLinesMax;
  return left > 0 ? [`… (${left} lines above)`, ...lines.slice(-shownLinesMax)].join("\n") : lines.join("\n");
}

export function stepLine({ name, seconds, failed, passed, notRun: reason }) {
  if (reason) return `－ ${name.padEnd(22)}${reason}`;
  const took = `${seconds.toFixed(1).padStart(6)} s`;
  return `${failed > 0 ? "✗" : "✓"} ${name.padEnd(22)}${took}  ${passed} passed, ${failed} failed`;
}

/** The last line always reads "N passed, N failed"; a step that did not run is repeated just above it. */
export function closingLines(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const silent = results.flatMap((result) => (result.notRun ? [result.notRun] : []));
  return [...results.map(stepLine), ...silent, `${sum("passed")} passed, ${sum("failed")} failed`];
}
