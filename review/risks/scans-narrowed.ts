import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

const deletedScan = deletedOf(
  [
    "aws_inspector2_enabler",
    "aws_inspector2_organization_configuration",
    "aws_ecr_registry_scanning_configuration",
  ],
  "is destroyed: nothing is scanned",
);

export const scansNarrowed = {
  id: "scans-narrowed",
  severity: "medium",
  reason: "Vulnerabilities in what is no longer scanned stay unknown.",
  advice: "Keep scanning every kind.",
  source: 'Amazon Inspector User Guide, "Automated scan types"',
  reads: {
    aws_inspector2_enabler: ["resource_types"],
    aws_inspector2_organization_configuration: [
      "auto_enable.ec2",
      "auto_enable.ecr",
      "auto_enable.lambda",
      "auto_enable.lambda_code",
    ],
    aws_ecr_repository: ["image_scanning_configuration.scan_on_push"],
    aws_ecr_registry_scanning_configuration: [],
  },
  judge: anyOf(
    deletedScan,
    shrunk("resource_types", "scans fewer kinds of resources"),
    turnedOff("auto_enable.ec2", "no longer scans instances of new accounts"),
    turnedOff("auto_enable.ecr", "no longer scans images of new accounts"),
    turnedOff("auto_enable.lambda", "no longer scans functions of new accounts"),
    turnedOff("auto_enable.lambda_code", "no longer scans code of functions of new accounts"),
    turnedOff("image_scanning_configuration.scan_on_push", "no longer scans images that are pushed"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_ecr_repository",
        before: { image_scanning_configuration: [{ scan_on_push: true }] },
        after: { image_scanning_configuration: [{ scan_on_push: false }] },
      },
      {
        type: "aws_inspector2_organization_configuration",
        before: { auto_enable: [{ lambda_code: true }] },
        after: { auto_enable: [{ lambda_code: false }] },
      },
      {
        type: "aws_inspector2_organization_configuration",
        before: { auto_enable: [{ lambda: true }] },
        after: { auto_enable: [{ lambda: false }] },
      },
      {
        type: "aws_inspector2_organization_configuration",
        before: { auto_enable: [{ ecr: true }] },
        after: { auto_enable: [{ ecr: false }] },
      },
      {
        type: "aws_inspector2_organization_configuration",
        before: { auto_enable: [{ ec2: true }] },
        after: { auto_enable: [{ ec2: false }] },
      },
      { type: "aws_ecr_registry_scanning_configuration", before: {} },
      { type: "aws_inspector2_organization_configuration", before: {} },
      {
        type: "aws_inspector2_enabler",
        before: { resource_types: ["EC2", "ECR", "LAMBDA"] },
        after: { resource_types: ["EC2"] },
      },
      { type: "aws_inspector2_enabler", before: {} },
    ],
    harmless: [
      {
        type: "aws_inspector2_enabler",
        before: { resource_types: ["EC2", "ECR"] },
        after: { resource_types: ["ECR", "EC2", "LAMBDA"] },
      },
    ],
  },
} as const satisfies Risk;
