import { LoadBalancer } from "../../../modules/entrance/load-balancer";
import type { LoadBalancerProps } from "../../../modules/entrance/load-balancer-props";
import { stackWith } from "../../stack-with";

/** A load balancer with what it must have. */
export const loadBalancerProps: LoadBalancerProps = {
  name: "shop",
  vpcId: "vpc-0a1b2c3d4e5f60718",
  subnetIds: ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"],
  securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
  certificateArn: "arn:aws:acm:eu-west-1:222222222222:certificate/12345678-1234-1234-1234-123456789012",
  hosts: ["shop.acme.example"],
  target: { port: 8443 },
  logBucketName: "acme-load-balancers-222222222222-eu-west-1",
  webAclArn: "arn:aws:wafv2:eu-west-1:222222222222:regional/webacl/shop/12345678-1234-1234-1234-123456789012",
};

/** A stack with one load balancer. */
export function loadBalancerStack(props: Partial<LoadBalancerProps> = {}) {
  return stackWith((stack) => new LoadBalancer(stack, "Shop", { ...loadBalancerProps, ...props }));
}
