import { z } from "zod";
import { formats } from "./formats";

/** One application that people reach from the internet by AWS Verified Access. */
export const verifiedAccessSchema = z
  .strictObject({
    network: formats.accountName.describe("the network in whose private tier the endpoint is"),
    trust: z
      .enum(["identity-center", "oidc"])
      .default("identity-center")
      .describe(
        "who says who people are: identity-center; oidc is refused, since its client secret would be in Terraform's state",
      ),
    groups: z
      .array(
        z.string().regex(/^(?:[0-9a-f]{10}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
      )
      .min(1)
      .max(50)
      .describe("identifiers of the groups of IAM Identity Center that are let in, at least one"),
    domain: z
      .string()
      .max(253)
      .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)
      .describe("the name by which people reach it, for example desk.acme.example"),
    certificate: formats.certificateArn,
    loadBalancer: z
      .string()
      .regex(
        /^arn:aws(?:-cn|-us-gov)?:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/(?:app|net)\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
      )
      .describe(
        "the ARN of the internal load balancer it leads to, which has the network's application security group",
      ),
    port: z
      .int()
      .min(1)
      .max(65535)
      .default(443)
      .describe("the port on which the load balancer listens, by TLS"),
    fips: z
      .boolean()
      .default(false)
      .describe("true: endpoints take FIPS 140 validated ciphers only; changing it replaces the instance"),
    reason: formats.reason,
  })
  .describe(
    "an application by AWS Verified Access: network, trust, groups, domain, certificate, loadBalancer, port, fips, reason",
  );
