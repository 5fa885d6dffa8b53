import { ForwardProxy } from "./forward-proxy";
import { motoGaps } from "./gaps/moto-gaps";
import { MotoServer } from "./moto-server";

/** AWS on this machine: the emulator, and the proxy through which Terraform reaches it. */
export class EmulatedAws {
  private constructor(
    private readonly server: MotoServer,
    private readonly proxy: ForwardProxy,
  ) {}

  static async start(): Promise<EmulatedAws> {
    const server = await MotoServer.start();
    return new EmulatedAws(server, await ForwardProxy.start(server.url, motoGaps(server.url)));
  }

  /** Address of the emulator itself. */
  get url(): string {
    return this.server.url;
  }

  /**
   * What leads Terraform here. Proxies are not used for loopback, so all services have a made-up host and S3, where
   * no host of its own must be resolved, is the proxy itself.
   */
  get environment(): Record<string, string> {
    return {
      AWS_ENDPOINT_URL: "http://aws.test",
      AWS_ENDPOINT_URL_S3: this.proxy.url,
      HTTP_PROXY: this.proxy.url,
      http_proxy: this.proxy.url,
    };
  }

  stop(): void {
    this.proxy.stop();
    this.server.stop();
  }
}
