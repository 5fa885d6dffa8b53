import type { ResourceBody } from "./synthesized-stack";

/** Whether a resource is there to keep a promise. */
export function claims(body: ResourceBody, objective: string): boolean {
  const listed = (body["//"] as { objectives?: readonly string[] } | undefined)?.objectives ?? [];
  return listed.includes(objective);
}
