/**
 * What is decrypted, looked at and encrypted again. What is no TLS, or names nobody, is dropped within its scope, and
 * connections that are open when it is switched on break.
 */
export interface TlsInspection {
  /** ARN of the authority in ACM that signs for servers outside; whoever asks must trust it. @default outbound is not decrypted */
  readonly certificateAuthorityArn?: string | undefined;
  /** ARNs of certificates in ACM of servers inside, at most ten. @default inbound is not decrypted */
  readonly certificateArns?: readonly string[] | undefined;
  /** Why it is decrypted, which stands beside the policy. */
  readonly reason: string;
  /** Blocks outside whose connections are decrypted. @default ["0.0.0.0/0"] */
  readonly outboundTo?: readonly string[] | undefined;
}
