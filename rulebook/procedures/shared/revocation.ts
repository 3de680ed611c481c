import { field } from "@zhunsheng/engine";
import type { z } from "zod";
import { cite } from "../../laws/index.ts";

/** 自行纠正 (行政处罚法第75条第2款): the agency finds its own decision wrong, and annuls it or makes it lighter. */
export const revokeFields = {
  mode: field.choice("处理", { annulled: "撤销原处罚决定", changed: "变更原处罚决定" }),
  ground: field.longText("原决定的错误、事实和依据", { max: 2000 }),
  document: field.text("撤销或者变更决定书文号", { max: 60 }),
  fineFen: field.optional(field.money("变更后的罚款数额")),
  gainsFen: field.optional(field.money("变更后的没收违法所得数额")),
};

/** For a form's refine: a change says to what, an annulment leaves nothing to say. */
export const soundRevocation = ({ mode, fineFen, gainsFen }: Revocation): boolean =>
  (mode === "changed") === (fineFen !== undefined || gainsFen !== undefined);

export const soundRevocationIssue = {
  path: ["fineFen"],
  message: "变更的应当写明变更后的罚款或者没收违法所得数额，撤销的不填",
};

type Revocation = z.infer<z.ZodObject<typeof revokeFields>>;

/** What the decision imposes as it stands. */
interface Standing {
  readonly annulled: boolean;
  readonly fineFen: number;
  readonly gainsFen: number;
}

/** For `revoke`: only what still stands, and only for the better. */
export const revocationGates = <File>(standingOf: (file: File) => Standing) => [
  {
    code: "revoke.standing",
    basis: cite("penalty", 75, 2),
    says: "原处罚决定已经被撤销或者确认无效，没有可以撤销、变更的决定",
    holds: (file: File): boolean => !standingOf(file).annulled,
  },
  {
    code: "revoke.lower",
    basis: [cite("penalty", 45, 2), cite("penalty", 75, 2)],
    says: "发现处罚有错误的，应当主动改正；变更后的处罚不得重于原决定",
    holds: (file: File, { facts }: { readonly facts: Revocation }): boolean => {
      const { fineFen, gainsFen } = standingOf(file);
      return (facts.fineFen ?? fineFen) <= fineFen && (facts.gainsFen ?? gainsFen) <= gainsFen;
    },
  },
];
