import type { ListenerTls } from "./load-balancer-props";

/**
 * Security policies of listeners. Without one, AWS takes `ELBSecurityPolicy-2016-08`, which still has TLS 1.0.
 *
 * Source: Application Load Balancers User Guide "Security policies for your Application Load Balancer".
 */
export const listenerTlsPolicies: Readonly<Record<ListenerTls, string>> = {
  compatible: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  strict: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
  fips: "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
};
