import { parseProblem } from "./parse-problem.ts";
import type { Problem } from "./types.ts";

/** The API answered, and it was a problem: its own Chinese title is what the person reads. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer came: the request may or may not have been carried out. */
export class NoAnswer extends Error {
  constructor() {
    super("没有收到服务器的回应，请检查网络后重试");
  }
}

/** Reading is tried again, so it waits less long than a change, whose answer says whether it was recorded. */
const timeoutMs = { reading: 15_000, changing: 30_000 } as const;

let csrf = "";

/** Every change is sent with the session's own token, which other sites cannot read. */
export const setCsrf = (token: string): void => {
  csrf = token;
};

type Query = Readonly<Record<string, string | number | undefined>>;

function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text && `?${text}`}`;
}

async function send(
  method: string,
  address: string,
  body?: unknown,
  waitMs: number = method === "GET" ? timeoutMs.reading : timeoutMs.changing,
): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "GET") headers["x-csrf-token"] = csrf;
  if (body !== undefined) headers["content-type"] = "application/json";
  const init: RequestInit = {
    method,
    headers,
    signal: AbortSignal.timeout(waitMs),
  };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(address, init).catch(() => {
    throw new NoAnswer();
  });
  if (!response.ok) throw new ApiProblem(parseProblem(response.status, await response.text()));
  return response;
}

export async function get<T>(path: string, query?: Query): Promise<T> {
  return (await send("GET", addressOf(path, query))).json();
}

export async function getText(path: string): Promise<string> {
  return (await send("GET", addressOf(path))).text();
}

/** A file to keep. Making it may take as long as a change. */
export async function getBlob(path: string, query?: Query): Promise<Blob> {
  return (await send("GET", addressOf(path, query), undefined, timeoutMs.changing)).blob();
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return (await send("POST", addressOf(path), body)).json();
}

export async function remove(path: string): Promise<void> {
  await send("DELETE", addressOf(path));
}

export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof ApiProblem ? error.problem : undefined;

/** True when the request may have been carried out all the same: repeat it with the same request id. */
export const isUncertain = (error: unknown): boolean => {
  const problem = problemOf(error);
  return problem === undefined || problem.status >= 500;
};
