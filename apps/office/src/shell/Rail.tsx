import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { dutiesQuery } from "../api/queries.ts";
import { Icon, type IconName } from "../components/Icon.tsx";
import { useSession } from "../session.ts";
import { dutyRoles } from "../words/roles.ts";

interface Place {
  readonly to: "/" | "/matters" | "/review" | "/approvals" | "/calendar" | "/registers/$register" | "/rules";
  readonly icon: IconName;
  readonly word: string;
  /** Shown to these roles only; to everybody where it is absent. */
  readonly roles?: readonly string[];
}

const places: readonly Place[] = [
  { to: "/", icon: "desk", word: "工作台" },
  { to: "/matters", icon: "matters", word: "事项" },
  { to: "/review", icon: "review", word: "审核", roles: ["reviewer"] },
  { to: "/approvals", icon: "approve", word: "审批", roles: ["leader", "head"] },
  { to: "/calendar", icon: "calendar", word: "日历" },
  { to: "/registers/$register", icon: "registers", word: "登记簿" },
  { to: "/rules", icon: "rules", word: "规则" },
];

/** Every register is below one place of the rail. */
function isHere(to: Place["to"], pathname: string): boolean {
  const [, first = ""] = pathname.split("/");
  return to === "/" ? first === "" : to.split("/")[1] === first;
}

/** The badge is red and there only when something of one's own is overdue. */
export function Rail() {
  const { account } = useSession();
  const owedBy = dutyRoles(account.roles).join(",");
  const { data } = useQuery({
    ...dutiesQuery({ state: "overdue", agency: account.agency, owedBy, pageSize: 1 }),
    enabled: owedBy !== "",
  });
  const overdue = data?.total ?? 0;
  const { pathname } = useLocation();
  const shown = places.filter(({ roles }) => !roles || roles.some((role) => account.roles.includes(role)));
  return (
    <nav className="rail" aria-label="主导航">
      {shown.map(({ to, icon, word }) => (
        <Link
          key={to}
          to={to}
          params={{ register: "officers" }}
          className={isHere(to, pathname) ? "rail-link rail-here" : "rail-link"}
          aria-current={isHere(to, pathname) ? "page" : undefined}
          activeProps={{}}
        >
          <span className="rail-icon">
            <Icon name={icon} size={22} />
            {to === "/" && overdue > 0 && (
              <span className="rail-badge" role="img" aria-label={`${overdue} 项已逾期`}>
                {overdue > 99 ? "99+" : overdue}
              </span>
            )}
          </span>
          {word}
        </Link>
      ))}
    </nav>
  );
}
