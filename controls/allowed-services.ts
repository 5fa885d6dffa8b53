import type { RenderedStatement } from "./policy-statements";

/** The AWS services that the statements allow something. */
export function allowedServices(statements: readonly RenderedStatement[]): string[] {
  return statements
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Principal }) => [(Principal as { Service?: unknown } | undefined)?.Service ?? []].flat())
    .map(String);
}
