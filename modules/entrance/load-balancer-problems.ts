import type { Problem } from "../../core/problem";
import type { LoadBalancerProps } from "./load-balancer-props";

/** Values of a condition of a rule. Source: Elastic Load Balancing quotas, "Condition values per rule". */
const mostHosts = 5;

/**
 * What AWS would refuse about a load balancer, and what would leave it open. What only Terraform knows (a reference) is let
 * pass.
 *
 * Sources: Elastic Load Balancing API Reference "CreateLoadBalancer", "CreateRule"; Security Hub ELB.13, ELB.16.
 */
export function loadBalancerProblems(where: string, props: LoadBalancerProps): Problem[] {
  const { name, subnetIds, securityGroupIds, certificateArn, hosts, target, webAclArn } = props;
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!/^(?!internal-)[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/.test(name)) {
    refuse(
      `the name ${JSON.stringify(name)}`,
      "letters, digits and hyphens, at most 32, not beginning with internal- or a hyphen and not ending with one",
      "choose a shorter name",
    );
  }
  if (subnetIds.length < 2) {
    refuse(
      `${subnetIds.length} subnets`,
      "subnets of at least two zones: AWS makes no load balancer in one",
      "add a subnet of another zone",
    );
  }
  if (securityGroupIds.length === 0) {
    refuse(
      "no security group",
      "at least one: without, AWS takes the VPC's default group",
      "pass the load-balancer group of the network",
    );
  }
  if (
    !certificateArn.includes("${") &&
    !/^arn:[^:]+:(acm:[^:]+:\d{12}:certificate|iam::\d{12}:server-certificate)\/.+$/.test(certificateArn)
  ) {
    refuse(
      `the certificate ${JSON.stringify(certificateArn)}`,
      "the ARN of a certificate of AWS Certificate Manager or IAM",
      "pass issuedArn of a Certificate",
    );
  }
  if (hosts.length === 0 || hosts.length > mostHosts) {
    refuse(
      `${hosts.length} hosts`,
      `1 to ${mostHosts} names that it answers to`,
      "name the domains of its certificate, with an asterisk for many: *.shop.example.com",
    );
  }
  if (props.from !== "networks" && webAclArn === undefined) {
    refuse(
      "no web ACL before a load balancer that the internet asks",
      "the ARN of a regional web ACL",
      'pass webAclArn, or from: "networks" where only networks ask',
    );
  }
  const { port, healthPath = "/" } = target;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    refuse(`the port ${port} of targets`, "1 to 65535", "name the port on which the application listens");
  }
  if (!healthPath.startsWith("/")) {
    refuse(`the health path ${JSON.stringify(healthPath)}`, "a path from / on", `write /${healthPath}`);
  }
  return problems;
}
