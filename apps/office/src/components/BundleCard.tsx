import { Button, Checkbox } from "antd";
import { useState } from "react";
import { getBlob } from "../api/client.ts";
import { Card } from "./Card.tsx";

const what =
  "用于复议、诉讼和移交：整个事项导出成一个 zip，有卷内目录、每一项行为及其证明、逐项的法定条件判断和离线核验程序。" +
  "断网也能打开和核验，不需要信任本平台。";

/** 证据包: everything of the matter in one zip that proves itself without this platform. */
export function BundleCard({ matter }: { readonly matter: string }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const download = async (): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      const path = `/matters/${encodeURIComponent(matter)}/bundle`;
      save(await getBlob(path, { confidential: open ? "open" : "closed" }), `证据包-${matter}.zip`);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : "没有导出，请稍后再试");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title="证据包" className="bundle-card">
      <div className="bundle-body">
        <p>{what}</p>
        <div className="bundle-do">
          <Checkbox checked={open} onChange={({ target }) => setOpen(target.checked)}>
            打开本人有权看的依法保密内容（交给当事人的不要勾选）
          </Checkbox>
          <Button type="primary" loading={busy} onClick={() => void download()}>
            导出证据包
          </Button>
        </div>
        {failed !== undefined && (
          <p className="late" role="alert">
            {failed}
          </p>
        )}
      </div>
    </Card>
  );
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
