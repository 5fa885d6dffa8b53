/**
 * Whether a subject matches tokens of other repositories, projects or workspaces as well. A wildcard for what comes behind them
 * (a branch, an environment, the phase of a run) is of one owner.
 *
 * Sources: GitHub Docs "OpenID Connect reference"; HCP Terraform "Dynamic credentials: workload identity".
 */
export function isLooseSubject(subject: string): boolean {
  const exact = [
    /^repo:[^/*?:]+\/[^/*?:]+:/,
    /^organization:[^*?:]+:project:[^*?:]+:workspace:[^*?:]+:/,
    /^project_path:[^*?:]+:/,
    /^system:serviceaccount:[^*?:]+:[^*?:]+$/,
  ].find((pattern) => pattern.test(subject));
  const rest = exact === undefined ? subject : subject.replace(exact, "");
  return exact === undefined ? /[*?]/.test(rest) : false;
}
