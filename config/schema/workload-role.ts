import { z } from "zod";
import { type WorkloadService, workloadServices } from "../../core/workload-services";
import { formats } from "./formats";
import { policiesSchema } from "./policies";
import { targets } from "./targets";

const services = Object.keys(workloadServices) as [WorkloadService, ...WorkloadService[]];

/** A role that a workload runs as. */
export const workloadRoleSchema = policiesSchema
  .extend({
    service: z.enum(services).describe(`what runs as it: ${services.join(", ")}`),
    cluster: z
      .strictObject({
        name: z
          .string()
          .regex(/^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/)
          .describe("the name of an EKS cluster"),
        issuer: z
          .string()
          .regex(/^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/id\/[A-F0-9]{32}$/)
          .optional()
          .describe("for eks-service-account: its issuer without https://"),
        namespace: z
          .string()
          .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
          .describe("the namespace in Kubernetes"),
        serviceAccount: z
          .string()
          .regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/)
          .describe("the service account in Kubernetes"),
      })
      .optional()
      .describe("for eks-pod and eks-service-account: name, issuer, namespace, serviceAccount"),
    only: z
      .strictObject({
        fromCidrs: z
          .array(formats.cidr)
          .min(1)
          .optional()
          .describe("public CIDR blocks from which it is used, at least one"),
        fromVpcs: z
          .array(
            z
              .string()
              .regex(/^vpc-[0-9a-f]{8,17}$/)
              .describe("the id of a VPC, for example vpc-0a1b2c3d4e5f60718"),
          )
          .min(1)
          .optional()
          .describe("VPCs from whose endpoints it is used, at least one"),
        insideOrganization: z
          .literal(true)
          .optional()
          .describe("true: it works on resources of this organization only"),
        until: formats.date.optional().describe("the last day on which it works, YYYY-MM-DD"),
      })
      .optional()
      .describe("where and until when it works: fromCidrs, fromVpcs, insideOrganization, until"),
    ...targets,
  })
  .describe(
    "a role of a workload: service, policy, managedPolicies, boundary, powers, cluster, only, and accounts, ous or tags",
  );
