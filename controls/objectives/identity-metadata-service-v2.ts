import { judged } from "../judged";
import type { Objective } from "../objective";

/** A web request that an instance is tricked into cannot fetch its credentials. */
export const identityMetadataServiceV2 = {
  id: "identity.metadata-service-v2",
  promise: "New instances of the region answer metadata requests only with a session token (IMDSv2).",
  source: "CIS AWS Foundations 7.0 6.7; AWS Security Hub EC2.8",
  proof: (stack) =>
    judged(stack, "aws_ec2_instance_metadata_defaults", (body) => {
      if (body.http_tokens !== "required") return "http_tokens is not required";
      const hops = Number(body.http_put_response_hop_limit);
      return hops === 1 || hops === 2 ? undefined : "http_put_response_hop_limit is not 1 or 2";
    }),
} as const satisfies Objective;
