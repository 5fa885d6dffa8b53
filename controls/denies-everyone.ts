import type { RenderedStatement } from "./policy-statements";

/** Whether a statement denies every principal one action on all of the resources. It ignores conditions. */
export function deniesEveryone(
  statement: RenderedStatement,
  action: string,
  resources: readonly string[],
): boolean {
  const { Effect, Principal, Action, Resource } = statement;
  const everyone = Principal === "*" || (Principal as { AWS?: unknown } | undefined)?.AWS === "*";
  const covered = [Resource ?? []].flat();
  return (
    Effect === "Deny" &&
    everyone &&
    [Action ?? []].flat().some((pattern) => matches(pattern, action)) &&
    resources.every((resource) => covered.includes("*") || covered.includes(resource))
  );
}

function matches(pattern: string, action: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(action);
}
