import { Link } from "@tanstack/react-router";
import { today } from "../api/server-clock.ts";
import { Icon } from "../components/Icon.tsx";
import { useSession } from "../session.ts";
import { weekdayName } from "../words/days.ts";
import { DemoClock } from "./DemoClock.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { UserMenu } from "./UserMenu.tsx";

export function TopBar() {
  const { account, demo } = useSession();
  const day = today();
  const date = `${day} 周${weekdayName(day)}`;
  return (
    <header className="top">
      <Link to="/" className="top-name" aria-label="准绳，回到工作台">
        <span className="top-mark">准绳</span>
        <span className="top-title">行政执法办案与监督平台</span>
      </Link>
      <span className="top-agency">{account.agencyName}</span>
      <SearchBox />
      {demo ? (
        <DemoClock date={date} />
      ) : (
        <span className="top-date">
          <Icon name="calendar" size={15} />
          {date}
        </span>
      )}
      <UserMenu />
    </header>
  );
}
