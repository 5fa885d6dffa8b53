import { z } from "zod";
import { responseNames } from "../../core/response-name";
import { formats } from "./formats";

const control = z
  .string()
  .regex(/^[A-Za-z0-9]+\.[0-9]{1,3}$/)
  .describe("the id of a Security Hub control, for example EC2.18");

const addressList = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)
      .describe("a name of letters, digits and hyphens that begins with a letter"),
    location: z
      .string()
      .regex(/^https:\/\/s3\.amazonaws\.com\/[a-z0-9][a-z0-9.-]{2,62}\/[A-Za-z0-9!_.*'()/-]+$/)
      .describe("where the list is: https://s3.amazonaws.com/<bucket>/<key>"),
  })
  .describe("an IP list in S3, one address or CIDR block per line: name, location");

/** Settings of Security Hub, GuardDuty and IAM Access Analyzer. */
export const detectionSchema = z
  .strictObject({
    standards: z
      .array(
        z
          .enum(["cis-5.0", "fsbp", "nist-800-53", "pci-dss-4"])
          .describe("cis-5.0, fsbp, nist-800-53 or pci-dss-4"),
      )
      .min(1)
      .default(["cis-5.0", "fsbp"])
      .describe("Security Hub standards: cis-5.0, fsbp, nist-800-53, pci-dss-4"),
    disabledControls: z
      .array(
        z
          .strictObject({ control, reason: formats.reason })
          .describe("a control to disable in every account: control, reason"),
      )
      .default([])
      .describe("Security Hub controls to disable in every account, each with reason"),
    suppressedFindings: z
      .array(
        z
          .strictObject({
            control,
            accounts: z.array(formats.accountName).min(1).describe("names of accounts"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("findings to suppress: control, accounts, reason, expires"),
      )
      .default([])
      .describe("Security Hub findings to suppress, by control and accounts, each with reason and expires"),
    trustedIpLists: z
      .array(addressList)
      .max(1)
      .default([])
      .describe("the trusted IP list of GuardDuty: no findings for its addresses; at most 1"),
    threatIpLists: z
      .array(addressList)
      .max(6)
      .default([])
      .describe("threat IP lists of GuardDuty: findings for their addresses; at most 6"),
    protectedBuckets: z
      .array(
        z
          .strictObject({
            bucket: z
              .string()
              .regex(/^(?!xn--|sthree-|amzn-s3-demo-|\d+(\.\d+){3}$|.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
              .describe("the name of a bucket, for example acme-uploads"),
            account: formats.accountName,
            region: formats.region,
            prefixes: z
              .array(formats.plainText(1, 1024))
              .min(1)
              .max(5)
              .optional()
              .describe("prefixes of object keys to scan, at most 5; default: all objects"),
          })
          .describe("an existing bucket: bucket, account, region, prefixes"),
      )
      .default([])
      .describe(
        "buckets in which GuardDuty scans each new object for malware and tags it (Malware Protection for S3)",
      ),
    response: z
      .partialRecord(
        z.enum(responseNames),
        z.enum(["off", "manual", "automatic"]).describe("off, manual or automatic"),
      )
      .default({})
      .describe(
        `off, manual or automatic, by playbook for GuardDuty findings; default: manual: ${responseNames.join(", ")}`,
      ),
    archiveRules: z
      .array(
        z
          .strictObject({
            name: z
              .string()
              .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,254}$/)
              .describe("a name of letters, digits and _.- that begins with a letter"),
            criterion: z
              .enum(["principal.AWS", "principal.Federated", "resource", "resourceOwnerAccount"])
              .describe("principal.AWS, principal.Federated, resource or resourceOwnerAccount"),
            contains: z.array(formats.plainText(1, 256)).min(1).max(20).describe("values to match, 1 to 20"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("an archive rule: name, criterion, contains, reason, expires"),
      )
      .default([])
      .describe("archive rules of IAM Access Analyzer for intended access, each with reason and expires"),
  })
  .describe(
    "detection: standards, disabledControls, suppressedFindings, trustedIpLists, threatIpLists, protectedBuckets, response, archiveRules",
  );
