import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { problemOf } from "../api/client.ts";
import { sessionQuery } from "../api/queries.ts";
import { Failed } from "../components/Failed.tsx";
import { LoadingCard } from "../components/LoadingCard.tsx";
import { SessionContext } from "../session.ts";
import { Shell } from "./Shell.tsx";

const SignInPage = lazy(() =>
  import("../pages/SignInPage.tsx").then(({ SignInPage: page }) => ({ default: page })),
);

/** Nothing is shown before the server says who is signed in; signing in leaves the address as it is. */
export function Root() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (session && !error) {
    return (
      <SessionContext value={session}>
        <Shell>
          <Outlet />
        </Shell>
      </SessionContext>
    );
  }
  if (!error) return <div className="alone" />;
  if (problemOf(error)?.status !== 401) {
    return (
      <main className="alone">
        <Failed error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  return (
    <Suspense fallback={<LoadingCard />}>
      <SignInPage />
    </Suspense>
  );
}
