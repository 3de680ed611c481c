import type { DemoAccount } from "../api/types.ts";
import { roleTitle } from "../words/roles.ts";

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  readonly onChoose: (account: DemoAccount) => void;
}

/** In a demonstration: one press signs in as one of the invented county's people, agency by agency. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  const agencies = [...new Set(accounts.map(({ agencyName }) => agencyName))];
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">演示账号</h2>
      <p>安和县及其机关、人员均为虚构。点一下即登录。</p>
      {agencies.map((agency) => (
        <div key={agency} className="demo-agency">
          <h3>{agency}</h3>
          <div className="demo-chips">
            {accounts
              .filter(({ agencyName }) => agencyName === agency)
              .map((account) => (
                <button
                  key={account.login}
                  type="button"
                  className="demo-chip"
                  disabled={busy}
                  onClick={() => onChoose(account)}
                >
                  <b>{account.name}</b>
                  <span>{account.roles.map(roleTitle).join("、")}</span>
                </button>
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}
