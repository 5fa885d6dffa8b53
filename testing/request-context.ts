import type { AccessRequest } from "./access-request";
import type { StackPlace } from "./stack-place";

type Context = NonNullable<AccessRequest["context"]>;

/** The context of a request: what AWS sets for every one, and what the test says of it. */
export function requestContext(
  given: Context = {},
  resource: string,
  resourceAccount: string,
  { region: ownRegion }: StackPlace,
): Context {
  const [, , , of = ""] = resource.split(":");
  const region = of === "" || of === "*" ? ownRegion : of;
  return {
    "aws:SecureTransport": "true",
    "aws:ViaAWSService": "false",
    "aws:ResourceAccount": resourceAccount,
    ...(region !== undefined && { "aws:RequestedRegion": region }),
    ...given,
  };
}
