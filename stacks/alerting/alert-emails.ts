import type { Estate } from "../estate";

/** Whom alarms and findings reach by e-mail: the security contact, unless addresses are named. */
export function alertEmails({ organization: { alerts, contacts } }: Estate): readonly string[] {
  return alerts.emails ?? [contacts.security.email];
}
