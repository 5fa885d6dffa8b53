import { spawn } from "node:child_process";

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
  /** @default 120 */
  readonly timeoutSeconds?: number;
}

/** Each run occupies a processor for some seconds and 700 MB of memory. */
const atOnce = 2;

/** Time to let go of the state after the first signal, in milliseconds. */
const grace = 15_000;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs Terraform, two at a time at most. Nothing of the environment that would lead to a real AWS account, or
 * change what Terraform does, is handed on.
 */
export async function terraform(args: readonly string[], options: TerraformOptions): Promise<TerraformRun> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await run(args, options);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function run(args: readonly string[], options: TerraformOptions): Promise<TerraformRun> {
  const start = Date.now();
  return new Promise((resolve) => {
    // A group of its own: the provider is a child of Terraform and must not outlive it.
    const child = spawn("terraform", args, {
      cwd: options.folder,
      detached: true,
      env: { ...inherited(), ...options.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const signal = (name: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, name);
      } catch {
        // It has ended meanwhile.
      }
    };
    const onExit = () => signal("SIGKILL");
    process.once("exit", onExit);
    let late = false;
    let kill: NodeJS.Timeout | undefined;
    const timer = setTimeout(
      () => {
        late = true;
        signal("SIGINT");
        kill = setTimeout(() => signal("SIGKILL"), grace);
      },
      (options.timeoutSeconds ?? 120) * 1000,
    );
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    const end = (status: number, reason = "") => {
      clearTimeout(timer);
      clearTimeout(kill);
      process.removeListener("exit", onExit);
      resolve({
        status: late ? 124 : status,
        output: Buffer.concat(output).toString("utf8"),
        errors: Buffer.concat(errors).toString("utf8") + (late ? "\nit took too long" : reason),
        seconds: Math.round((Date.now() - start) / 1000),
      });
    };
    child.on("error", (error) => end(127, error.message));
    child.on("close", (code) => end(code ?? 1));
  });
}

/** This process's environment without AWS's variables, and of Terraform's only where to find providers. */
function inherited(): NodeJS.ProcessEnv {
  const kept = new Set(["TF_CLI_CONFIG_FILE", "TF_PLUGIN_CACHE_DIR"]);
  const entries = Object.entries(process.env).filter(
    ([name]) => kept.has(name) || !/^(AWS_|TF_|NO_PROXY$|no_proxy$)/.test(name),
  );
  return {
    ...Object.fromEntries(entries),
    // Nobody looks for a new version, and nothing is read from the home folder of whoever runs the tests.
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    // A third less processor time; memory is freed when the run ends.
    GOGC: "400",
  };
}
