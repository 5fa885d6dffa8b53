import { temporaryFolder } from "../temporary-folder";
import { ProviderProcess } from "./provider-process";

/** What a provider serves: an installation, and an environment. */
export interface ProviderUse {
  /** Folder in which Terraform is initialized. */
  readonly installation: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Idle {
  readonly use: string;
  readonly provider: ProviderProcess;
}

let idle: Idle[] = [];
let folder: string | undefined;

afterAll(() => {
  for (const { provider } of idle) provider.end();
  idle = [];
});

/**
 * Does something with a provider that nobody else uses meanwhile: one that has served this use before, where there is
 * one. It is kept for the next, unless what was done says otherwise.
 */
export async function withProvider<Result>(
  { installation, environment }: ProviderUse,
  run: (address: string) => Promise<{ readonly result: Result; readonly keep: boolean }>,
): Promise<Result> {
  const use = JSON.stringify([installation, environment]);
  // One that serves nobody now and another use is in the way of memory.
  for (const other of idle.filter((one) => one.use !== use)) other.provider.end();
  idle = idle.filter((one) => one.use === use && one.provider.running);
  folder ??= temporaryFolder();
  const provider = idle.pop()?.provider ?? (await ProviderProcess.start(installation, folder, environment));
  let kept = false;
  try {
    const { result, keep } = await run(provider.address);
    kept = keep;
    return result;
  } finally {
    if (kept) idle.push({ use, provider });
    else provider.end();
  }
}
