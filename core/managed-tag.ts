/** The tag that every resource of a stack has, and by which guardrails know what was reviewed from what teams make. */
export const managedTag = { key: "ManagedBy", value: "Palisade" } as const;
