import { z } from "zod";
import { responseNames } from "../../core/response-name";
import { formats } from "./formats";

const control = z
  .string()
  .regex(/^[A-Za-z0-9]+\.[0-9]{1,3}$/)
  .describe("the id of a control of Security Hub, for example EC2.18");

const addressList = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)
      .describe("a name that begins with a letter, of letters, digits and hyphens"),
    location: z
      .string()
      .regex(/^https:\/\/s3\.amazonaws\.com\/[a-z0-9][a-z0-9.-]{2,62}\/[A-Za-z0-9!_.*'()/-]+$/)
      .describe("where the list is: https://s3.amazonaws.com/<bucket>/<key>"),
  })
  .describe("a list of addresses in S3, one a line: name, location");

/** What detection is told beside what is switched on. */
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
      .describe("standards of Security Hub: cis-5.0, fsbp, nist-800-53, pci-dss-4"),
    disabledControls: z
      .array(
        z
          .strictObject({ control, reason: formats.reason })
          .describe("a control that is off in every account: control, reason"),
      )
      .default([])
      .describe("controls of Security Hub that are off in every account, each with its reason"),
    acceptedFindings: z
      .array(
        z
          .strictObject({
            control,
            accounts: z.array(formats.accountName).min(1).describe("names of accounts"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("findings that are suppressed: control, accounts, reason, expires"),
      )
      .default([])
      .describe("findings of a control that are suppressed in some accounts, each with reason and expires"),
    trustedAddresses: z
      .array(addressList)
      .max(1)
      .default([])
      .describe("a list of addresses that GuardDuty is silent about; AWS takes one"),
    threatAddresses: z
      .array(addressList)
      .max(6)
      .default([])
      .describe("lists of addresses that GuardDuty tells of; AWS takes six"),
    scannedBuckets: z
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
              .describe("beginnings of the keys that are scanned, five at most; all when left out"),
          })
          .describe("a bucket that is there: bucket, account, region, prefixes"),
      )
      .default([])
      .describe("buckets in which GuardDuty scans each new object for malware, and tags it"),
    response: z
      .partialRecord(
        z.enum(responseNames),
        z.enum(["off", "manual", "automatic"]).describe("off, manual or automatic"),
      )
      .default({})
      .describe(
        `off, manual or automatic, by answer to a finding of GuardDuty; manual when left out: ${responseNames.join(", ")}`,
      ),
    knownAccess: z
      .array(
        z
          .strictObject({
            name: z
              .string()
              .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,254}$/)
              .describe("a name that begins with a letter, of letters, digits and _.-"),
            criterion: z
              .enum(["principal.AWS", "principal.Federated", "resource", "resourceOwnerAccount"])
              .describe("principal.AWS, principal.Federated, resource or resourceOwnerAccount"),
            contains: z.array(formats.plainText(1, 256)).min(1).max(20).describe("values, one to twenty"),
            reason: formats.reason,
            expires: formats.date,
          })
          .describe("access from outside that is meant: name, criterion, contains, reason, expires"),
      )
      .default([])
      .describe("findings of Access Analyzer that are archived as they come, each with reason and expires"),
  })
  .describe(
    "standards, disabledControls, acceptedFindings, trustedAddresses, threatAddresses, scannedBuckets, response, knownAccess",
  );
