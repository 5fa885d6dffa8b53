import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Guarded, guarded } from "../guarded";

/** Longest that moto may take until it answers, in milliseconds; it imports all of its services. */
const startLimit = 120_000;

/**
 * An emulator of AWS (Python's `moto`) on a free port of this machine, for as long as a test needs it. It holds
 * several accounts at once: what assumes a role lands in the role's account, whether or not the role exists.
 */
export class MotoServer {
  private constructor(
    readonly url: string,
    private readonly process: Guarded,
  ) {}

  /** Why moto cannot be started here, or undefined if it can. */
  static missing(): string | undefined {
    const probe = spawnSync("python3", ["-c", "import moto.server, flask"], { encoding: "utf8" });
    if (probe.error !== undefined) return `python3 cannot be run: ${probe.error.message}`;
    return probe.status === 0
      ? undefined
      : `python3 has no moto server: ${probe.stderr.trim().split("\n").at(-1)}`;
  }

  /** @throws when moto does not answer in time */
  static async start(): Promise<MotoServer> {
    const port = await freePort();
    // Without its managed policies moto does not know AdministratorAccess. MOTO_ACCOUNT_ID must not be set:
    // it would put every call into that one account, whichever role was assumed.
    const { MOTO_ACCOUNT_ID: _, ...inherited } = process.env;
    const started = guarded("python3", [join(__dirname, "moto-server.py"), String(port)], {
      env: { ...inherited, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" },
      stdio: ["ignore", "ignore", "ignore"],
    });
    const server = new MotoServer(`http://127.0.0.1:${port}`, started);
    try {
      await server.ready();
      return server;
    } catch (error) {
      server.stop();
      throw error;
    }
  }

  stop(): void {
    this.process.end();
  }

  private async ready(): Promise<void> {
    const end = Date.now() + startLimit;
    while (Date.now() < end) {
      const { exitCode } = this.process.child;
      if (exitCode !== null) throw new Error(`moto ended with status ${exitCode}`);
      const answer = await fetch(`${this.url}/moto-api/data.json`).catch(() => undefined);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`moto did not answer within ${startLimit / 1000} seconds`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
