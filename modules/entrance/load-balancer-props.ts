/** What clients may speak with a load balancer. */
export type ListenerTls =
  /** TLS 1.3 and 1.2, with forward secrecy and hybrid post-quantum key exchange. */
  | "compatible"
  /** TLS 1.3 alone. */
  | "strict"
  /** Ciphers of FIPS 140 alone. */
  | "fips";

/** Where a load balancer sends requests. */
export interface LoadBalancerTarget {
  readonly port: number;
  /** `HTTP` leaves requests in clear text within the VPC. @default HTTPS */
  readonly protocol?: "HTTP" | "HTTPS";
  /** What a healthy target answers to with 200. @default /health */
  readonly healthPath?: string;
  /** `instance` for Auto Scaling groups, `ip` for containers. @default instance */
  readonly type?: "instance" | "ip";
}

/** What a load balancer is made from; see `LoadBalancer`. */
export interface LoadBalancerProps {
  /** Letters, digits and hyphens, at most 32, and not beginning with `internal-`. */
  readonly name: string;
  readonly vpcId: string;
  /** In at least two zones: public ones where the internet asks. */
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** ARN of an issued certificate of its Region, or of one that is imported. */
  readonly certificateArn: string;
  /** Names that it answers to; whoever asks for others gets 404. */
  readonly hosts: readonly string[];
  readonly target: LoadBalancerTarget;
  /**
   * Bucket of its Region for logs of requests and of connections. AWS delivers to buckets that are encrypted with SSE-S3 alone.
   */
  readonly logBucketName: string;
  /** ARN of the web ACL that stands before it. Required where the internet asks. @default none */
  readonly webAclArn?: string;
  /** Who asks. @default internet */
  readonly from?: "internet" | "networks";
  /** @default compatible */
  readonly tls?: ListenerTls;
  /** ARN of the trust store with the authorities whose clients are let in. @default clients need no certificate */
  readonly trustStoreArn?: string;
}
