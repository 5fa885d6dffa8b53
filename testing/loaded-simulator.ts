/** The packages that decide requests: the simulator, and the reader of policies that it shares. */
interface Simulator {
  readonly simulate: typeof import("@cloud-copilot/iam-simulate");
  readonly policy: typeof import("@cloud-copilot/iam-policy");
}

const packages = ["@cloud-copilot/iam-simulate", "@cloud-copilot/iam-policy"];

/**
 * The simulator of IAM, loaded when the first request is decided: tests that decide none need not have it. It is an
 * optional peer dependency, under a licence of its own (AGPL-3.0): whoever decides requests installs it.
 *
 * @param load loads a package by its name. @default Node's `require`
 * @throws when a package is not installed, with the command that installs it
 */
export function loadedSimulator(load: (name: string) => unknown = loadInstalled): Simulator {
  try {
    const [simulate, policy] = packages.map(load);
    return { simulate, policy } as Simulator;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = packages.find((name) => message.includes(name));
    if (code !== "MODULE_NOT_FOUND" || missing === undefined) throw error;
    throw new Error(
      `toAllow and toDeny decide by ${packages.join(" and ")}, and ${missing} is not installed; run npm install --save-dev ${packages.join(" ")}`,
    );
  }
}

function loadInstalled(name: string): unknown {
  return name === "@cloud-copilot/iam-policy"
    ? require("@cloud-copilot/iam-policy")
    : require("@cloud-copilot/iam-simulate");
}
