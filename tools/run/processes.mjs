// Child processes that never outlive this one when it is stopped in the ordinary way.
import { spawn } from "node:child_process";

const alive = new Set();
const forwardAfterMs = 300;
const killAfterMs = 15_000;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));

/**
 * Ctrl-C and a supervisor signal the whole process group, so the child often has the signal already: it gets a
 * moment to end by itself, then a SIGTERM, and only after 15 s is it killed. npm repeats signals; repeats are ignored.
 */
function stop(signal) {
  if (stopping) return;
  stopping = true;
  setTimeout(() => signalAll("SIGTERM"), signal === "SIGTERM" ? 0 : forwardAfterMs).unref();
  setTimeout(() => signalAll("SIGKILL"), killAfterMs).unref();
  if (alive.size === 0) process.exit(130);
}

const signalAll = (signal) => {
  for (const child of alive) child.kill(signal);
};

function start(args, options) {
  const child = spawn(process.execPath, args, options);
  alive.add(child);
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, problem: String(error) }));
    child.once("close", (code, signal) =>
      resolve({ code: code ?? (stopping || signal === "SIGINT" ? 130 : 1) }),
    );
  }).finally(() => alive.delete(child));
  return { child, ended };
}

/** Runs Node programs with our terminal. When one ends the others are stopped; the answer is the first one's code. */
export async function runForeground(programs) {
  const running = programs.map(({ args, env }) =>
    start(args, { stdio: "inherit", env: { ...process.env, ...env } }),
  );
  const first = await Promise.race(running.map(({ ended }) => ended));
  signalAll("SIGTERM");
  await Promise.all(running.map(({ ended }) => ended));
  return first.code;
}

/** Runs a Node program and keeps what it says. */
export async function runQuiet(args, env = {}) {
  const { child, ended } = start(args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  let output = "";
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  const { code, problem = "" } = await ended;
  if (stopping) await nothingMore();
  return { code, output: output + problem };
}

/** After Ctrl-C no further step begins; the process ends with its last child. */
function nothingMore() {
  if (alive.size === 0) process.exit(130);
  return new Promise(() => {});
}
