import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** A program that was started, and all that it starts in turn. */
export interface Guarded {
  readonly child: ChildProcess;
  /** Ends all of it at once. */
  readonly end: () => void;
  /** Sends a signal to all of it. */
  readonly signal: (name: NodeJS.Signals) => void;
}

/**
 * The first process of the group becomes the program; the second reads a pipe of ours, and when that closes it kills
 * the group, itself included. The kernel closes the pipe of a process that was killed, so nothing is left to that
 * process's last moments.
 */
const guard = `{ trap '' INT TERM; cat <&3; kill -KILL 0; } >/dev/null 2>&1 & exec "$@" 3<&-`;

/**
 * Starts a program that cannot outlive this process, however either ends, nor can what it starts: Terraform starts
 * the provider, which would stay behind when Terraform is killed.
 *
 * @param options of `spawn`; `stdio` is for the first three streams
 */
export function guarded(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, "cwd" | "env"> & {
    readonly stdio: ["ignore", "pipe" | "ignore", "pipe" | "ignore"];
  },
): Guarded {
  const child = spawn("sh", ["-c", guard, "sh", command, ...args], {
    ...options,
    detached: true,
    stdio: [...options.stdio, "pipe"],
  });
  const lifeline = child.stdio[3];
  // The guard may be gone first.
  lifeline?.on("error", () => undefined);
  const end = () => lifeline?.destroy();
  child.once("exit", end);
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It has ended meanwhile.
    }
  };
  return { child, end, signal };
}
