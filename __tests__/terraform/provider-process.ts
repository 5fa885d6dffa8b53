import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Guarded, guarded } from "../guarded";
import { providerVersion } from "./provider-version";
import { SchemaProxy } from "./schema-proxy";
import { terraformEnvironment } from "./terraform-environment";

/** Longest that it may take until it listens, in milliseconds: a 700 MB program, on a machine that is busy. */
const startLimit = 120_000;

/**
 * A running AWS provider. Terraform starts one for each command, which takes a third of the command's processor time;
 * this one serves several commands, one after the other: each configures it anew. Where AWS is and who calls it
 * comes from the environment in which it was started, so it serves one environment only.
 */
export class ProviderProcess {
  private constructor(
    private readonly process: Guarded,
    private readonly proxy: SchemaProxy,
  ) {}

  /** Leads Terraform to it, as TF_REATTACH_PROVIDERS. */
  get address(): string {
    return this.proxy.address;
  }

  /**
   * @param installation folder in which Terraform is initialized
   * @param folder a folder of the test's own, where it puts its socket
   * @throws when it does not listen in time
   */
  static start(
    installation: string,
    folder: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<ProviderProcess> {
    const started = guarded(executable(installation), ["-debug"], {
      // It lives on, so what it holds counts more than what collecting garbage costs.
      env: terraformEnvironment({ ...environment, TMPDIR: folder, GOGC: "100" }),
      stdio: ["ignore", "pipe", "ignore"],
    });
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => {
        clearTimeout(timer);
        started.end();
        reject(new Error(`the AWS provider ${reason}`));
      };
      const timer = setTimeout(() => fail(`did not listen within ${startLimit / 1000} seconds`), startLimit);
      started.child.once("error", ({ message }) => fail(message));
      started.child.once("exit", (code) => fail(`ended with status ${code}`));
      let told = "";
      const hear = (chunk: Buffer) => {
        told += chunk.toString("utf8");
        const address = /TF_REATTACH_PROVIDERS='([^\n]*)'\n/.exec(told)?.[1];
        if (address === undefined) return;
        // It goes on telling how to use the address.
        started.child.stdout?.off("data", hear).resume();
        clearTimeout(timer);
        SchemaProxy.before(address, join(folder, `proxy-${started.child.pid}`)).then(
          (proxy) => resolve(new ProviderProcess(started, proxy)),
          ({ message }) => fail(message),
        );
      };
      started.child.stdout?.on("data", hear);
    });
  }

  get running(): boolean {
    return this.process.child.exitCode === null && this.process.child.signalCode === null;
  }

  end(): void {
    this.proxy.end();
    this.process.end();
  }
}

function executable(installation: string): string {
  const versions = join(
    installation,
    ".terraform/providers/registry.terraform.io/hashicorp/aws",
    providerVersion,
  );
  const found = readdirSync(versions)
    .flatMap((platform) =>
      readdirSync(join(versions, platform)).map((name) => join(versions, platform, name)),
    )
    .find((path) => /\/terraform-provider-aws[^/]*$/.test(path));
  if (found === undefined) throw new Error(`there is no AWS provider below ${versions}`);
  return found;
}
