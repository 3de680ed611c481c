import { useQuery } from "@tanstack/react-query";
import { Button, Form, type FormInstance } from "antd";
import { useState } from "react";
import { registerQuery } from "../api/queries.ts";
import { serverNow } from "../api/server-clock.ts";
import { Icon } from "../components/Icon.tsx";
import { useSession } from "../session.ts";
import { entryTitle } from "../words/entries.ts";
import { SignDialog } from "./SignDialog.tsx";
import { useSigned } from "./signatures.ts";
import type { FormValues } from "./values.ts";

interface Props {
  readonly form: FormInstance<FormValues>;
  /** False where everyone answers in a session of their own: corrections and reasons for a delay. */
  readonly onDevice: boolean;
}

/** Each colleague named in the act: signs on this device now, or confirms later from an account of their own. */
export function Signatures({ form, onDevice }: Props) {
  const { account } = useSession();
  const by = Form.useWatch<string[] | undefined>("by", form) ?? [];
  const { data } = useQuery(registerQuery("officers", { pageSize: 200 }));
  const [asked, setAsked] = useState<string>();
  const signed = useSigned(serverNow());
  const others = by.filter((id) => id !== account.person);
  if (others.length === 0) return null;
  const names = new Map(data?.items.map((entry) => [entry.key, entryTitle(entry)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <div className="signatures">
      <p className="signatures-title">签名</p>
      <ul>
        {others.map((id) => (
          <li key={id}>
            <b>{nameOf(id)}</b>
            {!onDevice && <span className="faint">记入后待本人在自己的登录中确认</span>}
            {onDevice && signed.has(id) && (
              <span className="signed">
                <Icon name="tick" size={14} /> 已在本设备上签名
              </span>
            )}
            {onDevice && !signed.has(id) && (
              <>
                <span className="faint">未签名的，记入后待本人确认</span>
                <Button size="small" aria-label={`${nameOf(id)}在本设备上签名`} onClick={() => setAsked(id)}>
                  在本设备上签名
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <SignDialog person={asked} name={nameOf(asked)} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}
