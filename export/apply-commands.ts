/**
 * How a stack is applied, in its folder. A lock file that `init` may not change keeps a state that somebody tampered with
 * from naming another provider, which `init` would install and run.
 */
export const applyCommands =
  "```sh\nterraform init -lockfile=readonly\nterraform plan -out=tfplan\nterraform apply tfplan\n```";
