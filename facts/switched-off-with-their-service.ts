/**
 * Resources that only switch a service on. Terraform must not replace them, since what the service found would be lost;
 * but where the service leaves the configuration, it is to be switched off, and its cost with it.
 *
 * Sources: Amazon GuardDuty User Guide "Suspending or disabling GuardDuty"; AWS Security Hub User Guide "Disabling
 * Security Hub CSPM"; Amazon Detective Administration Guide "Disabling Amazon Detective".
 * As of: 2026-11-26
 */
export const switchedOffWithTheirService: readonly string[] = [
  "aws_detective_graph",
  "aws_guardduty_detector",
  "aws_securityhub_account",
];
