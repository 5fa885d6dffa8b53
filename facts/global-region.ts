/**
 * Region in which global services keep what they have: CloudFront's web ACLs, sign-in events, AWS Health notices.
 * Source: AWS General Reference "AWS service endpoints"; AWS WAF Developer Guide "Resources that you can protect".
 * As of: 2026-11-24
 */
export const globalRegion = "us-east-1";
