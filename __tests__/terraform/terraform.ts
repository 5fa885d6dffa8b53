import { totalmem } from "node:os";
import { guarded } from "../guarded";
import { type ProviderUse, withProvider } from "./provider-pool";
import { terraformEnvironment } from "./terraform-environment";

/** What came of one run of Terraform. */
export interface TerraformRun {
  /** Exit status; 124 when it took too long. */
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  readonly seconds: number;
}

export interface TerraformOptions {
  readonly folder: string;
  /** Variables beside those of this process. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Folder in which Terraform is initialized, for a command that needs the provider. @default it starts its own */
  readonly installation?: string;
  /** Whether it goes before what waits for its turn, since others wait for what it makes. @default false */
  readonly first?: boolean;
  /** A limit to what hangs, far above what a busy machine takes. @default 300 */
  readonly timeoutSeconds?: number;
}

/**
 * How many run at once in a test file. Most of an apply's time the provider waits, for as long as AWS could need, so it
 * is memory that limits them, not processors: a run and its provider hold about a gigabyte, and jest runs some files at
 * once.
 */
const atOnce = Math.min(6, Math.max(2, Math.floor(totalmem() / 2 ** 30 / 4)));

/** Time to let go of the state after the first signal, in milliseconds. */
const grace = 15_000;

let running = 0;
const waiting: { readonly go: () => void; readonly first: boolean }[] = [];

/** Runs Terraform when it is its turn. */
export async function terraform(args: readonly string[], options: TerraformOptions): Promise<TerraformRun> {
  const { installation, environment = {}, first = false } = options;
  if (running >= atOnce) await new Promise<void>((go) => waiting.push({ go, first }));
  else running += 1;
  try {
    if (installation === undefined) return await run(args, options);
    const use: ProviderUse = { installation, environment };
    return await withProvider(use, async (address) => {
      const result = await run(args, {
        ...options,
        environment: { ...environment, TF_REATTACH_PROVIDERS: address },
      });
      // A provider that was told to stop does so for good.
      return { result, keep: result.status !== tooLong };
    });
  } finally {
    const urgent = waiting.findIndex((one) => one.first);
    const [next] = waiting.splice(Math.max(urgent, 0), 1);
    if (next === undefined) running -= 1;
    else next.go();
  }
}

const tooLong = 124;

function run(args: readonly string[], options: TerraformOptions): Promise<TerraformRun> {
  const start = Date.now();
  const { child, signal, end } = guarded("terraform", args, {
    cwd: options.folder,
    env: terraformEnvironment(options.environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve) => {
    let late = false;
    let kill: NodeJS.Timeout | undefined;
    const timer = setTimeout(
      () => {
        late = true;
        signal("SIGINT");
        kill = setTimeout(end, grace);
      },
      (options.timeoutSeconds ?? 300) * 1000,
    );
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
    const finish = (status: number, reason = "") => {
      clearTimeout(timer);
      clearTimeout(kill);
      resolve({
        status: late ? tooLong : status,
        output: Buffer.concat(output).toString("utf8"),
        errors: Buffer.concat(errors).toString("utf8") + (late ? "\nit took too long" : reason),
        seconds: Math.round((Date.now() - start) / 1000),
      });
    };
    child.on("error", (error) => finish(127, error.message));
    child.on("close", (code) => finish(code ?? 1));
  });
}
