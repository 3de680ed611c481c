import { counts, type LinkedFile } from "@zhunsheng/engine";
import { z } from "zod";
import { partyFields } from "./party.ts";

const known = z.object(partyFields).partial();

type Known = z.infer<typeof known>;

/** What is known of the party; what every form asks for is there or absent, never undefined. */
export type CarriedParty = Omit<Known, Asked> & { [P in Asked]?: Exclude<Known[P], undefined> };

type Asked = "partyKind" | "partyName" | "partyAddress";

/**
 * The party as the parent's file last said it, field by field, for `carries`: whoever opens a matter from another does
 * not type it again. A field that no act of the parent says is left away; nothing is carried of what does not fit.
 */
export function carriedParty({ file }: LinkedFile): CarriedParty {
  const said = file.acts
    .filter(counts)
    .map(({ facts }) =>
      Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(partyFields, name))),
    );
  const read = known.safeParse(Object.assign({}, ...said));
  if (!read.success) return {};
  const { partyKind, partyName, partyAddress, ...rest } = read.data;
  return {
    ...rest,
    ...(partyKind === undefined ? {} : { partyKind }),
    ...(partyName === undefined ? {} : { partyName }),
    ...(partyAddress === undefined ? {} : { partyAddress }),
  };
}
