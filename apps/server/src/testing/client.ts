import { Agent, request as httpRequest } from "node:http";

/** An answer of the API: status and parsed body. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests and measurements look into answers of every shape
  readonly body: any;
}

/** A program's view of the API, by bearer token over kept-alive connections. */
export class Client {
  readonly #address: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #token: string | undefined;

  constructor(address: string) {
    this.#address = new URL(address);
  }

  async signIn(login: string, password = "zhunsheng-demo"): Promise<Answer> {
    const answer = await this.post("/api/v1/session", { login, password });
    if (answer.status !== 200) throw new Error(`${login}: ${JSON.stringify(answer.body)}`);
    this.#token = answer.body.token;
    return answer;
  }

  get = (path: string): Promise<Answer> => this.send("GET", path, undefined);
  post = (path: string, body: unknown): Promise<Answer> => this.send("POST", path, JSON.stringify(body));

  /** The body as it is, for requests no honest client would send. */
  send(
    method: string,
    path: string,
    body: string | undefined,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const headers = {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
      ...more,
    };
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: this.#address.hostname, port: this.#address.port, method, path, headers, agent: this.#agent },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            const json = answer.headers["content-type"]?.includes("json");
            resolve({ status: answer.statusCode ?? 0, body: json ? JSON.parse(text) : text });
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
