/** Condition keys, in lower case, that follow from who asks. */
export const derivedKeys: ReadonlySet<string> = new Set(["aws:principalaccount", "aws:principalarn"]);
