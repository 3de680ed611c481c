import type { ReactNode } from "react";
import { Rail } from "./Rail.tsx";
import { TopBar } from "./TopBar.tsx";

/** The frame of every page: dark bar above, white rail at the left, on a phone below. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <TopBar />
      <Rail />
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
