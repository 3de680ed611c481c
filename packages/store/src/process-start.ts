import { readFile } from "node:fs/promises";

/** When a process began, so that a number used again is not taken for it; "gone" when there is none. */
export async function startOf(processId: number): Promise<string> {
  try {
    process.kill(processId, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return "gone";
  }
  const stat = await readFile(`/proc/${processId}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "running";
}
