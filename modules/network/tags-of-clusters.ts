/** Beginnings of the keys of tags that Kubernetes and what runs in it write on subnets that they use. */
const prefixes = ["karpenter.sh/", "kubernetes.io/cluster/", "kubernetes.io/role/"] as const;

/**
 * Beginnings of the keys of tags that Terraform leaves to clusters; not of one that the network sets itself: the provider
 * would plan it anew each time.
 *
 * Sources: Amazon EKS User Guide "VPC and subnet requirements"; Terraform AWS provider "ignore_tags".
 *
 * @param own tags that the network sets
 */
export function tagsOfClusters(own: readonly Readonly<Record<string, string>>[]): string[] {
  const keys = own.flatMap((tags) => Object.keys(tags));
  return prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)));
}
