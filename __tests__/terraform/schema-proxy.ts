import {
  type ClientHttp2Session,
  connect,
  constants,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from "node:http2";
import { connect as connectSocket } from "node:net";
import hclBlocks from "../../export/hcl-blocks.json";
import { foreignTypes } from "./foreign-types";
import { trimmedSchema } from "./trimmed-schema";

const used: ReadonlySet<string> = new Set([
  ...Object.keys(hclBlocks.resource),
  ...Object.keys(hclBlocks.data),
  ...Object.keys(hclBlocks.ephemeral),
  ...foreignTypes(),
]);

/** Bytes that either side may send before the other has read: a schema has tens of millions. */
const window = 2 ** 27;

/**
 * Stands between Terraform and a provider that it is led to by TF_REATTACH_PROVIDERS: hands on every call, and answers
 * the one that asks for the schema itself, with the types that stacks use. It asks the provider once.
 *
 * Source: gRPC documentation "gRPC over HTTP2".
 */
export class SchemaProxy {
  private schema: Promise<Buffer> | undefined;

  private constructor(
    private readonly server: Http2Server,
    private readonly provider: ClientHttp2Session,
    /** Leads Terraform to it, as TF_REATTACH_PROVIDERS. */
    readonly address: string,
  ) {}

  /**
   * @param address of the provider, as TF_REATTACH_PROVIDERS
   * @param socket path at which it listens
   */
  static async before(address: string, socket: string): Promise<SchemaProxy> {
    const reattached: Record<string, { readonly Addr: { readonly String: string } }> = JSON.parse(address);
    const [[name, description] = ["", undefined]] = Object.entries(reattached);
    if (description === undefined) throw new Error(`${address} leads to no provider`);
    const provider = connect("http://provider", {
      createConnection: () => connectSocket(description.Addr.String),
      settings: { initialWindowSize: window },
    });
    // Its calls tell of it, each to whoever waits for it.
    provider.on("error", () => undefined);
    provider.once("connect", () => provider.setLocalWindowSize(window));
    const server = createServer({ settings: { initialWindowSize: window } });
    const own = JSON.stringify({ [name]: { ...description, Addr: { ...description.Addr, String: socket } } });
    const proxy = new SchemaProxy(server, provider, own);
    server.on("stream", (stream, headers) => proxy.serve(stream, headers));
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(socket, resolve));
    return proxy;
  }

  end(): void {
    this.provider.destroy();
    this.server.close();
  }

  private serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    stream.on("error", () => undefined);
    if (headers[":path"]?.endsWith("/GetSchema") !== true) {
      this.handOn(stream, headers);
      return;
    }
    this.schema ??= this.ask(headers);
    this.schema.then(
      (schema) => {
        stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
        stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
        stream.end(schema);
      },
      (error) => stream.destroy(error),
    );
  }

  private handOn(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const call = this.provider.request(headers, { endStream: false });
    call.on("error", () => stream.close());
    stream.once("close", () => call.close());
    stream.pipe(call);
    call.once("response", (answer, flags) => {
      if (stream.destroyed) return;
      const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      stream.respond(answer, { endStream, waitForTrailers: !endStream });
      if (endStream) return;
      let trailers: IncomingHttpHeaders = {};
      call.once("trailers", (told) => {
        trailers = told;
      });
      stream.once("wantTrailers", () => stream.sendTrailers(trailers));
      call.pipe(stream);
    });
  }

  /** The schema as gRPC frames it: a byte, four that count, the message. */
  private ask(headers: IncomingHttpHeaders): Promise<Buffer> {
    const call = this.provider.request(headers, { endStream: false });
    call.end(Buffer.alloc(5));
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      call.on("data", (chunk: Buffer) => chunks.push(chunk));
      call.once("error", reject);
      call.once("end", () => {
        const schema = trimmedSchema(Buffer.concat(chunks).subarray(5), (type) => used.has(type));
        const prefix = Buffer.alloc(5);
        prefix.writeUInt32BE(schema.length, 1);
        resolve(Buffer.concat([prefix, schema]));
      });
    });
  }
}
