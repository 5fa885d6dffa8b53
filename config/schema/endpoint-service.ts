import { z } from "zod";
import { formats } from "./formats";

const loadBalancer = z
  .string()
  .regex(
    /^arn:aws(?:-cn|-us-gov)?:elasticloadbalancing:[a-z0-9-]+:\d{12}:loadbalancer\/(?:net|gwy)\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
  )
  .describe("the ARN of a Network Load Balancer or a Gateway Load Balancer");

const outsider = z
  .string()
  .max(2048)
  .regex(
    /^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:(?:root|(?:role|user)\/(?:[A-Za-z0-9+=,.@_-]+\/)*[A-Za-z0-9+=,.@_-]+)$/,
  )
  .describe(
    "the ARN of an account, a role or a user outside of the organization, for example arn:aws:iam::123456789012:root; no patterns",
  );

/** One endpoint service: what others reach by AWS PrivateLink. */
export const endpointServiceSchema = z
  .strictObject({
    network: formats.accountName.describe("the network in which its load balancers are"),
    loadBalancers: z
      .array(loadBalancer)
      .min(1)
      .max(20)
      .describe("ARNs of Network Load Balancers, or of Gateway Load Balancers, at least one"),
    accounts: z
      .array(formats.accountName)
      .default([])
      .describe("accounts of the organization that may ask for a connection, by name"),
    outsiders: z
      .array(
        z
          .strictObject({ principal: outsider, reason: formats.reason })
          .describe("somebody outside of the organization who may ask for a connection: principal, reason"),
      )
      .max(50)
      .default([])
      .describe("accounts, roles and users outside of the organization that may ask for a connection"),
    privateDnsName: z
      .string()
      .max(253)
      .regex(/^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)
      .optional()
      .describe(
        "a name of a domain that is yours, by which consumers reach the service, for example ledger.example.com",
      ),
    supportedRegions: z
      .array(formats.region)
      .max(20)
      .default([])
      .describe("Regions beside that of the network from which others may connect"),
    reason: formats.reason,
  })
  .describe(
    "an endpoint service (PrivateLink): network, loadBalancers, accounts, outsiders, privateDnsName, supportedRegions, reason",
  );
