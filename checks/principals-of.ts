import type { RenderedStatement } from "../controls/policy-statements";

/** Principals of a statement that are of one kind, such as `AWS` or `Federated`. */
export function principalsOf({ Principal }: RenderedStatement, kind: string): readonly string[] {
  if (Principal === null || typeof Principal !== "object") return [];
  const named = (Principal as Readonly<Record<string, unknown>>)[kind];
  return [named ?? []].flat().map(String);
}
