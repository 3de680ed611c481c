import { useQueryClient } from "@tanstack/react-query";
import { App, Dropdown } from "antd";
import { remove } from "../api/client.ts";
import { forgetSignatures } from "../form/signatures.ts";
import { useSession } from "../session.ts";
import { roleTitle } from "../words/roles.ts";

export function UserMenu() {
  const { account } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  const signOut = async (): Promise<void> => {
    try {
      await remove("/session");
      forgetSignatures();
      client.clear();
      await client.resetQueries();
      window.location.assign("/office/");
    } catch (error) {
      void message.error(error instanceof Error ? error.message : "没有退出");
    }
  };
  const roles = account.roles.map(roleTitle).join("、");
  const items = [
    { key: "who", type: "group" as const, label: <UserCard agency={account.agencyName} roles={roles} /> },
    { key: "out", label: "退出登录" },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick: ({ key }) => (key === "out" ? void signOut() : undefined) }}
    >
      <button type="button" className="top-user" aria-label={`${account.name}，用户菜单`}>
        <span className="top-face" aria-hidden="true">
          {account.name.slice(0, 1)}
        </span>
        <span className="top-person">{account.name}</span>
      </button>
    </Dropdown>
  );
}

function UserCard({ agency, roles }: { readonly agency: string; readonly roles: string }) {
  return (
    <span className="user-card">
      {agency}
      <br />
      {roles}
    </span>
  );
}
