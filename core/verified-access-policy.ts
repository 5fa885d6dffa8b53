/**
 * Policy (Cedar) of a Verified Access group that lets in the given groups of IAM Identity Center, and nobody else:
 * what no policy permits is denied.
 *
 * @param reference - name of the trust provider in policies
 *
 * Source: AWS Verified Access User Guide "Verified Access policy statement structure", "AWS IAM Identity Center context
 * for Verified Access trust data" (groups are keys of a record, asked for by `has`).
 */
export function verifiedAccessPolicy(reference: string, groups: readonly string[]): string {
  return groups
    .map(
      (group) =>
        `permit(principal, action, resource) when { context.${reference}.groups has ${JSON.stringify(group)} };`,
    )
    .join("\n");
}
