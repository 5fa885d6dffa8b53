/**
 * Letters of the Availability Zones of each Region, as some account sees them. An account may see fewer: AWS maps letters
 * to zones for each account apart, and offers some zones to older accounts only. So a letter that is missing here is one
 * that no account has. In ap-northeast-1, ca-central-1 and us-west-1, where accounts differ, every letter up to the last
 * is here.
 * Source: Amazon EC2 API "DescribeAvailabilityZones", as moto 5.2.1 keeps its answers; Amazon EC2 User Guide "Regions and
 * Zones" for the differences between accounts.
 * As of: 2026-11-27
 */
export const availabilityZones: Readonly<Record<string, string>> = {
  "af-south-1": "abc",
  "ap-east-1": "abc",
  "ap-east-2": "abc",
  "ap-northeast-1": "abcd",
  "ap-northeast-2": "abcd",
  "ap-northeast-3": "abc",
  "ap-south-1": "abc",
  "ap-south-2": "abc",
  "ap-southeast-1": "abc",
  "ap-southeast-2": "abc",
  "ap-southeast-3": "abc",
  "ap-southeast-4": "abc",
  "ap-southeast-5": "abc",
  "ap-southeast-7": "abc",
  "ca-central-1": "abcd",
  "ca-west-1": "abc",
  "cn-north-1": "ab",
  "cn-northwest-1": "abc",
  "eu-central-1": "abc",
  "eu-central-2": "abc",
  "eu-north-1": "abc",
  "eu-south-1": "abc",
  "eu-south-2": "abc",
  "eu-west-1": "abc",
  "eu-west-2": "abc",
  "eu-west-3": "abc",
  "il-central-1": "abc",
  "me-central-1": "abc",
  "me-south-1": "abc",
  "mx-central-1": "abc",
  "sa-east-1": "abc",
  "us-east-1": "abcdef",
  "us-east-2": "abc",
  "us-gov-east-1": "abc",
  "us-gov-west-1": "abc",
  "us-west-1": "abc",
  "us-west-2": "abcd",
};
