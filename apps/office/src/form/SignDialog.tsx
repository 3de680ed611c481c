import { Button, Input, Modal } from "antd";
import { type KeyboardEvent, useState } from "react";
import { problemOf } from "../api/client.ts";
import { signHere } from "./signatures.ts";

interface Props {
  readonly person: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks the server, and says why where it was not this person who signed. */
function useSigning({ person, name, onClose }: Props) {
  const [says, setSays] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sign = async (login: string, password: string): Promise<void> => {
    setBusy(true);
    setSays(undefined);
    try {
      const given = await signHere(login.trim(), password);
      if (given.person.id === person) onClose();
      else setSays(`这是${given.person.name}的账号，应当由${name}本人签名`);
    } catch (error) {
      setSays(problemOf(error)?.title ?? "没有收到服务器的回应，请检查网络后重试");
    } finally {
      setBusy(false);
    }
  };
  return { says, busy, sign };
}

/** A colleague gives name and password on this device; the session stays whose it is. */
export function SignDialog(props: Props) {
  const { name, onClose } = props;
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const { says, busy, sign } = useSigning(props);
  const submit = (): void => {
    setPassword("");
    void sign(login, password);
  };
  const ready = login.trim() !== "" && password !== "";
  const onPressEnter = (event: KeyboardEvent): void => {
    // The act's own form lies around the dialog: it must not be sent by this key.
    event.preventDefault();
    event.stopPropagation();
    if (ready && !busy) submit();
  };
  return (
    <Modal open title={`${name}在本设备上签名`} width={400} footer={null} onCancel={onClose} destroyOnHidden>
      <p className="sign-note">由{name}本人输入。签名只用于这次登录期间的提交，密码不保存。</p>
      <div className="sign-fields">
        <label htmlFor="sign-login">用户名</label>
        <Input
          id="sign-login"
          autoFocus
          autoComplete="off"
          value={login}
          onPressEnter={onPressEnter}
          onChange={(e) => setLogin(e.target.value)}
        />
        <label htmlFor="sign-password">密码</label>
        <Input.Password
          id="sign-password"
          autoComplete="off"
          value={password}
          onPressEnter={onPressEnter}
          onChange={(e) => setPassword(e.target.value)}
        />
      </div>
      {says !== undefined && (
        <p className="late" role="alert">
          {says}
        </p>
      )}
      <Buttons busy={busy} ready={ready} onSign={submit} onClose={onClose} />
    </Modal>
  );
}

interface ButtonsProps {
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onSign: () => void;
  readonly onClose: () => void;
}

const Buttons = ({ busy, ready, onSign, onClose }: ButtonsProps) => (
  <p className="sign-buttons">
    <Button onClick={onClose}>取消</Button>
    <Button type="primary" loading={busy} disabled={!ready} onClick={onSign}>
      签名
    </Button>
  </p>
);
