import { frameworks } from "../../controls/frameworks";

/** The requirements of frameworks that an objective fulfils, such as `CIS AWS Foundations Benchmark 7.0 4.2`. */
export function requirementsOf(objective: string): readonly string[] {
  return frameworks.flatMap(({ name, requirements }) =>
    requirements
      .filter(({ objectives }) => (objectives as readonly string[]).includes(objective))
      .map(({ id }) => `${name} ${id}`),
  );
}
