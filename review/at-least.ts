import { type Severity, severities } from "./severity";

/** Whether a severity is as bad as another, or worse. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}
