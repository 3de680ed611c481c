import { QueryCache, QueryClient } from "@tanstack/react-query";
import { problemOf } from "./client.ts";
import { sessionQuery } from "./queries.ts";

const isSignedOut = (error: unknown): boolean => problemOf(error)?.code === "session.missing";

/** A refusal to read is an answer, not a hiccup: only what may pass is tried again, once. */
const retry = (failures: number, error: Error): boolean => {
  const status = problemOf(error)?.status ?? 503;
  return status >= 500 && failures < 1;
};

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    // Asking tells more than the browser's guess whether there is a network: it takes a machine whose only way to the
    // server is itself for offline, and would wait for ever.
    queries: { retry, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
  queryCache: new QueryCache({
    onError: (error, query) => {
      // A session that ended while a page was open: ask again who is signed in, which brings the sign-in page.
      const asked = query.queryKey[0] === sessionQuery.queryKey[0];
      if (isSignedOut(error) && !asked) void queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
    },
  }),
});
