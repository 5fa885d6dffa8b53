/**
 * AWS's managed domain list of all threats, `AWSManagedDomainsAggregateThreatList`, by Region: its id, which is the same in
 * every account of the Region. It holds what the lists of malware, of botnets and of Amazon GuardDuty hold. No API finds a
 * list by its name before the account is there, and no data source of the provider does (issue 21020).
 *
 * Sources: Route 53 Developer Guide "Managed Domain Lists"; ids as `aws route53resolver list-firewall-domain-lists` prints
 * them, from public tables, of which two agree on ap-south-1 and eu-west-2.
 * As of: 2026-11-30
 */
export const managedDomainLists: Readonly<Record<string, string>> = {
  "ap-northeast-1": "rslvr-fdl-103b4302c274455e",
  "ap-northeast-2": "rslvr-fdl-1997a3cdd61a4f2a",
  "ap-northeast-3": "rslvr-fdl-2e57899062984ed1",
  "ap-south-1": "rslvr-fdl-d1159fcdd6b942cf",
  "ap-southeast-1": "rslvr-fdl-49099fd7fc3d4853",
  "ap-southeast-2": "rslvr-fdl-9be336ef32844e5",
  "ca-central-1": "rslvr-fdl-46d873be30464a06",
  "eu-central-1": "rslvr-fdl-54a2c1ef5b014042",
  "eu-central-2": "rslvr-fdl-8cd4169f2bd1480f",
  "eu-north-1": "rslvr-fdl-17764a248c141e9",
  "eu-south-1": "rslvr-fdl-89f7b3e9074983",
  "eu-south-2": "rslvr-fdl-8d0f4229b2734c50",
  "eu-west-1": "rslvr-fdl-a88f2f26cc6a4296",
  "eu-west-2": "rslvr-fdl-4e96d4ce77f466b",
  "eu-west-3": "rslvr-fdl-6002172db5fc4cab",
  "sa-east-1": "rslvr-fdl-5d3faeb3ed7a4492",
  "us-east-1": "rslvr-fdl-15f4860b1ad54ead",
  "us-east-2": "rslvr-fdl-bbc798062d594728",
  "us-west-1": "rslvr-fdl-d2a6edeaa3b04a8a",
  "us-west-2": "rslvr-fdl-d252ee1944404e15",
};
