/** A feature of a service that fewer Regions have than the service. */
export interface RegionalFeatureFact {
  /** AWS document that says so. */
  readonly source: string;
  /** The only Regions that have it. @default those that `without` leaves */
  readonly only?: readonly string[];
  /** Regions that do not have it, beside those that have no such service. @default none */
  readonly without?: readonly string[];
}

/**
 * Features that stacks use and that AWS offers in fewer Regions than their service. No API lists them: they are read from
 * AWS's pages.
 * Sources: those that stand beside each.
 * As of: 2026-11-26
 */
export const featuresByRegion = {
  /** Recording of IAM users, groups, roles and policies: only where AWS Config was before February 2022. */
  "config-global-types": {
    source:
      'AWS Config API Reference "RecordingGroup" and "RecordingStrategy"; Regions that opened later are not in its list, but follow from the date',
    without: [
      "ap-east-2",
      "ap-south-2",
      "ap-southeast-4",
      "ap-southeast-5",
      "ap-southeast-6",
      "ap-southeast-7",
      "ca-west-1",
      "eu-central-2",
      "eu-south-2",
      "il-central-1",
      "me-central-1",
      "mx-central-1",
    ],
  },
  "config-remediation": {
    source:
      'AWS GovCloud (US) User Guide "AWS Config": SSM documents for remediation actions are not available',
    without: ["us-gov-east-1", "us-gov-west-1"],
  },
  "inspector-lambda-code": {
    source:
      'AWS Config Developer Guide "inspector-lambda-code-scan-enabled"; Amazon Inspector User Guide "Regions and endpoints"; AWS GovCloud (US) User Guide "Amazon Inspector"',
    only: [
      "ap-northeast-1",
      "ap-southeast-1",
      "ap-southeast-2",
      "eu-central-1",
      "eu-north-1",
      "eu-west-1",
      "eu-west-2",
      "us-east-1",
      "us-east-2",
      "us-west-2",
    ],
  },
} as const satisfies Readonly<Record<string, RegionalFeatureFact>>;

export type RegionalFeature = keyof typeof featuresByRegion;
