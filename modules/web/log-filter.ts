/** Everything that a rule can do with a request. */
const actions = ["BLOCK", "COUNT", "CAPTCHA", "CHALLENGE", "EXCLUDED_AS_COUNT"] as const;

/**
 * The filter that keeps every request on which a rule acted, and leaves out what passed all of them unnoticed.
 *
 * Source: AWS WAF API Reference "LoggingFilter", "ActionCondition".
 */
export const logFilter = {
  defaultBehavior: "DROP",
  filter: [
    {
      behavior: "KEEP",
      requirement: "MEETS_ANY",
      condition: actions.map((action) => ({ actionCondition: { action } })),
    },
  ],
};
