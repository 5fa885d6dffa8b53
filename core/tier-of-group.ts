import type { FlowGroup } from "./flow-end";

/** In which tier the members of a security group are. */
export const tierOfGroup = {
  "load-balancer": "public",
  application: "private",
  endpoints: "private",
  database: "database",
} as const satisfies Readonly<Record<FlowGroup, string>>;
