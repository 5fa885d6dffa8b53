/** What a managed policy is called where people write it: `AdministratorAccess`, `job-function/Billing`. */
export function managedPolicyName(reference: string): string {
  return reference.replace(/^(arn:[^/]*:)?policy\//, "").replace(/^\//, "");
}
