/** One turn of a contender: how many things it did. */
export type Turn = () => number | Promise<number>;

/**
 * Rates (things a second) of several contenders, `rounds` of each. They run in turn, and another one begins each round,
 * so that whatever else the machine is doing disturbs all of them alike. One round before the first is not counted.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, Turn>>,
): Promise<(name: Name) => readonly number[]> {
  const turns = Object.entries<Turn>(contenders);
  const rates = new Map<string, number[]>(turns.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const first = round % turns.length;
    for (const [name, turn] of [...turns.slice(first), ...turns.slice(0, first)]) {
      const began = performance.now();
      const count = await turn();
      const rate = (count * 1000) / (performance.now() - began);
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  return (name) => rates.get(name) ?? [];
}
