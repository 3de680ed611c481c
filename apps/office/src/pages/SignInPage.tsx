import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { post, setCsrf } from "../api/client.ts";
import { demoAccountsQuery, sessionQuery } from "../api/queries.ts";
import { setServerNow } from "../api/server-clock.ts";
import type { Session } from "../api/types.ts";
import { DemoAccounts } from "../components/DemoAccounts.tsx";
import { useTitle } from "../use-title.ts";

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Signs in and leaves nothing of whoever was here before. */
function useSignIn() {
  const client = useQueryClient();
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = async ({ login, password }: Credentials): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      const { account, csrf, now, demo } = await post<Session>("/session", { login, password });
      // The answer also holds a bearer token for programs; the browser has its cookie and keeps no second key.
      const session: Session = { account, csrf, now, demo };
      setCsrf(session.csrf);
      setServerNow(session.now);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      client.setQueryData(sessionQuery.queryKey, session);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "没有登录成功");
      setBusy(false);
    }
  };
  return { signIn, wrong, busy };
}

export function SignInPage() {
  useTitle("登录");
  const { data: demo } = useQuery(demoAccountsQuery);
  const { signIn, wrong, busy } = useSignIn();
  return (
    <main className="sign-in">
      <header className="sign-in-name">
        <span className="sign-in-mark" aria-hidden="true">
          准绳
        </span>
        <div>
          <h1>行政执法办案与监督平台</h1>
          <p className="sign-in-says">依法能办的，办得顺当；依法不能办的，说清是哪一条、怎样才能办。</p>
        </div>
      </header>
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <h2 id="sign-in-title">登录</h2>
        {wrong !== undefined && <Alert type="error" title={wrong} showIcon role="alert" />}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={signIn} disabled={busy}>
          <Form.Item name="login" label="用户名" rules={[{ required: true, message: "请填写用户名" }]}>
            <Input size="large" autoComplete="username" maxLength={64} />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: "请填写密码" }]}>
            <Input.Password
              visibilityToggle={false}
              size="large"
              autoComplete="current-password"
              maxLength={200}
            />
          </Form.Item>
          <Button type="primary" size="large" block htmlType="submit" loading={busy}>
            登录
          </Button>
        </Form>
      </section>
      {demo && demo.items.length > 0 && (
        <DemoAccounts accounts={demo.items} busy={busy} onChoose={(account) => void signIn(account)} />
      )}
    </main>
  );
}
