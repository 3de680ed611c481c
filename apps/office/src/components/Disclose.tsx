import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Act, Proof } from "../api/types.ts";
import { contentTitle, proofFile } from "../words/proof-file.ts";

interface Props {
  readonly proof: Proof;
  readonly act: Act;
  readonly matter: string;
}

/** 披露所选内容: a proof file that opens what is ticked; the rest stays closed, and still cannot be another. */
export function Disclose({ proof, act, matter }: Props) {
  const all = proof.fields.map(({ name }) => name);
  const [chosen, setChosen] = useState<readonly string[]>(all);
  const file = JSON.stringify(proofFile(proof, new Set(chosen)));
  return (
    <fieldset className="disclose">
      <legend>证明文件里打开哪些内容</legend>
      <p className="faint">没有勾选的内容不写进文件，只留承诺值：别人看不到，也不能说它是另一个样子。</p>
      <p className="disclose-all">
        <button type="button" className="link" onClick={() => setChosen(all)}>
          全选
        </button>
        <button type="button" className="link" onClick={() => setChosen([])}>
          全不选
        </button>
        <span className="faint">
          已选 {chosen.length} / {all.length} 项
        </span>
      </p>
      <Checkbox.Group
        className="disclose-list"
        value={[...chosen]}
        options={all.map((name) => ({ value: name, label: contentTitle(act, name) }))}
        onChange={(names) => setChosen(names.map(String))}
      />
      <Button
        href={`data:application/json;charset=utf-8,${encodeURIComponent(file)}`}
        download={`证明-${matter}-${act.seq}.json`}
      >
        下载证明文件
      </Button>
    </fieldset>
  );
}
