/**
 * Whether a subject matches tokens of other repositories, projects or workspaces as well. A wildcard for what comes behind them
 * (a branch, an environment, the phase of a run) is of one owner.
 *
 * Sources: GitHub Docs "OpenID Connect reference"; HCP Terraform "Dynamic credentials: workload identity"; Bitbucket Cloud
 * "Integrate Pipelines with resource servers using OIDC"; Buildkite Docs "OIDC in Buildkite Pipelines".
 */
export function isLooseSubject(subject: string): boolean {
  const exact = [
    /^repo:[^/*?:]+\/[^/*?:]+:/,
    /^organization:[^*?:]+:project:[^*?:]+:workspace:[^*?:]+:/,
    /^organization:[^*?:]+:pipeline:[^*?:]+:/,
    /^project_path:[^*?:]+:/,
    // A repository of Bitbucket, by its UUID.
    /^\{[0-9a-f-]{36}\}:/,
    /^system:serviceaccount:[^*?:]+:[^*?:]+$/,
  ].find((pattern) => pattern.test(subject));
  const rest = exact === undefined ? subject : subject.replace(exact, "");
  return exact === undefined ? /[*?]/.test(rest) : false;
}
