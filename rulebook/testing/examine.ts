import { expect, test } from "vitest";
import type { GateCase } from "./gate-case.ts";
import { inShort } from "./situation.ts";

/** Two tests of one gate: the situation that it lets pass, and the one that it refuses or marks, with its articles. */
export function examine({ act, gate, cites, passes, refuses, marks }: GateCase): void {
  const title = (name: string): string => `${act} ${gate}：${name}`;
  test(title(passes[0]), () => {
    const { accepted, found } = passes[1]();
    expect({ accepted, refusals: accepted ? [] : found.map(inShort) }).toEqual({
      accepted: true,
      refusals: [],
    });
    expect(found.map((one) => one.gate)).not.toContain(gate);
  });
  test(title(refuses[0]), () => {
    const { accepted, found } = refuses[1]();
    expect(found.map(inShort)).toContain(`${gate} ${cites}`);
    expect(accepted).toBe(marks === true);
  });
}
