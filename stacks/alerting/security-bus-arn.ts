import type { Estate } from "../estate";

/** ARN of the security team's event bus. */
export function securityBusArn(estate: Estate): string {
  return estate.names.alerting.securityBusArn(estate.account(estate.holder("security")).id, estate.home);
}
