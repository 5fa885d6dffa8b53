import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A call to AWS that passes through. */
export interface AwsCall {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly host: string;
  /** Names service and operation in JSON protocols; empty in others. */
  readonly target: string;
  readonly body: string;
  /** Key of the session that signed the call; empty when none did. */
  readonly accessKey: string;
  readonly region: string;
}

/** What becomes of a call: it is answered here, or handed on with another body. */
export type Intervention =
  | { readonly kind: "answer"; readonly contentType: string; readonly body: string }
  | { readonly kind: "body"; readonly body: string };

/** Looks at a call first; undefined to let the emulator have it as it is. */
export type Intervene = (call: AwsCall) => Promise<Intervention | undefined>;

/**
 * An HTTP proxy that hands every request to the emulator, whatever host it names, with its Host header: S3 Control
 * puts the account in front of the host name (`222222222222.aws.test`), which no resolver knows. It is also
 * where the few calls are seen to that the emulator lacks.
 */
export class ForwardProxy {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  /** @param upstream address of the emulator */
  static async start(upstream: string, intervene: Intervene = async () => undefined): Promise<ForwardProxy> {
    const server = createServer((call, reply) => {
      forward(upstream, intervene, call, reply).catch((error: Error) => {
        reply.writeHead(502, { "content-type": "text/plain" }).end(error.message);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ForwardProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function forward(upstream: string, intervene: Intervene, call: IncomingMessage, reply: ServerResponse) {
  // A body is handed on whole, so it is no longer sent in chunks.
  const { "transfer-encoding": _, ...headers } = call.headers;
  const { method = "GET" } = call;
  const url = new URL(call.url ?? "/", `http://${headers.host ?? "aws.test"}`);
  const path = url.pathname + url.search;
  const chunks: Buffer[] = [];
  for await (const chunk of call) chunks.push(chunk as Buffer);
  const received = Buffer.concat(chunks);
  const [, accessKey = "", region = ""] =
    /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(headers.authorization ?? "") ?? [];
  const intervention = await intervene({
    method,
    path,
    host: url.host,
    target: String(headers["x-amz-target"] ?? ""),
    body: received.toString("utf8"),
    accessKey,
    region,
  });
  if (intervention?.kind === "answer") {
    reply.writeHead(200, { "content-type": intervention.contentType }).end(intervention.body);
    return;
  }
  const body = intervention === undefined ? received : Buffer.from(intervention.body);
  const { hostname, port } = new URL(upstream);
  await new Promise<void>((resolve, reject) => {
    const onward = request({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, host: url.host, "content-length": body.length },
    });
    onward.on("response", (response) => {
      reply.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(reply).on("close", resolve);
    });
    onward.on("error", reject);
    onward.end(body);
  });
}
