import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a call is answered with in the emulator's place; undefined to let the emulator answer. */
export type Answer = (call: {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly target: string;
  readonly body: string;
}) => { readonly status: number; readonly contentType: string; readonly body: string } | undefined;

/**
 * An HTTP forward proxy that hands every request to the emulator, whatever host it names, with its Host header:
 * S3 Control puts the account in front of the host name (`222222222222.aws.test`), which no resolver knows. It is
 * also where calls are answered that the emulator lacks.
 */
export class ForwardProxy {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  /**
   * @param upstream address of the emulator
   * @param answer looks at each call first
   */
  static async start(upstream: string, answer: Answer = () => undefined): Promise<ForwardProxy> {
    const server = createServer((call, reply) => void forward(upstream, answer, call, reply));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ForwardProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function forward(upstream: string, answer: Answer, call: IncomingMessage, reply: ServerResponse) {
  const { method = "GET", headers } = call;
  const url = new URL(call.url ?? "/", `http://${headers.host ?? "aws.test"}`);
  const path = url.pathname + url.search;
  const chunks: Buffer[] = [];
  for await (const chunk of call) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const own = answer({
    method,
    host: url.host,
    path,
    target: String(headers["x-amz-target"] ?? ""),
    body: body.toString("utf8"),
  });
  if (own !== undefined) {
    reply.writeHead(own.status, { "content-type": own.contentType }).end(own.body);
    return;
  }
  const { hostname, port } = new URL(upstream);
  const onward = request({ hostname, port, method, path, headers: { ...headers, host: url.host } });
  onward.on("response", (response) => {
    reply.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(reply);
  });
  onward.on("error", () => reply.destroy());
  onward.end(body);
}
