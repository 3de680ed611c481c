import { spawn } from "node:child_process";
import { type Sm2Signer, sm2SignatureFrom } from "./sm2.ts";

const answerSizeBytesMax = 4_096;

/**
 * A key in a device: the command gets the bytes to be signed on its standard input and writes the signature to its
 * standard output in base64, either r ‖ s (64 bytes) or DER. It is given `timeoutMs`, then it is ended.
 */
export const commandSm2 = (command: string, point: Uint8Array, timeoutMs: number): Sm2Signer => ({
  point,
  async sign(message) {
    const answer = (await run(command, message, timeoutMs)).trim();
    const bytes = /^[A-Za-z0-9+/\s]+=*$/.test(answer) ? Buffer.from(answer, "base64") : new Uint8Array();
    const signature = sm2SignatureFrom(bytes);
    if (!signature) throw new Error("SM2 签名命令的输出不是 base64 的签名（r‖s 或者 DER）");
    return signature;
  },
});

/** What the command prints. @throws Error with a Chinese sentence when it fails, says too much or takes too long. */
function run(command: string, input: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what the shell has started ends with it.
    const child = spawn(command, {
      shell: true,
      detached: process.platform !== "win32",
      stdio: ["pipe", "pipe", "inherit"],
    });
    let answer = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      end(child.pid);
      reject(new Error(`SM2 签名命令${why}`));
    };
    const timer = setTimeout(() => fail(`没有在 ${timeoutMs / 1000} 秒内完成`), timeoutMs);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
      if (answer.length > answerSizeBytesMax) fail("的输出过长");
    });
    // A command that ends without reading its input breaks the pipe; its exit code says what happened.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.once("error", (error) => fail(`无法运行：${error.message}`));
    child.once("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(answer);
      else reject(new Error(`SM2 签名命令失败，退出码 ${code}`));
    });
  });
}

function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}
