import type { DemoAccount } from "../api/types.ts";
import { roleRank, roleTitle } from "../words/roles.ts";

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly busy: boolean;
  readonly onChoose: (account: DemoAccount) => void;
}

const rankOf = ({ roles }: DemoAccount): number => Math.min(...roles.map(roleRank));

/** The agency with most people first: that is where the demonstration happens. */
function byAgency(accounts: readonly DemoAccount[]): readonly (readonly [string, readonly DemoAccount[]])[] {
  const names = [...new Set(accounts.map(({ agencyName }) => agencyName))];
  return names
    .map((name) => [name, accounts.filter(({ agencyName }) => agencyName === name)] as const)
    .toSorted((a, b) => b[1].length - a[1].length);
}

/** In a demonstration: one press signs in as one of the invented county's people, agency by agency. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">演示账号</h2>
      <p>安和县及其机关、人员均为虚构。点一下即登录。</p>
      {byAgency(accounts).map(([agency, people], place) => (
        <details key={agency} className="demo-agency" open={place === 0}>
          <summary>
            {agency} <span>{people.length} 人</span>
          </summary>
          <div className="demo-chips">
            {people
              .toSorted((a, b) => rankOf(a) - rankOf(b))
              .map((account) => (
                <button
                  key={account.login}
                  type="button"
                  className="demo-chip"
                  disabled={busy}
                  title={account.login}
                  onClick={() => onChoose(account)}
                >
                  <b>{account.name}</b>
                  <span>{account.roles.map(roleTitle).join("、")}</span>
                </button>
              ))}
          </div>
        </details>
      ))}
    </section>
  );
}
