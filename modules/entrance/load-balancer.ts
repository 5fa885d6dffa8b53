import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { listenerTlsPolicies } from "./listener-tls-policies";
import { loadBalancerProblems } from "./load-balancer-problems";
import type { LoadBalancerProps } from "./load-balancer-props";

/** Header by which browsers ask by TLS alone for a year. Source: RFC 6797. */
const strictTransport = "max-age=31536000; includeSubDomains";

/**
 * An Application Load Balancer that speaks TLS: plain HTTP is redirected, requests for other names than its own get 404, and
 * headers that targets could take in two ways are refused. Its requests and connections are on record, and it is
 * protected from deletion.
 *
 * Sources: Application Load Balancers User Guide "Edit attributes", "HTTP header modification"; Security Hub ELB.1, ELB.4,
 * ELB.5, ELB.6, ELB.12, ELB.13, ELB.16 and ELB.17.
 *
 * @throws PalisadeError with everything that AWS would refuse, and for one that the internet asks without a web ACL
 */
export class LoadBalancer extends Construct {
  readonly resource: Lb;
  /** To which Auto Scaling groups and services attach. */
  readonly targetGroup: LbTargetGroup;
  readonly listener: LbListener;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = loadBalancerProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { name } = props;
    const logs = { bucket: props.logBucketName, prefix: name, enabled: true };
    this.resource = new Lb(this, "Resource", {
      name,
      loadBalancerType: "application",
      internal: props.from === "networks",
      subnets: [...props.subnetIds],
      securityGroups: [...props.securityGroupIds],
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "strictest",
      preserveHostHeader: true,
      xffHeaderProcessingMode: "append",
      enableDeletionProtection: true,
      accessLogs: logs,
      connectionLogs: logs,
    });
    if (props.webAclArn !== undefined) {
      new Wafv2WebAclAssociation(this, "WebAcl", {
        resourceArn: this.resource.arn,
        webAclArn: props.webAclArn,
      });
    }
    this.targetGroup = this.targets(props);
    this.listener = this.https(props);
    this.redirect();
    fulfils(this, "web.listeners-encrypted", "web.load-balancers-hardened");
  }

  private targets({ name, vpcId, target }: LoadBalancerProps): LbTargetGroup {
    const { port, protocol = "HTTPS", healthPath = "/health", type = "instance" } = target;
    return new LbTargetGroup(this, "Targets", {
      // Another port is another group, which is there before the listener leaves the former one.
      name: `${name.slice(0, 26).replace(/-+$/, "")}-${port}`,
      vpcId,
      port,
      protocol,
      targetType: type,
      healthCheck: { protocol, path: healthPath, matcher: "200" },
      lifecycle: { createBeforeDestroy: true },
    });
  }

  private https({ certificateArn, hosts, tls = "compatible", trustStoreArn }: LoadBalancerProps): LbListener {
    const listener = new LbListener(this, "Https", {
      loadBalancerArn: this.resource.arn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: listenerTlsPolicies[tls],
      certificateArn,
      ...(trustStoreArn !== undefined && { mutualAuthentication: { mode: "verify", trustStoreArn } }),
      routingHttpResponseServerEnabled: false,
      routingHttpResponseStrictTransportSecurityHeaderValue: strictTransport,
      routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
      routingHttpResponseXFrameOptionsHeaderValue: "DENY",
      defaultAction: [
        { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } },
      ],
    });
    new LbListenerRule(this, "Hosts", {
      listenerArn: listener.arn,
      priority: 1,
      condition: [{ hostHeader: { values: [...hosts] } }],
      action: [{ type: "forward", targetGroupArn: this.targetGroup.arn }],
    });
    return listener;
  }

  private redirect(): void {
    new LbListener(this, "Http", {
      loadBalancerArn: this.resource.arn,
      port: 80,
      protocol: "HTTP",
      routingHttpResponseServerEnabled: false,
      defaultAction: [
        { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
      ],
    });
  }
}
