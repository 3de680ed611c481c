import { type ProofFile, proofFormat } from "@zhunsheng/ledger";
import type { Act, Proof } from "../api/types.ts";

/** What stands beside the entry of an act. */
const besideTitles: Readonly<Record<string, string>> = {
  by: "办理人",
  enteredBy: "登记的账号",
  relied: "判断所依的人员和登记簿",
  confirmedBy: "已签名的人",
  lateReason: "补录原因",
  origin: "来自关联事项",
  parent: "引出本事项的事项",
  number: "文号",
  defects: "瑕疵",
};

/** How a sealed content is called: by the act's own form, or what stands beside it. */
export function contentTitle(act: Act, name: string): string {
  const field = name.replace(/^input\./, "");
  const shown = act.shown.find((one) => one.name === field);
  return (field === name ? besideTitles[name] : shown?.title) ?? name;
}

/** A proof file that opens the chosen contents and leaves the others closed. */
export function proofFile(proof: Proof, chosen: ReadonlySet<string>): ProofFile {
  const opened = proof.fields.filter(({ name }) => chosen.has(name));
  return {
    format: proofFormat,
    header: proof.header,
    opened,
    ...(proof.inclusion ? { log: { origin: proof.log, ...proof.inclusion } } : {}),
  };
}
