const kept = new Set(["TF_CLI_CONFIG_FILE", "TF_PLUGIN_CACHE_DIR"]);

/**
 * This process's environment for Terraform and its provider: without what would lead to a real AWS account or change
 * what Terraform does; of Terraform's own variables only where to find providers.
 *
 * @param added variables beside those
 */
export function terraformEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => kept.has(name) || !/^(AWS_|TF_|NO_PROXY$|no_proxy$)/.test(name),
  );
  return {
    ...Object.fromEntries(entries),
    // Nobody looks for a new version, and nothing is read from the home folder of whoever runs the tests.
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    // A third less processor time; memory is freed when the run ends.
    GOGC: "400",
    ...added,
  };
}
