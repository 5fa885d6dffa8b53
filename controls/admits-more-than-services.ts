import type { RenderedStatement } from "./policy-statements";

/** Whether a statement lets in another principal than a service, or a service for sources that are not named. */
export function admitsMoreThanServices({ Effect, Principal, Condition }: RenderedStatement): boolean {
  return (
    Effect === "Allow" &&
    ((Principal as { Service?: unknown } | undefined)?.Service === undefined ||
      !Object.values(Condition ?? {}).some((keys) => "aws:SourceArn" in keys))
  );
}
