import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, getText, post, setCsrf } from "./client.ts";
import { setServerNow } from "./server-clock.ts";
import type {
  CalendarDay,
  DemoAccount,
  Duty,
  ErasureCheck,
  Matter,
  MatterPage,
  Page,
  Procedure,
  ProcedureSummary,
  Proof,
  RegisterEntry,
  Session,
  Start,
} from "./types.ts";

const sessionKey = ["session"];

/** Who is signed in; the answer also sets the CSRF token and the clock. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async () => {
    const session = await get<Session>("/session");
    setCsrf(session.csrf);
    setServerNow(session.now);
    return session;
  },
  staleTime: 5 * 60_000,
  retry: false,
});

/** Outside a demonstration the address does not exist, which is no error. */
export const demoAccountsQuery = queryOptions({
  queryKey: ["demo-accounts"],
  queryFn: () => get<{ items: DemoAccount[] }>("/demo/accounts").catch(() => ({ items: [] })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const proceduresQuery = queryOptions({
  queryKey: ["procedures"],
  queryFn: () => get<{ items: ProcedureSummary[] }>("/procedures"),
  staleTime: 10 * 60_000,
});

export const procedureQuery = (id: string) =>
  queryOptions({
    queryKey: ["procedure", id],
    queryFn: () => get<Procedure>(`/procedures/${encodeURIComponent(id)}`),
    staleTime: 10 * 60_000,
    enabled: id !== "",
  });

export const chartQuery = (path: string) =>
  queryOptions({ queryKey: ["chart", path], queryFn: () => getText(`${path}/chart`) });

export interface MatterSearch {
  procedure?: string | undefined;
  stage?: string | undefined;
  state?: "open" | "ended" | undefined;
  q?: string | undefined;
  sort?: "changed" | "opened" | "due" | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

export const mattersQuery = (search: MatterSearch) =>
  queryOptions({
    queryKey: ["matters", search],
    queryFn: () => get<Page<Matter>>("/matters", { ...search }),
    placeholderData: keepPreviousData,
  });

export const matterQuery = (id: string) =>
  queryOptions({
    queryKey: ["matter", id],
    queryFn: () => get<MatterPage>(`/matters/${encodeURIComponent(id)}`),
  });

/** How a matter of that procedure would begin from this one. */
export const startQuery = (parent: string, procedure: string, kind: string) =>
  queryOptions({
    queryKey: ["start", parent, procedure, kind],
    queryFn: () =>
      get<Start>(`/matters/${[parent, "starts", procedure, kind].map(encodeURIComponent).join("/")}`),
    enabled: parent !== "" && kind !== "",
  });

export const proofQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ["proof", id, seq],
    queryFn: () => get<Proof>(`/matters/${encodeURIComponent(id)}/acts/${seq}/proof`),
  });

/** What of an act, or of the whole matter, an erasure would destroy. */
export const erasureQuery = (id: string, scope: readonly unknown[] | undefined) =>
  queryOptions({
    queryKey: ["erasure-check", id, scope],
    queryFn: () =>
      post<ErasureCheck>(
        `/matters/${encodeURIComponent(id)}/erasure-check`,
        scope === undefined ? { extent: "matter" } : { extent: "named", scope },
      ),
  });

/** Whether a receipt is to be had: an act that waits has none yet. */
export const receiptQuery = (id: string, seq: number) =>
  queryOptions({
    queryKey: ["receipt", id, seq],
    queryFn: () =>
      get<unknown>(`/matters/${encodeURIComponent(id)}/acts/${seq}/receipt`).then(
        () => true,
        () => false,
      ),
    staleTime: 60_000,
    retry: false,
  });

export interface DutySearch {
  state: "open" | "overdue";
  agency?: string | undefined;
  owedBy?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

export const dutiesQuery = (search: DutySearch) =>
  queryOptions({
    queryKey: ["duties", search],
    queryFn: () => get<Page<Duty>>("/duties", { ...search }),
    placeholderData: keepPreviousData,
  });

export const calendarQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["calendar", from, to],
    queryFn: () => get<{ days: CalendarDay[] }>("/calendar", { from, to }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface RegisterSearch {
  on?: string | undefined;
  q?: string | undefined;
  page?: number | undefined;
  pageSize?: number | undefined;
}

export const registersQuery = queryOptions({
  queryKey: ["registers"],
  queryFn: () => get<{ items: { id: string; title: string }[] }>("/registers"),
  staleTime: 10 * 60_000,
});

export const registerQuery = (register: string, search: RegisterSearch) =>
  queryOptions({
    queryKey: ["register", register, search],
    queryFn: () => get<Page<RegisterEntry>>(`/registers/${encodeURIComponent(register)}`, { ...search }),
    placeholderData: keepPreviousData,
    enabled: register !== "",
  });
